import { isDeepStrictEqual } from "node:util";

import type { Comparison } from "./compare.js";
import type { Pair } from "./pairs.js";

/** One line of the page: a v2 method, perhaps in its `_async` form. */
export interface ParityRow {
  readonly v2: string;
  readonly pair: Pair;
  /** What was sent; undefined where nothing is. */
  readonly comparison: Comparison | undefined;
}

/** True when both faces sent the same. */
export function isEqual({ comparison }: ParityRow): boolean {
  return comparison === undefined || isDeepStrictEqual(comparison.legacy, comparison.modern);
}

/** `docs/parity.md`. */
export function parityPage(rows: readonly ParityRow[]): string {
  const lines = rows.map((row) => {
    const { v2, pair } = row;
    const wire = pair.wire === undefined ? "" : `\`${pair.wire}\``;
    return `| \`${v2}\` | \`${pair.v3}\` | ${wire} | ${verdict(row)} | ${pair.note ?? ""} |`;
  });
  return `# v2 and v3, side by side

One row for each v2 method that has a counterpart in v3, which every documented one has: what does the same
in v3, the wire method that both send, and whether the requests are equal, ids aside. Both methods are called
on the simulator to fill this page: \`npm run parity\` writes it, and \`npm test\` fails when it is out of date.

| v2 | v3 | on the wire | requests | what to know |
| --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
}

function verdict(row: ParityRow): string {
  const { comparison } = row;
  if (comparison === undefined) return "none";
  if (isEqual(row)) return "equal";
  return `differ: v2 \`${JSON.stringify(comparison.legacy)}\`, v3 \`${JSON.stringify(comparison.modern)}\``;
}
