import type { Clock } from "../clock/clock.js";

/** A largest value is remembered for this long at least, and twice as long at most; seconds. */
const window = 30;

interface Value {
  readonly seconds: number;
  readonly name: string;
}

const nothing: Value = { seconds: 0, name: "" };

/** The largest value of about the last minute, in constant space. */
export class RollingMaximum {
  readonly #clock: Clock;
  #since: number;
  #now = nothing;
  #before = nothing;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  note(seconds: number, name: string): void {
    this.#turn();
    if (seconds > this.#now.seconds) this.#now = { seconds, name };
  }

  get value(): Value {
    this.#turn();
    return this.#now.seconds >= this.#before.seconds ? this.#now : this.#before;
  }

  #turn(): void {
    const age = (this.#clock.now() - this.#since) / 1000;
    if (age < window) return;
    this.#before = age < 2 * window ? this.#now : nothing;
    this.#now = nothing;
    this.#since = this.#clock.now();
  }
}
