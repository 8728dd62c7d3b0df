import { RelayError } from "@twinline/core";

import type * as node from "./process.js";

export const formatted: typeof node.formatted = (parts) => parts.map(shownInLine).join(" ");

export const printLine: typeof node.printLine = (target, line) => {
  if (target === "out") console.log(line);
  else console.error(line);
};

export const hasDotEnv: typeof node.hasDotEnv = () => false;

export const requireFrom: typeof node.requireFrom = (_file, name) => {
  throw new RelayError(
    `${name} needs Node.js, and so does the project's token: keep both out of a browser`,
    { code: "NODE_ONLY" },
  );
};

export const peerPaths: typeof node.peerPaths = () => [""];

function shownInLine(part: unknown): string {
  if (typeof part !== "object" || part === null || part instanceof Error) return String(part);
  try {
    return JSON.stringify(part);
  } catch {
    // It refers to itself.
    return String(part);
  }
}
