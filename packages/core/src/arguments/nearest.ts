import { distance } from "fastest-levenshtein";

/**
 * The known name closest to a mistyped one.
 *
 * @param limit how many letters may differ; by default a third of them, at least 2
 * @returns undefined when none is close enough to be meant
 */
export function nearestName(
  name: string,
  known: Iterable<string>,
  limit = Math.max(2, Math.floor(name.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** `. Did you mean "text"?`, or nothing. */
export function suggestion(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? "" : `. Did you mean "${nearest}"?`;
}
