import { systemClock, type Clock, type Timer, type TimerKind } from "@twinline/core/internal";

/** The longest delay of a timer of Node.js, milliseconds: 24.8 days. */
const longestDelay = 2 ** 31 - 1;

/** What a {@link Timers} gives for a timer. */
export type Alarm = { readonly timer: Timer };

/**
 * The timers of one owner (a call, an operation, a session, the whole simulator). When the owner is
 * done, `close` clears all of them, and those of the owners below it.
 */
export class Timers {
  readonly clock: Clock;
  readonly #running = new Set<Alarm>();
  readonly #scopes = new Set<Timers>();
  readonly #parent: Timers | undefined;
  #closed = false;

  constructor(clock: Clock, parent?: Timers) {
    this.clock = clock;
    this.#parent = parent;
  }

  /** Seconds on the clock. */
  now(): number {
    return this.clock.now() / 1000;
  }

  /** Timers that are cleared with these, or earlier by themselves. */
  scope(): Timers {
    const scope = new Timers(this.clock, this);
    if (this.#closed) scope.close();
    else this.#scopes.add(scope);
    return scope;
  }

  /**
   * Runs `callback` once after `seconds`, unless it is cancelled or its owner is done before.
   *
   * @param seconds at least 0; Infinity: never
   * @throws {RangeError} for what is not a number
   */
  after(seconds: number, callback: () => void, kind?: TimerKind): Alarm {
    if (Number.isNaN(seconds)) throw new RangeError("A time must be a number of seconds, got NaN");
    if (this.#closed || seconds === Number.POSITIVE_INFINITY) return { timer: undefined };
    const milliseconds = seconds * 1000;
    // Node.js runs a timer that is longer at once.
    const delay = this.clock === systemClock ? Math.min(milliseconds, longestDelay) : milliseconds;
    const run = (): void => {
      this.#running.delete(alarm);
      callback();
    };
    const alarm: Alarm = { timer: this.clock.setTimeout(run, delay, kind) };
    this.#running.add(alarm);
    return alarm;
  }

  cancel(alarm: Alarm | undefined): void {
    if (alarm === undefined || !this.#running.delete(alarm)) return;
    this.clock.clearTimeout(alarm.timer);
  }

  close(): void {
    this.#closed = true;
    for (const alarm of this.#running) this.clock.clearTimeout(alarm.timer);
    this.#running.clear();
    for (const scope of this.#scopes) scope.close();
    this.#scopes.clear();
    if (this.#parent !== undefined) this.#parent.#scopes.delete(this);
  }
}
