/** The bounds of the wait between two attempts to connect, in seconds. */
export interface BackoffOptions {
  readonly min: number;
  readonly max: number;
}

/** Returns how long to wait before attempt number `attempt`: a random time between `min` and a ceiling that doubles with each attempt, up to `max`. The randomness prevents a thousand clients from reconnecting at once.
 *
 * @param attempt 1 for the first attempt after a connection was lost
 * @param random a number in [0, 1)
 * @returns seconds
 */
export function backoffDelay(
  attempt: number,
  options: BackoffOptions,
  random: () => number,
): number {
  const ceiling = Math.min(options.max, options.min * 2 ** Math.min(attempt, 30));
  return options.min + random() * (ceiling - options.min);
}
