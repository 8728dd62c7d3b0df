import { execFileSync } from "node:child_process";

import { UsageError } from "./usage-error.js";

/**
 * Makes sure that what is written can be taken back: the tree is in git, and nothing in it is
 * uncommitted.
 *
 * @throws {UsageError} otherwise
 */
export function requireCleanTree(cwd: string): void {
  let status: string;
  try {
    status = execFileSync("git", ["status", "--porcelain"], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    throw new UsageError(
      "This folder is not in git, so there would be no way back. Commit it first, or add --force.",
      { cause: error },
    );
  }
  if (status.trim() === "") return;
  const names = status
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(3));
  const shown = names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
  throw new UsageError(
    `git has uncommitted changes (${shown}), which would mix with these. Commit or stash them first, or add --force.`,
  );
}
