import { format } from "node:util";

/** One line of several values, as `console.log` words it. */
export const formatted = (parts: readonly unknown[]): string => format(...parts);

/** Writes a line to standard output or standard error. */
export function printLine(target: "out" | "error", line: string): void {
  const stream = target === "out" ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
}
