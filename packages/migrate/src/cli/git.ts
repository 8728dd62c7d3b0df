import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

import type { Change } from "../report/finding.js";
import { UsageError } from "./usage-error.js";

/**
 * Checks that changes can be undone: the files are in git, without uncommitted changes.
 *
 * @param paths the paths of the command, which may be in several repositories
 * @throws {UsageError} if not
 */
export function requireCleanTree(cwd: string, paths: readonly string[]): void {
  const folders = paths.map((name) => {
    const full = path.resolve(cwd, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    return stat === undefined || stat.isDirectory() ? full : path.dirname(full);
  });
  for (const folder of new Set(folders.filter((one) => existsSync(one)))) requireClean(folder);
}

function requireClean(folder: string): void {
  let status: string;
  try {
    status = git(folder, ["status", "--porcelain"]);
  } catch (error) {
    throw new UsageError(
      "This folder is not in git, so you could not undo the change. Commit it first, or add --force.",
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
    `git has uncommitted changes (${shown}), which would mix with this change. Commit or stash them first, or add --force.`,
  );
}

/**
 * Checks that git tracks each changed file, because a change to an ignored file could not be undone.
 *
 * @throws {UsageError} if not
 */
export function requireWayBack(cwd: string, changes: readonly Change[]): void {
  for (const { file, before } of changes) {
    const full = path.resolve(cwd, file);
    if (before === "" || !isIgnored(full)) continue;
    throw new UsageError(
      `git ignores ${file}, so you could not undo the change. Leave the file out, or add --force.`,
    );
  }
}

function isIgnored(full: string): boolean {
  try {
    git(path.dirname(full), ["check-ignore", "-q", full]);
    return true;
  } catch {
    return false;
  }
}

const git = (cwd: string, args: readonly string[]): string =>
  execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
