import type { Clock, Timer } from "../clock/clock.js";

/** When to send pings. Times are in seconds. */
export interface HeartbeatOptions {
  /** Time between two pings. */
  readonly interval: number;
  /** Maximum time for an answer. */
  readonly timeout: number;
  /** The connection counts as dead after this many unanswered pings in a row. */
  readonly misses: number;
}

/**
 * Detects a half-open connection, whose other end disappeared without closing it. Any frame counts as a sign of life,
 * not only the answer to a ping.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #options: HeartbeatOptions;
  readonly #onDead: (misses: number) => void;
  #ping: () => void = () => undefined;
  #timer: Timer | undefined;
  #missed = 0;
  #alive = false;

  /** @param onDead called once, when the connection is dead */
  constructor(clock: Clock, options: HeartbeatOptions, onDead: (misses: number) => void) {
    this.#clock = clock;
    this.#options = options;
    this.#onDead = onDead;
  }

  /** The number of unanswered pings in a row. */
  get missed(): number {
    return this.#missed;
  }

  /** @param ping sends one ping */
  start(ping: () => void): void {
    this.stop();
    this.#ping = ping;
    this.#missed = 0;
    this.#wait(this.#options.interval, () => this.#ask());
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Records that a frame arrived. */
  seen(): void {
    this.#alive = true;
  }

  #ask(): void {
    this.#alive = false;
    this.#ping();
    this.#wait(this.#options.timeout, () => this.#checkAnswer());
  }

  #checkAnswer(): void {
    if (this.#alive) {
      this.#missed = 0;
      this.#wait(Math.max(0, this.#options.interval - this.#options.timeout), () => this.#ask());
      return;
    }
    this.#missed += 1;
    if (this.#missed >= this.#options.misses) {
      this.stop();
      this.#onDead(this.#missed);
    } else {
      this.#ask();
    }
  }

  #wait(seconds: number, then: () => void): void {
    this.#timer = this.#clock.setTimeout(then, seconds * 1000, { background: true });
  }
}
