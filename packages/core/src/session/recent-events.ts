type Id = string | number;

/** The minimum number of remembered ids. This many events may be received but not yet acknowledged. */
const kept = 1000;

/** The ids of the latest events of a session. If an acknowledgement is lost with its connection, the platform delivers the event again on the next one, and it must not be dispatched twice.
 */
export class RecentEvents {
  #current = new Set<Id>();
  #before = new Set<Id>();

  /** Records an event. Returns false if it was recorded before. */
  isNew(id: Id): boolean {
    const current = this.#current;
    const { size } = current;
    // A single lookup: if adding does not change the size, the id was there already.
    current.add(id);
    if (current.size === size || this.#before.has(id)) return false;
    if (current.size === kept) {
      this.#before = current;
      this.#current = new Set();
    }
    return true;
  }

  /** Forgets all ids, because a new session numbers its events from the start. */
  clear(): void {
    this.#current.clear();
    this.#before.clear();
  }
}
