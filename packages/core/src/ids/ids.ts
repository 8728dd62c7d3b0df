/*! Contains nanoid, MIT licence, Copyright 2017 Andrey Sitnik <andrey@sitnik.ru>. */
import { nanoid } from "nanoid";

/** Where unique texts come from: request ids, control ids and tags. */
export interface Ids {
  /** A text that no other process and no other call of this function has given. */
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
