import type { Clock, Timer } from "../clock/clock.js";

/** When to ask whether the other side is still there. All in seconds, but for `misses`. */
export interface HeartbeatOptions {
  /** Time between two pings. */
  readonly interval: number;
  /** How long an answer may take. */
  readonly timeout: number;
  /** So many unanswered pings in a row mean that the connection is dead. */
  readonly misses: number;
}

/**
 * Finds a half-open connection: one whose other end is gone without a word. Anything that arrives
 * counts as a sign of life, not just the answer to a ping.
 */
export class Heartbeat {
  readonly #clock: Clock;
  readonly #options: HeartbeatOptions;
  readonly #ping: () => void;
  readonly #dead: (misses: number) => void;
  #timer: Timer | undefined;
  #missed = 0;
  #alive = false;

  /**
   * @param ping sends one ping
   * @param dead is called once when the connection is found dead
   */
  constructor(
    clock: Clock,
    options: HeartbeatOptions,
    ping: () => void,
    dead: (misses: number) => void,
  ) {
    this.#clock = clock;
    this.#options = options;
    this.#ping = ping;
    this.#dead = dead;
  }

  /** How many pings in a row are unanswered. */
  get missed(): number {
    return this.#missed;
  }

  start(): void {
    this.stop();
    this.#missed = 0;
    this.#wait(this.#options.interval, () => this.#ask());
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Something arrived. */
  seen(): void {
    this.#alive = true;
  }

  #ask(): void {
    this.#alive = false;
    this.#ping();
    this.#wait(this.#options.timeout, () => this.#judge());
  }

  #judge(): void {
    if (this.#alive) {
      this.#missed = 0;
      this.#wait(Math.max(0, this.#options.interval - this.#options.timeout), () => this.#ask());
      return;
    }
    this.#missed += 1;
    if (this.#missed >= this.#options.misses) {
      this.stop();
      this.#dead(this.#missed);
    } else {
      this.#ask();
    }
  }

  #wait(seconds: number, then: () => void): void {
    this.#timer = this.#clock.setTimeout(then, seconds * 1000, { background: true });
  }
}
