import type * as node from "./console.js";

export const formatted: typeof node.formatted = (parts) => parts.map(wordOf).join(" ");

export const printLine: typeof node.printLine = (target, line) => {
  if (target === "out") console.log(line);
  else console.error(line);
};

function wordOf(part: unknown): string {
  if (typeof part !== "object" || part === null || part instanceof Error) return String(part);
  try {
    return JSON.stringify(part);
  } catch {
    // It refers to itself.
    return String(part);
  }
}
