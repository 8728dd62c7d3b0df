import { systemClock, type Timer } from "../clock/clock.js";

/** How often it looks, milliseconds. */
const interval = 100;

/**
 * Finds out how late the event loop is. It goes by the machine's own clock, whatever clock the session
 * has: it is the process that is late.
 */
export class LoopWatch {
  readonly #late: (seconds: number, isStarved: boolean) => void;
  #timer: Timer;
  #due = 0;
  #cpu = process.cpuUsage();

  /** @param late is called after each look with how late it was: 0 or more, seconds */
  constructor(late: (seconds: number, isStarved: boolean) => void) {
    this.#late = late;
  }

  start(): void {
    if (this.#timer === undefined) this.#wait();
  }

  stop(): void {
    systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * True when the process did not even get the CPU for half of that time, which ends now: it was not
   * busy, it was not let to run.
   */
  isStarved(seconds: number): boolean {
    if (this.#timer === undefined) return false;
    const { user, system } = process.cpuUsage(this.#cpu);
    return (user + system) / 1e6 < seconds / 2;
  }

  #wait(): void {
    this.#cpu = process.cpuUsage();
    this.#due = systemClock.now() + interval;
    const look = (): void => {
      const late = Math.max(0, systemClock.now() - this.#due) / 1000;
      this.#late(late, this.isStarved(late));
      this.#wait();
    };
    this.#timer = systemClock.setTimeout(look, interval, { background: true });
  }
}
