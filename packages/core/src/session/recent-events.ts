type Id = string | number;

/** So many events may have been received whose acknowledgement the platform never got. */
const kept = 1000;

/**
 * The ids of the latest events. When an acknowledgement is lost with its connection, the platform
 * delivers the event again on the next one: it must not happen twice.
 *
 * While a connection lasts an id is only written down; it is looked up after a reconnect.
 */
export class RecentEvents {
  readonly #ring: (Id | undefined)[] = [];
  #next = 0;
  #known: Set<Id | undefined> | undefined;
  #lookups = 0;

  /** Notes an event. False when it was there before the last reconnect. */
  isNew(id: Id): boolean {
    if (this.#known !== undefined) {
      if (this.#known.has(id)) return false;
      this.#lookups += 1;
      if (this.#lookups > kept) this.#known = undefined;
    }
    this.#ring[this.#next] = id;
    this.#next = (this.#next + 1) % kept;
    return true;
  }

  /** Another connection is made: what came on the last one may come again. */
  expectRepeats(): void {
    this.#known = new Set(this.#ring);
    this.#lookups = 0;
  }
}
