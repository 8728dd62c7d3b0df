/**
 * The ids of the requests that wait for a connection, in the order they were made. What a request
 * is, and whether it still waits, is known to the pending requests.
 */
export class OfflineQueue {
  readonly #limit: number;
  #ids: string[] = [];

  /** @param limit how many requests may wait */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#ids.length;
  }

  /** False when the queue is full. */
  add(id: string): boolean {
    if (this.#ids.length >= this.#limit) return false;
    this.#ids.push(id);
    return true;
  }

  /** Forgets the ids that no longer wait, because their time ran out. */
  retain(stillWaits: (id: string) => boolean): void {
    this.#ids = this.#ids.filter(stillWaits);
  }

  /** Empties the queue. */
  removeAll(): string[] {
    const ids = this.#ids;
    this.#ids = [];
    return ids;
  }
}
