import type { Clock } from "../clock/clock.js";
import type { Emitter } from "../emitter/emitter.js";
import type { RelayError } from "../errors/relay-error.js";
import type { Log } from "../log/log.js";
import { trace, type TracedSession } from "../trace/channels.js";
import { isJson, type Json } from "./frames.js";
import type { SessionObserver, WireEvent } from "./observer.js";
import type { ResumeState } from "./resume.js";

/** Passes each event to the listeners of the session, then to the observer that it concerns. */
export class EventDispatcher {
  readonly #session: TracedSession;
  readonly #log: Log;
  readonly #resume: ResumeState;
  readonly #emitter: Emitter<{ event: WireEvent }>;
  readonly #observers: SessionObserver[] = [];
  #hasDispatched = false;

  /** @param emitter has the listeners of the session's `event` */
  constructor(
    session: TracedSession,
    log: Log,
    resume: ResumeState,
    emitter: Emitter<{ event: WireEvent }>,
  ) {
    this.#session = session;
    this.#log = log;
    this.#resume = resume;
    this.#emitter = emitter;
  }

  add(observer: SessionObserver): void {
    this.#observers.push(observer);
  }

  /** The number of calls and messages that need the session. */
  get live(): number {
    return this.#observers.reduce((sum, observer) => sum + observer.size, 0);
  }

  /** True once an event was dispatched; its session may be lost later. */
  get hasDispatched(): boolean {
    return this.#hasDispatched;
  }

  /** @param params the params of the `signalwire.event` */
  dispatch(params: Json): void {
    const { event_type: type, params: inner } = params;
    if (typeof type !== "string" || type === "" || !isJson(inner)) {
      this.#log.warn("An event without type or params was ignored");
      return;
    }
    const event = params as unknown as WireEvent;
    if (type === "signalwire.authorization.state") {
      this.#resume.authorize(inner["authorization_state"]);
      this.#emitter.emit("event", event);
      return;
    }
    this.#hasDispatched = true;
    if (trace.event.hasSubscribers) {
      trace.event.publish({ session: this.#session, event_type: type, params: inner });
    }
    this.#emitter.emit("event", event);
    for (const observer of this.#observers) if (observer.onEvent(event)) return;
    if (this.#log.debugs) this.#log.debug(`unhandled event ${type} ${this.#log.shown(inner)}`);
  }

  /** Tells the observers that the session could not be resumed. */
  onLost(error: RelayError): void {
    for (const observer of this.#observers) observer.onLost(error);
  }

  onClosed(error: RelayError): void {
    this.#hasDispatched = false;
    for (const observer of this.#observers) observer.onClosed(error);
  }

  /**
   * Resolves when no call and no message needs the session any more, or after `timeout`.
   *
   * @param timeout seconds; undefined for no limit
   */
  whenIdle(clock: Clock, timeout: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeout === undefined ? undefined : clock.setTimeout(resolve, timeout * 1000);
      void Promise.all(this.#observers.map((observer) => observer.whenIdle())).then(() => {
        if (timer !== undefined) clock.clearTimeout(timer);
        resolve();
      });
    });
  }
}
