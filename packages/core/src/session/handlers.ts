import type { Clock } from "../clock/clock.js";
import { isPromise } from "../emitter/emitter.js";
import type { Log } from "../log/log.js";
import {
  trace,
  type TracedCall,
  type TracedHandler,
  type TracedSession,
} from "../trace/channels.js";
import { LoopWatch, thisMachine } from "./loop-watch.js";
import { Worst } from "./worst.js";

/**
 * Starts the app's handlers, and finds out which of them keep the event loop: while one does, the
 * events of all calls wait.
 */
export class Handlers {
  readonly #session: TracedSession;
  readonly #log: Log;
  readonly #limit: number;
  readonly #watch: LoopWatch;
  readonly #clock: Clock;
  readonly #worst: Worst;
  readonly #warned = new Set<string>();
  /** How many async handlers are under way, by name. */
  readonly #underWay = new Map<string, number>();
  /** What handlers kept since the watch last looked, seconds. */
  #kept = 0;

  /** @param limit a handler that keeps the event loop longer is warned of, seconds */
  constructor(session: TracedSession, log: Log, limit: number, machine = thisMachine) {
    this.#session = session;
    this.#log = log;
    this.#limit = limit;
    this.#clock = machine.clock;
    this.#worst = new Worst(machine.clock);
    this.#watch = new LoopWatch(machine, (late, isStarved) => this.#late(late, isStarved));
  }

  /** How many async handlers are under way. */
  get running(): number {
    let sum = 0;
    for (const count of this.#underWay.values()) sum += count;
    return sum;
  }

  /** The longest time that the event loop was kept in the last minute, seconds, and by what. */
  get worst(): { readonly seconds: number; readonly name: string } {
    return this.#worst.value;
  }

  /** Watches the event loop until {@link Handlers.stop}. */
  start(): void {
    this.#watch.start();
  }

  stop(): void {
    this.#watch.stop();
  }

  /**
   * Runs a handler, with its call's context where a tracer carries one.
   *
   * @param name of the event that it handles, for traces and warnings
   * @returns what the handler returned; it is not awaited
   * @throws what the handler threw
   */
  run<Payload>(
    name: string,
    call: TracedCall | undefined,
    handler: (payload: Payload) => unknown,
    payload: Payload,
  ): unknown {
    const began = this.#clock.now();
    try {
      const returned = trace.handler.start.hasSubscribers
        ? traced({ session: this.#session, name, call, run: () => handler(payload) })
        : handler(payload);
      if (isPromise(returned)) this.#follow(name, returned);
      return returned;
    } finally {
      const kept = (this.#clock.now() - began) / 1000;
      if (kept > noticeable) this.#hasKept(name, call, kept);
    }
  }

  #follow(name: string, promise: PromiseLike<unknown>): void {
    this.#underWay.set(name, (this.#underWay.get(name) ?? 0) + 1);
    const over = (): void => {
      const left = (this.#underWay.get(name) ?? 1) - 1;
      if (left === 0) this.#underWay.delete(name);
      else this.#underWay.set(name, left);
    };
    promise.then(over, over);
  }

  #hasKept(name: string, call: TracedCall | undefined, seconds: number): void {
    this.#kept += seconds;
    this.#worst.note(seconds, name);
    if (seconds < this.#limit || this.#watch.isStarved(seconds)) return;
    const about = call === undefined ? "" : ` (call ${call.call_id})`;
    this.#warn(
      name,
      call?.call_id,
      `The ${name} handler kept the event loop for ${shown(seconds)} s${about}`,
    );
  }

  /** The event loop was late, and not because of the first turn of a handler. */
  #late(late: number, isStarved: boolean): void {
    const seconds = late - this.#kept;
    this.#kept = 0;
    if (seconds <= noticeable) return;
    const names = [...this.#underWay.keys()];
    this.#worst.note(seconds, names.join(", "));
    if (seconds < this.#limit) return;
    if (isStarved) {
      this.#log.debug(`the process got no CPU for ${shown(seconds)} s`);
      return;
    }
    const suspects =
      names.length === 0
        ? "No handler was under way: the work is elsewhere in the program"
        : `It was not the first turn of a handler; under way: ${names.join(", ")}`;
    this.#warn(
      names.join(),
      undefined,
      `The event loop was kept for ${shown(seconds)} s. ${suspects}`,
    );
  }

  #warn(name: string, call_id: string | undefined, words: string): void {
    if (this.#warned.has(name)) return;
    this.#warned.add(name);
    this.#log.warn(
      `${words}. Meanwhile no event of any call was handled and no ping was answered. Use the async ` +
        `form of what it calls, or move the work to a worker thread. (Warned of once.)`,
      { handler: name, call_id },
    );
  }
}

/** What is shorter is not looked at, seconds. */
const noticeable = 0.005;

function shown(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 2 : 0);
}

/** As `TracingChannel.tracePromise`, but what the handler returns stays as it is. */
function traced(message: TracedHandler): unknown {
  const { start, end, asyncStart, asyncEnd, error } = trace.handler;
  const failed = (reason: unknown): void => {
    message.error = reason;
    error.publish(message);
  };
  return start.runStores(message, () => {
    try {
      const returned = message.run();
      if (isPromise(returned)) {
        const over = (): void => {
          asyncStart.publish(message);
          asyncEnd.publish(message);
        };
        returned.then(
          (result) => {
            message.result = result;
            over();
          },
          (reason: unknown) => {
            failed(reason);
            over();
          },
        );
      } else message.result = returned;
      return returned;
    } catch (reason) {
      failed(reason);
      throw reason;
    } finally {
      end.publish(message);
    }
  });
}
