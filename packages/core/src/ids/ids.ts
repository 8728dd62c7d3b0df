import { nanoid } from "nanoid";

/** Generates unique strings: request ids, control ids and tags. */
export interface Ids {
  /** Returns a string that is unique across calls and processes. */
  next(): string;
}

/**
 * Creates ids that share one random prefix and count up. They are as unique as random ids and much cheaper, which
 * matters because every request needs one.
 */
export function countingIds(prefix: string = nanoid(12)): Ids {
  let count = 0;
  return { next: () => `${prefix}-${(++count).toString(36)}` };
}
