import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format } from "node:util";

/** One line of several values, as `console.log` formats it. */
export const formatted = (parts: readonly unknown[]): string => format(...parts);

/** Writes a line to standard output or standard error. */
export function printLine(target: "out" | "error", line: string): void {
  const stream = target === "out" ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
}

/** Whether there is a `.env` file in the current directory. */
export const hasDotEnv = (): boolean => existsSync(".env");

/** Loads a package as `require` in this file would. */
export const requireFrom = (file: string, name: string): unknown => createRequire(file)(name);

/** The files that a peer of this package is loaded from, in the order in which they are tried. */
export const peerPaths = (): readonly string[] => [
  import.meta.url,
  path.join(process.cwd(), "index.js"),
];
