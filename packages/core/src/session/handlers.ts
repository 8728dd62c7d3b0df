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
import { RollingMaximum } from "./rolling-maximum.js";

/** Receives an error that a handler threw, and the handler's name. */
export type HandlerFault = (error: unknown, name: string) => void;

/**
 * Runs the app's handlers, and detects which of them block the event loop. While it is blocked, the events of
 * all calls wait.
 */
export class Handlers {
  readonly #session: TracedSession;
  readonly #log: Log;
  readonly #limit: number;
  readonly #watch: LoopWatch;
  readonly #clock: Clock;
  readonly #longest: RollingMaximum;
  readonly #warned = new Set<string>();
  readonly #underWay = new Map<string, UnderWay>();
  /** How long handlers have blocked the event loop since the last check, in seconds. */
  #kept = 0;

  /** @param limit the time in seconds after which a handler that blocks the event loop is reported */
  constructor(session: TracedSession, log: Log, limit: number, machine = thisMachine) {
    this.#session = session;
    this.#log = log;
    this.#limit = limit;
    this.#clock = machine.clock;
    this.#longest = new RollingMaximum(machine.clock);
    this.#watch = new LoopWatch(machine, (late, isStarved) => this.#late(late, isStarved));
  }

  /** The number of running async handlers. */
  get running(): number {
    let sum = 0;
    for (const { count } of this.#underWay.values()) sum += count;
    return sum;
  }

  /** The longest time, in seconds, that the event loop was blocked in the last minute, and by which handler. */
  get longest(): { readonly seconds: number; readonly name: string } {
    return this.#longest.value;
  }

  /** Watches the event loop until {@link Handlers.stop}. */
  start(): void {
    this.#watch.start();
  }

  stop(): void {
    this.#watch.stop();
  }

  /**
   * Runs a handler, in its call's tracing context if there is one.
   *
   * @param name of the event that it handles, for traces and warnings
   * @param failed gets the error that the handler threw or rejected with, and its name
   */
  run<Payload>(
    name: string,
    call: TracedCall | undefined,
    handler: (payload: Payload) => unknown,
    payload: Payload,
    failed: HandlerFault,
  ): void {
    const began = this.#clock.now();
    try {
      const returned = trace.handler.start.hasSubscribers
        ? traced({ session: this.#session, name, call, run: () => handler(payload) })
        : handler(payload);
      if (isPromise(returned)) this.#follow(name, returned, failed);
    } catch (error) {
      failed(error, name);
    }
    const kept = (this.#clock.now() - began) / 1000;
    if (kept > noticeable) this.#hasKept(name, call, kept);
  }

  #follow(name: string, promise: PromiseLike<unknown>, failed: HandlerFault): void {
    let underWay = this.#underWay.get(name);
    if (underWay === undefined) this.#underWay.set(name, (underWay = new UnderWay(name)));
    underWay.add(promise, failed);
  }

  #hasKept(name: string, call: TracedCall | undefined, seconds: number): void {
    this.#kept += seconds;
    this.#longest.note(seconds, name);
    if (seconds < this.#limit || this.#watch.isStarved(seconds)) return;
    const about = call === undefined ? "" : ` (call ${call.call_id})`;
    this.#warn(
      name,
      call?.call_id,
      `The ${name} handler blocked the event loop for ${shown(seconds)} s${about}`,
    );
  }

  /** Reports that the event loop was late for another reason than the first turn of a handler. */
  #late(late: number, isStarved: boolean): void {
    const seconds = late - this.#kept;
    this.#kept = 0;
    if (seconds <= noticeable) return;
    const names = [...this.#underWay].flatMap(([name, { count }]) => (count > 0 ? [name] : []));
    this.#longest.note(seconds, names.join(", "));
    if (seconds < this.#limit) return;
    if (isStarved) {
      this.#log.debug(`the process got no CPU for ${shown(seconds)} s`);
      return;
    }
    const suspects =
      names.length === 0
        ? "No handler was running: the work is elsewhere in the program"
        : `It happened after an await; running handlers: ${names.join(", ")}`;
    this.#warn(
      names.join(),
      undefined,
      `The event loop was blocked for ${shown(seconds)} s. ${suspects}`,
    );
  }

  #warn(name: string, call_id: string | undefined, words: string): void {
    if (this.#warned.has(name)) return;
    this.#warned.add(name);
    this.#log.warn(
      `${words}. Meanwhile no events were handled and no pings were answered. Use the async ` +
        `form of what it calls, or move the work to a worker thread. (Logged once.)`,
      { handler: name, call_id },
    );
  }
}

/** The running async handlers with one name. */
class UnderWay {
  count = 0;
  readonly #name: string;
  readonly #ended = (): void => {
    this.count -= 1;
  };

  constructor(name: string) {
    this.#name = name;
  }

  add(promise: PromiseLike<unknown>, failed: HandlerFault): void {
    this.count += 1;
    promise.then(this.#ended, (error: unknown) => {
      this.#ended();
      failed(error, this.#name);
    });
  }
}

/** Shorter times, in seconds, are ignored. */
const noticeable = 0.005;

function shown(seconds: number): string {
  return seconds.toFixed(seconds < 10 ? 2 : 0);
}

/** Like `TracingChannel.tracePromise`, but returns what the handler returns. */
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
