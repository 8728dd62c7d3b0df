import { distance } from "fastest-levenshtein";

import { snakeCase } from "../names/twins.js";

/**
 * Returns the known name that is closest to a mistyped one.
 *
 * @param limit how many letters may differ; default: a third of them, but at least 2
 * @returns undefined if none is close enough
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

/**
 * Returns the known name of which an unknown name is a slip: at most two letters away, and less than half different
 * (`id` is not a slip of `to`).
 *
 * @param missing the known names that you did not give
 */
export function slipOf(name: string, missing: Iterable<string>): string | undefined {
  const meant = nearestName(snakeCase(name), missing, 2);
  if (meant === undefined) return undefined;
  const letters = Math.max(name.length, meant.length);
  return distance(snakeCase(name).toLowerCase(), meant.toLowerCase()) * 2 < letters
    ? meant
    : undefined;
}

/** `. Did you mean "text"?`, or an empty string. */
export function suggestion(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? "" : didYouMean(nearest);
}

/** `. Did you mean "text"?` */
export function didYouMean(name: string): string {
  return `. Did you mean "${name}"?`;
}
