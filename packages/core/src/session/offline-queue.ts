/** The ids of the requests that wait for a connection, in order. `PendingRequests` has the requests themselves.
 */
export class OfflineQueue {
  readonly #limit: number;
  #ids: string[] = [];

  /** @param limit the maximum number of waiting requests */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#ids.length;
  }

  /** Adds an id. Returns false if the queue is full. */
  add(id: string): boolean {
    if (this.#ids.length >= this.#limit) return false;
    this.#ids.push(id);
    return true;
  }

  /** Removes the ids of requests that have timed out. */
  retain(stillWaits: (id: string) => boolean): void {
    this.#ids = this.#ids.filter(stillWaits);
  }

  /** Empties the queue, and returns the ids. */
  removeAll(): string[] {
    const ids = this.#ids;
    this.#ids = [];
    return ids;
  }
}
