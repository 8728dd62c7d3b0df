import { nanoid } from "nanoid";

/** Where unique strings come from: request ids, control ids and tags. */
export interface Ids {
  /** A string that no other process and no other call of this function has given. */
  next(): string;
}

/**
 * Ids that share one random prefix and count up: as unique as a random id and much cheaper, for a
 * client makes one for every frame.
 */
export function countingIds(prefix: string = nanoid(12)): Ids {
  let count = 0;
  return { next: () => `${prefix}-${(++count).toString(36)}` };
}
