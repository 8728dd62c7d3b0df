import type { Timer, TimerKind } from "@twinline/core/internal";

import { TimerQueue, type QueuedTimer } from "./timer-queue.js";
import type { Clock } from "@twinline/core";

/** The longest delay that a timer of Node takes, milliseconds. */
const longestDelay = 2 ** 31 - 1;

/**
 * The machine's clock, with a pace that can be changed at any time: paused, one timer at a time, or a
 * number of times as fast. Give it to a simulator whose calls you want to step through in the phone;
 * clients keep their own clocks.
 */
export class PacedClock implements Clock {
  readonly #queue = new TimerQueue();
  #order = 0;
  #pace = 1;
  /** The time on this clock when the pace was set last, and on the machine's. */
  #time = 0;
  #since = performance.now();
  #alarm: ReturnType<typeof setTimeout> | undefined;

  /** Milliseconds since the clock was made. */
  now(): number {
    return this.#time + (performance.now() - this.#since) * this.#pace;
  }

  /** How many seconds pass on this clock in one second. 0: it stands still. Default 1. */
  get pace(): number {
    return this.#pace;
  }

  /** @throws {RangeError} for less than 0 */
  set pace(pace: number) {
    if (!(pace >= 0)) throw new RangeError(`pace must be 0 or more, got ${pace}`);
    this.#time = this.now();
    this.#since = performance.now();
    this.#pace = pace;
    this.#schedule();
  }

  setTimeout(callback: () => void, milliseconds: number, kind: TimerKind = {}): Timer {
    const timer: QueuedTimer = {
      due: this.now() + Math.max(0, milliseconds),
      order: (this.#order += 1),
      background: kind.background === true,
      reconnect: false,
      callback,
      cleared: false,
    };
    this.#queue.add(timer);
    if (this.#queue.peek() === timer) this.#schedule();
    return timer;
  }

  clearTimeout(timer: Timer): void {
    if (timer === undefined || timer === null) return;
    this.#queue.clear(timer as QueuedTimer);
    this.#schedule();
  }

  /**
   * Runs the next timer at once, and those before it that only keep links alive. Returns false when no
   * timer waits.
   */
  step(): boolean {
    if (this.#queue.foreground === 0) return false;
    for (;;) {
      const timer = this.#queue.shift();
      if (timer === undefined) return false;
      this.#reach(timer.due);
      timer.callback();
      if (timer.background) continue;
      this.#schedule();
      return true;
    }
  }

  /** A timer that runs finds that its time has come. */
  #reach(due: number): void {
    this.#time = Math.max(this.now(), due);
    this.#since = performance.now();
  }

  #schedule(): void {
    clearTimeout(this.#alarm);
    this.#alarm = undefined;
    const next = this.#queue.peek();
    if (next === undefined || this.#pace === 0) return;
    const delay = Math.min(longestDelay, Math.max(0, (next.due - this.now()) / this.#pace));
    this.#alarm = setTimeout(() => this.#runDue(), delay);
  }

  #runDue(): void {
    // Node's timers may come up to a millisecond early.
    const early = this.#pace;
    for (;;) {
      const next = this.#queue.peek();
      if (next === undefined || next.due > this.now() + early || this.#pace === 0) break;
      this.#queue.shift();
      this.#reach(next.due);
      next.callback();
    }
    this.#schedule();
  }
}
