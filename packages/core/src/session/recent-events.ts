type Id = string | number;

/** Minimum number of ids that are remembered: as many events may be received but not acknowledged. */
const kept = 1000;

/**
 * The ids of the latest events of a session. When an acknowledgement is lost with its connection, the
 * platform delivers the event again on the next one: it must not happen twice.
 */
export class RecentEvents {
  #current = new Set<Id>();
  #before = new Set<Id>();

  /** Notes an event. False when it was there already. */
  isNew(id: Id): boolean {
    const current = this.#current;
    const { size } = current;
    // One look into the set for both: whether it is there, and to put it there.
    current.add(id);
    if (current.size === size || this.#before.has(id)) return false;
    if (current.size === kept) {
      this.#before = current;
      this.#current = new Set();
    }
    return true;
  }

  /** A new session numbers its events from the start. */
  clear(): void {
    this.#current.clear();
    this.#before.clear();
  }
}
