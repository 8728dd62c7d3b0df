import { Call } from "@twinline/compat-v2";

import { Bench } from "./compare.js";
import type { ParityRow } from "./page.js";
import { pairs } from "./pairs.js";

/** Calls every pair, in both forms where the v2 method has two, and tells what was sent. */
export async function parityRows(): Promise<ParityRow[]> {
  await using bench = await Bench.open();
  const rows: ParityRow[] = [];
  for (const pair of pairs) {
    const asynchronous = `${pair.v2}_async`;
    const names = asynchronous in Call.prototype ? [pair.v2, asynchronous] : [pair.v2];
    for (const v2 of names) {
      const comparison =
        pair.wire === undefined ? undefined : await bench.compare(pair, v2 === asynchronous);
      rows.push({ v2, pair, comparison });
    }
  }
  return rows.toSorted((a, b) => (a.v2 < b.v2 ? -1 : 1));
}
