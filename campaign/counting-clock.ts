import type { Clock, Timer, TimerKind } from "@twinline/core";

/** A clock that knows which timers its users have not cleared. */
export class CountingClock implements Clock {
  readonly #clock: Clock;
  readonly #foreground = new Set<Timer>();
  readonly #background = new Set<Timer>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Timers that wait, but for those that only keep a link alive. */
  get foreground(): number {
    return this.#foreground.size;
  }

  /** All timers that wait. */
  get all(): number {
    return this.#foreground.size + this.#background.size;
  }

  now(): number {
    return this.#clock.now();
  }

  setTimeout(callback: () => void, milliseconds: number, kind?: TimerKind): Timer {
    const timers = kind?.background === true ? this.#background : this.#foreground;
    const timer = this.#clock.setTimeout(
      () => {
        timers.delete(timer);
        callback();
      },
      milliseconds,
      kind,
    );
    timers.add(timer);
    return timer;
  }

  clearTimeout(timer: Timer): void {
    this.#foreground.delete(timer);
    this.#background.delete(timer);
    this.#clock.clearTimeout(timer);
  }
}
