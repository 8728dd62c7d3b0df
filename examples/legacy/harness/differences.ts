import type { RunReport } from "./run-report.js";
import type { Difference } from "./scenario.js";

/** Lines that only one of the runs has, or other lines in their place. */
export interface Hunk {
  readonly where: keyof RunReport;
  readonly original: string;
  readonly ours: string;
}

/** Where the two reports differ, in order. */
export function compare(original: RunReport, ours: RunReport): Hunk[] {
  return (Object.keys(original) as (keyof RunReport)[]).flatMap((where) =>
    hunks(original[where], ours[where]).map((hunk) => ({ where, ...hunk })),
  );
}

/**
 * Fails on a difference that is not listed, and on one that is listed and not there.
 *
 * @throws with both, in the form in which they would be listed
 */
export function checkDifferences(found: readonly Hunk[], listed: readonly Difference[]): void {
  const unlisted = found.filter((hunk) => !listed.some((difference) => covers(difference, hunk)));
  const gone = listed.filter((difference) => !found.some((hunk) => covers(difference, hunk)));
  if (unlisted.length === 0 && gone.length === 0) return;
  throw new Error(
    [
      ...unlisted.map(
        ({ where, original, ours }) =>
          `Not listed, in ${where}:\n  original: ${indented(original)}\n  ours:     ${indented(ours)}`,
      ),
      ...gone.map(
        ({ where, original, ours }) =>
          `Listed and no longer there, in ${where}: ${String(original)} → ${String(ours)}`,
      ),
    ].join("\n"),
  );
}

const indented = (text: string): string => text.replaceAll("\n", "\n            ");

/** Whether a listed difference is the one that was found. */
export function covers(difference: Difference, hunk: Hunk): boolean {
  return (
    difference.where === hunk.where &&
    fits(difference.original ?? "", hunk.original) &&
    fits(difference.ours ?? "", hunk.ours)
  );
}

const fits = (pattern: string | RegExp, text: string): boolean =>
  typeof pattern === "string" ? pattern === text : pattern.test(text);

/** The longest common subsequence, and what stands between its lines. */
function hunks(one: readonly string[], other: readonly string[]): Omit<Hunk, "where">[] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] ?? [];
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Omit<Hunk, "where">[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [fromI, fromJ] = [i, j];
    while (i < one.length || j < other.length) {
      if (i < one.length && j < other.length && one[i] === other[j]) break;
      if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > fromI || j > fromJ) {
      found.push({
        original: one.slice(fromI, i).join("\n"),
        ours: other.slice(fromJ, j).join("\n"),
      });
    }
    while (i < one.length && j < other.length && one[i] === other[j]) [i, j] = [i + 1, j + 1];
  }
  return found;
}
