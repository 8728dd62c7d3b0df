import { systemClock, type Clock, type Timer } from "../clock/clock.js";
import { cpuTime } from "../platform/process.js";

/** How often it looks, seconds. */
const interval = 0.1;

/** Real time and CPU time. A session may use another clock, but it is the process that is late. */
export interface Machine {
  readonly clock: Clock;
  /** The CPU time that the process has used, in seconds. */
  cpu(): number;
}

export const thisMachine: Machine = {
  clock: systemClock,
  cpu: cpuTime,
};

/** Measures how late the event loop is. */
export class LoopWatch {
  readonly #late: (seconds: number, isStarved: boolean) => void;
  readonly #machine: Machine;
  #timer: Timer;
  #due = 0;
  #cpu = 0;

  /** @param late called after each check with the lateness in seconds, 0 or more */
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

  /** Whether the process got the CPU for less than half of the last `seconds`: it was not busy, it could not run.
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
