import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { isConfiguration } from "../source/resolver.js";
import { UsageError } from "./usage-error.js";

const skipped = new Set(["node_modules", ".git", "dist", "build", "coverage", ".next", ".cache"]);

/** Larger files are generated or bundled, so they are skipped. */
const LARGEST = 2_000_000;

/**
 * Reads the files at the given paths, including everything in folders, except what git ignores.
 *
 * @param wanted decides by path whether to read a file
 * @param note gets a line for each file that was skipped
 * @returns the content of each file by its path, relative to `cwd`, with forward slashes
 * @throws {UsageError} if a path does not exist
 */
export function readFiles(
  cwd: string,
  paths: readonly string[],
  wanted: (file: string) => boolean,
  progress: (count: number) => void = () => undefined,
  note: (line: string) => void = () => undefined,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of paths) {
    const full = path.resolve(cwd, name);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat === undefined) throw new UsageError(`No such file or folder: ${name}.`);
    const found = stat.isDirectory() ? inside(full) : [full];
    for (const file of found) {
      if (!wanted(file)) continue;
      const key = path.relative(cwd, file).split(path.sep).join("/");
      // The target of a symbolic link is read at its own path, if that was named.
      if (files.has(key) || (file !== full && isLink(file))) continue;
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) {
        note(`${key} was skipped: it is larger than ${LARGEST / 1_000_000} MB.`);
      }
      const text = textOf(file);
      if (text !== undefined) files.set(key, text);
      if (files.size % 500 === 0) progress(files.size);
    }
  }
  return files;
}

const isLink = (file: string): boolean =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function textOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size > LARGEST) return undefined;
  return readFileSync(file, "utf8");
}

function inside(folder: string): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const names = listed.split("\0").filter((name) => name !== "");
    // If you name a folder that git ignores, read it.
    if (names.length === 0 && isIgnored(folder)) return walk(folder);
    return names
      .filter((name) => !name.split("/").some((part) => skipped.has(part)))
      .map((name) => path.join(folder, name));
  } catch {
    // This is not a git repository, or git is not installed.
    return walk(folder);
  }
}

function isIgnored(folder: string): boolean {
  try {
    execFileSync("git", ["check-ignore", "-q", "."], { cwd: folder, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(full);
    return entry.isFile() ? [full] : [];
  });
}

/** The `package.json` and `tsconfig.json` files above the paths, up to the root of the project. */
export function configurationAbove(cwd: string, paths: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of paths) {
    const full = path.resolve(cwd, name);
    let folder = statSync(full).isDirectory() ? full : path.dirname(full);
    for (;;) {
      for (const file of readdirSync(folder).filter(isConfiguration)) {
        const key = path.relative(cwd, path.join(folder, file)).split(path.sep).join("/");
        const text = textOf(path.join(folder, file));
        if (text !== undefined) found.set(key, text);
      }
      if (statSync(path.join(folder, ".git"), { throwIfNoEntry: false }) !== undefined) break;
      const above = path.dirname(folder);
      if (above === folder) break;
      folder = above;
    }
  }
  return found;
}
