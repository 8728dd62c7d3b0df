import type { Clock } from "@twinline/core";

interface Waiting {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test advances it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #waiting = new Set<Waiting>();

  /** How many timers are set. */
  get timers(): number {
    return this.#waiting.size;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, milliseconds: number): Waiting {
    const timer = { at: this.#now + milliseconds, callback };
    this.#waiting.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#waiting.delete(timer as Waiting);
  }

  /** Time passes without a timer being looked at, as while the event loop is kept. */
  skip(seconds: number): void {
    this.#now += seconds * 1000;
  }

  /** Advances by this many seconds; timers run in order of their time. */
  advance(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const due = [...this.#waiting]
        .filter((timer) => timer.at <= end)
        .toSorted((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#waiting.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
  }
}
