import { systemClock, type Clock, type Timer } from "../clock/clock.js";
import { cpuTime } from "../platform/process.js";

/** How often it looks, seconds. */
const interval = 0.1;

/** What it measures by. Whatever clock a session has, it is the process that is late. */
export interface Machine {
  readonly clock: Clock;
  /** The CPU time that the process has used, seconds. */
  cpu(): number;
}

export const thisMachine: Machine = {
  clock: systemClock,
  cpu: cpuTime,
};

/** Finds out how late the event loop is. */
export class LoopWatch {
  readonly #late: (seconds: number, isStarved: boolean) => void;
  readonly #machine: Machine;
  #timer: Timer;
  #due = 0;
  #cpu = 0;

  /** @param late is called after each look with how late it was: 0 or more, seconds */
  constructor(machine: Machine, late: (seconds: number, isStarved: boolean) => void) {
    this.#machine = machine;
    this.#late = late;
  }

  start(): void {
    if (this.#timer === undefined) this.#wait();
  }

  stop(): void {
    this.#machine.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * True when the process did not get the CPU for even half of that time, which ends now: it was not
   * busy, it was not allowed to run.
   */
  isStarved(seconds: number): boolean {
    return this.#timer !== undefined && this.#machine.cpu() - this.#cpu < seconds / 2;
  }

  #wait(): void {
    const { clock } = this.#machine;
    this.#cpu = this.#machine.cpu();
    this.#due = clock.now() + interval * 1000;
    const look = (): void => {
      const late = Math.max(0, clock.now() - this.#due) / 1000;
      this.#late(late, this.isStarved(late));
      this.#wait();
    };
    this.#timer = clock.setTimeout(look, interval * 1000, { background: true });
  }
}
