import type { ActivitySource, Simulator } from "@twinline/simulator";

import type { Program } from "./program.js";

/**
 * Keeps virtual time from passing while a program has something to do: after each frame it is asked
 * whether it is done with it, and its answer is waited for, however busy the machine is.
 */
export class ProgramWatch implements ActivitySource {
  readonly #program: Program;
  #news = 0;
  #settled = 0;
  #asking = false;

  constructor(program: Program, sim: Simulator) {
    this.#program = program;
    sim.on("frame", () => this.stir());
  }

  /** Something happened that the program may have something to do with. */
  stir(): void {
    this.#news += 1;
  }

  busy(): boolean {
    if (this.#settled === this.#news) return false;
    if (!this.#asking) void this.#ask();
    return true;
  }

  /** A program that ends is idle; one that keeps running answers at some time. */
  give_up(): void {}

  async #ask(): Promise<void> {
    this.#asking = true;
    const before = this.#news;
    await this.#program.idle();
    this.#settled = before;
    this.#asking = false;
  }
}
