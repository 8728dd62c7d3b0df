/** Minimum number of ids that are remembered: as many events may be received but not acknowledged. */
const kept = 1000;

/** Slots for the ids of one generation: a power of two, and at most half of them are used. */
const slots = 2048;

/**
 * The ids of the latest events of a session. When an acknowledgement is lost with its connection, the
 * platform delivers the event again on the next one: it must not be dispatched twice.
 *
 * It keeps a hash of 64 bits of each id. A set of strings would keep a thousand of them alive, each of which
 * the garbage collector copies twice: that costs more than anything else that is done with an event.
 */
export class RecentEvents {
  /** Two words for each slot, both 0 when it is empty. */
  #current = new Int32Array(slots * 2);
  #before = new Int32Array(slots * 2);
  #count = 0;

  /** Notes an event. False when it was there already. */
  isNew(id: string | number): boolean {
    const text = String(id);
    let first = typeof id === "string" ? 0x2f0b4c47 : 0x6c62272e;
    let second = text.length;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul(second + unit, 0x5bd1e995) ^ (second >>> 15);
    }
    first ||= 1;
    const place = find(this.#current, first, second);
    if (this.#current[place] !== 0) return false;
    if (this.#before[find(this.#before, first, second)] !== 0) return false;
    this.#current[place] = first;
    this.#current[place + 1] = second;
    this.#count += 1;
    if (this.#count === kept) {
      [this.#current, this.#before] = [this.#before.fill(0), this.#current];
      this.#count = 0;
    }
    return true;
  }

  /** A new session numbers its events from the start. */
  clear(): void {
    this.#current.fill(0);
    this.#before.fill(0);
    this.#count = 0;
  }
}

/** Where a hash stands, or the empty slot for it. */
function find(table: Int32Array, first: number, second: number): number {
  let place = (first & (slots - 1)) * 2;
  while (table[place] !== 0 && (table[place] !== first || table[place + 1] !== second)) {
    place = (place + 2) & (slots * 2 - 1);
  }
  return place;
}
