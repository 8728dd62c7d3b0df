import { structuredPatch } from "diff";

import type { Change } from "../report/finding.js";
import type { Paint } from "./paint.js";

/** A change as a unified diff: `git apply` takes it when it has no colours. */
export function diffOf({ file, before, after }: Change, paint: Paint): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, {
    context: 3,
  });
  const from = before === "" ? "/dev/null" : `a/${file}`;
  const lines = [paint("bold", `--- ${from}`), paint("bold", `+++ b/${file}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: own } of hunks) {
    lines.push(paint("cyan", `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`));
    for (const line of own) {
      if (line.startsWith("+")) lines.push(paint("green", line));
      else lines.push(line.startsWith("-") ? paint("red", line) : line);
    }
  }
  return `${lines.join("\n")}\n`;
}
