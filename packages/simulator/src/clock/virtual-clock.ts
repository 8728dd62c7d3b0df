import { defineTwins, type Timer, type TimerKind } from "@twinline/core/internal";

import type { VirtualClockTwins } from "../types/twins.generated.js";
import { IdleDetector, type ActivitySource } from "./idle-detector.js";
import { TimerQueue, type QueuedTimer } from "./timer-queue.js";
import type { Clock } from "@twinline/core";

/** Options of {@link VirtualClock}. */
export interface VirtualClockOptions {
  /**
   * Time passes by itself: whenever everything is quiet, the clock jumps to the next timer.
   * Otherwise it passes only by {@link VirtualClock.advance}. Default true.
   */
  automatic?: boolean | undefined;
  /** How many turns of the event loop without activity count as quiet. Default 12. */
  turns?: number | undefined;
  /**
   * How long it must be quiet besides, seconds of real time. Default 0, right for clients in this
   * process; give 0.05 or so for a client in another one that does not acknowledge events.
   */
  quiet?: number | undefined;
  /** How long a client that owes an acknowledgement is waited for, seconds of real time. Default 0.25. */
  patience?: number | undefined;
}

/**
 * A clock on which an hour passes in milliseconds, in the same order every time. Give the same one
 * to the simulator and to the client, and both have their timers on it.
 *
 * Timers run one by one, and after each one everything that follows from it, over real sockets,
 * happens before the next.
 */
export class VirtualClock implements Clock {
  readonly #queue = new TimerQueue();
  readonly #idle: IdleDetector;
  #now = 0;
  #order = 0;
  #automatic: boolean;
  #running = false;
  #last: Promise<void> = Promise.resolve();

  constructor(options: VirtualClockOptions = {}) {
    this.#automatic = options.automatic ?? true;
    this.#idle = new IdleDetector({
      turns: options.turns ?? 12,
      quiet: options.quiet ?? 0,
      patience: options.patience ?? 0.25,
    });
  }

  /** Milliseconds of virtual time since the clock was made. */
  now(): number {
    return this.#now;
  }

  /** True when time passes by itself. It can be switched at any time. */
  get automatic(): boolean {
    return this.#automatic;
  }

  set automatic(automatic: boolean) {
    this.#automatic = automatic;
    this.#wake();
  }

  setTimeout(callback: () => void, milliseconds: number, kind: TimerKind = {}): Timer {
    this.report_activity();
    const timer: QueuedTimer = {
      due: this.#now + Math.max(0, milliseconds),
      order: (this.#order += 1),
      background: kind.background === true,
      reconnect: kind.reconnect === true,
      callback,
      cleared: false,
    };
    this.#queue.add(timer);
    this.#wake();
    return timer;
  }

  clearTimeout(timer: Timer): void {
    if (timer === undefined || timer === null) return;
    this.report_activity();
    this.#queue.clear(timer as QueuedTimer);
  }

  /** Reports activity: the clock waits until it is quiet again. */
  report_activity(): void {
    this.#idle.reset();
    // A platform that listens again lets clients reconnect.
    this.#wake();
  }

  /**
   * Has the clock wait while `source` is busy. The simulator's connections are watched already; watch
   * what else takes real time: a database, an HTTP request.
   *
   * @returns what ends it
   */
  watch(source: ActivitySource): () => void {
    return this.#idle.watch(source);
  }

  /**
   * Has the clock wait for something that takes real time, such as opening a socket.
   *
   * @param longest how much of it at most, seconds. Default 5. The option `patience` is the least
   * @returns what ends it; it may be called more than once
   */
  hold(longest = 5): () => void {
    const since = performance.now();
    let held = true;
    const unwatch = this.watch({
      busy: () => held,
      give_up: () => {
        if (performance.now() - since > longest * 1000) held = false;
      },
    });
    return () => {
      held = false;
      unwatch();
      this.report_activity();
    };
  }

  /**
   * Lets this many seconds pass and everything in them happen. Resolves when it is quiet at the end.
   *
   * @param seconds at least 0
   */
  advance(seconds: number): Promise<void> {
    if (!(seconds >= 0)) throw new RangeError(`advance: seconds must be 0 or more, got ${seconds}`);
    return this.#alone(async () => {
      await this.#idle.reached();
      const end = this.#now + seconds * 1000;
      for (;;) {
        const next = this.#queue.peek();
        if (next === undefined || next.due > end) break;
        this.#runNext();
        await this.#idle.reached();
      }
      this.#now = Math.max(this.#now, end);
    });
  }

  /**
   * Lets time pass until one timer has run, and those before it that only keep links alive, and
   * everything that follows from them has happened. Resolves with false when no timer waits.
   */
  async step(): Promise<boolean> {
    let ran = false;
    await this.#alone(async () => {
      await this.#idle.reached();
      if (!this.#waits) return;
      while (this.#queue.peek()?.background === true) this.#runNext();
      this.#runNext();
      ran = true;
      await this.#idle.reached();
    });
    return ran;
  }

  /** Resolves when everything that needs no time has happened. */
  settle(): Promise<void> {
    return this.#alone(() => this.#idle.reached());
  }

  /**
   * Lets time pass until only background timers wait.
   *
   * @param options `limit`: virtual seconds after which it gives up, default 86,400
   * @throws when timers still wait after `limit`, as those of a client that pings for ever do
   */
  run_until_idle(options: { limit?: number | undefined } = {}): Promise<void> {
    const limit = options.limit ?? 86_400;
    return this.#alone(async () => {
      const end = this.#now + limit * 1000;
      await this.#idle.reached();
      while (this.#waits) {
        if ((this.#queue.peek()?.due ?? 0) > end) {
          throw new Error(
            `run_until_idle: ${this.#queue.foreground} timers still wait after ${limit} s. ` +
              `Something keeps setting timers, such as a client's pings; use advance(seconds).`,
          );
        }
        this.#runNext();
        await this.#idle.reached();
      }
    });
  }

  /** Whether time has a reason to pass. An attempt to connect is one only while a platform listens. */
  get #waits(): boolean {
    const { foreground, reconnects } = this.#queue;
    return foreground > 0 || (reconnects > 0 && this.#idle.listening);
  }

  /** Runs `work` when nothing else moves the clock. */
  async #alone(work: () => Promise<void>): Promise<void> {
    const before = this.#last;
    let done!: () => void;
    this.#last = new Promise((resolve) => (done = resolve));
    await before;
    try {
      await work();
    } finally {
      done();
      this.#wake();
    }
  }

  #wake(): void {
    if (this.#running || !this.#automatic || !this.#waits) return;
    this.#running = true;
    void this.#alone(() => this.#step());
  }

  /** One jump at a time, so that an `advance` that came meanwhile has its turn. */
  async #step(): Promise<void> {
    await this.#idle.reached();
    this.#running = false;
    if (this.#automatic && this.#waits) this.#runNext();
  }

  #runNext(): void {
    const timer = this.#queue.shift();
    if (timer === undefined) return;
    this.#now = Math.max(this.#now, timer.due);
    this.report_activity();
    timer.callback();
  }
}

export interface VirtualClock extends VirtualClockTwins {}

defineTwins(VirtualClock);

/** What a clock has that waits while something is under way. */
export type WaitingClock = Pick<VirtualClock, "report_activity" | "watch">;

/** @returns undefined for a clock that waits for nothing */
export function waitingClock(clock: object): WaitingClock | undefined {
  return "report_activity" in clock && "watch" in clock ? (clock as WaitingClock) : undefined;
}
