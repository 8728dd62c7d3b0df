import type { Timers } from "../clock/timers.js";

/** Reads what arrives one by one, with time between, and leaves the rest on the wire meanwhile. */
export class SlowReader {
  readonly #timers: Timers;
  readonly #interval: () => number;
  readonly #hold: (held: boolean) => void;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param interval seconds that each takes; 0: it is read at once
   * @param hold called with true to stop reading, with false to resume
   */
  constructor(timers: Timers, interval: () => number, hold: (held: boolean) => void) {
    this.#timers = timers;
    this.#interval = interval;
    this.#hold = hold;
  }

  /** True while something has arrived and was not read yet. */
  get behind(): boolean {
    return this.#waiting.length > 0;
  }

  add(read: () => void): void {
    if (this.#interval() <= 0 && !this.behind) return read();
    this.#waiting.push(read);
    if (this.#waiting.length > 1) return;
    this.#hold(true);
    this.#wait();
  }

  #wait(): void {
    this.#timers.after(this.#interval(), () => {
      const read = this.#waiting.shift();
      if (this.behind) this.#wait();
      else this.#hold(false);
      read?.();
    });
  }
}
