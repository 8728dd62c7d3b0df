import { RelayParamError } from "@twinline/core";
import {
  afterJobs,
  appListeners,
  describe,
  hasReached,
  legKey,
  suggestion,
  type CallLeg,
  type CallState,
  type Emitter,
  type LegObserver,
  type WireEvent,
} from "@twinline/core/internal";

import { notSent } from "../common/answer.js";
import { sessionKey } from "../common/call-keys.js";
import { dialectKey } from "../common/dialect.js";
import { stringIn } from "../common/json.js";
import type { Call } from "./call.js";
import type { Dial } from "./dial.js";
import { callEventNames, namesOf } from "./event-names.js";

/** A handler of an event of a call. Its arguments depend on the dialect. */
export type Handler = (...args: never[]) => unknown;

type Wrapped = (args: readonly unknown[]) => unknown;

interface Waiter {
  readonly states: readonly CallState[];
  readonly resolve: (reached: boolean) => void;
}

/**
 * The handlers of a call, and the waits for a state. Made for the first of them: a process may hold thousands of calls
 * without any.
 */
export class Listeners implements LegObserver {
  readonly #call: Call;
  readonly #dial: Dial | undefined;
  readonly #handlers: Emitter<Record<string, readonly unknown[]>>;
  readonly #wrapped = new Map<Handler, Wrapped>();
  #unfollow: (() => void) | undefined;
  #waiters: Waiter[] = [];
  #awaitedReplies = 0;
  /** Events whose handlers start after the code that awaits a reply. */
  #late: WireEvent[] = [];
  #lateDone: (() => void) | undefined;

  /** @param dial of a call that the app made */
  constructor(call: Call, dial: Dial | undefined) {
    this.#call = call;
    this.#dial = dial;
    this.#handlers = appListeners(
      call[sessionKey],
      (name) => `A handler of "${name}" of call ${call.id}`,
      () => call[legKey],
    );
  }

  /** Follows the events of a leg, and no longer those of an earlier one. */
  follow(leg: CallLeg): void {
    this.#unfollow?.();
    this.#unfollow = leg.observe(this);
  }

  onEvent(event: WireEvent): void {
    if (this.#dial?.holdsBack(event) !== true) this.handleEvent(event);
  }

  onClosed(): void {
    this.#reached("");
  }

  onReleased(): void {
    if (this.#dial?.isUndecided === true) return;
    if (this.#late.length === 0) this.#clear();
    else this.#lateDone = () => this.#clear();
  }

  /** The call has ended, without an event of its leg. */
  end(): void {
    this.#reached("ended");
    this.#clear();
  }

  /** @throws {RelayParamError} the event or the handler is wrong, and the client is strict */
  on(name: string, handler: Handler): void {
    if (typeof handler !== "function") {
      this.#misuse(
        `call.on(): the handler of "${name}" must be a function, got ${describe(handler)}`,
      );
      return;
    }
    if (!callEventNames.includes(name)) {
      this.#misuse(`call.on(): there is no event "${name}"${suggestion(name, callEventNames)}`);
    }
    if (this.#call[dialectKey].replacesHandlers) this.#handlers.off(name);
    let wrapped = this.#wrapped.get(handler);
    if (wrapped === undefined) {
      wrapped = (args) => handler(...(args as never[]));
      this.#wrapped.set(handler, wrapped);
    }
    this.#handlers.on(name, wrapped);
  }

  off(name: string, handler: Handler | undefined): void {
    if (handler === undefined || this.#call[dialectKey].replacesHandlers) {
      this.#handlers.off(name);
      return;
    }
    const wrapped = this.#wrapped.get(handler);
    if (wrapped !== undefined) this.#handlers.off(name, wrapped);
  }

  /** Resolves with true when the call reaches one of the states, with false when it can no longer. */
  async wait(states: readonly CallState[]): Promise<boolean> {
    if (this.#call[legKey]?.over === true && this.#dial?.isUndecided !== true) {
      await notSent(this.#call, "call.wait_for");
      return false;
    }
    return new Promise((resolve) => this.#waiters.push({ states, resolve }));
  }

  /**
   * Notes that the app awaits the reply to a command. Handlers of the events that arrive together with the reply
   * start after the code that awaits it, because that code may add handlers for them.
   */
  awaitReply<Value>(reply: Promise<Value>): Promise<Value> {
    this.#awaitedReplies += 1;
    const over = (): void => {
      this.#awaitedReplies -= 1;
    };
    reply.then(over, over);
    return reply;
  }

  /** Settles what waits for the state that an event reports, then starts the handlers of the event. */
  handleEvent(event: WireEvent): void {
    if (event.event_type === "calling.call.state") {
      this.#reached(stringIn(event.params, "call_state"));
    }
    const isBehindReply = this.#awaitedReplies > 0 && this.#call[legKey]?.hasJustAccepted === true;
    if (!isBehindReply && this.#late.length === 0) {
      this.#handle(event);
      return;
    }
    if (this.#late.length === 0) afterJobs(() => this.#handleLate());
    this.#late.push(event);
  }

  #handleLate(): void {
    const late = this.#late;
    this.#late = [];
    for (const event of late) this.#handle(event);
    this.#lateDone?.();
  }

  #handle(event: WireEvent): void {
    let args: readonly unknown[] | undefined;
    for (const name of namesOf(event)) {
      if (!this.#handlers.has(name)) continue;
      args ??= this.#call[dialectKey].handlerArguments(this.#call, event);
      this.#handlers.emit(name, args);
    }
  }

  #clear(): void {
    this.#handlers.clear();
    this.#wrapped.clear();
  }

  /** @throws {RelayParamError} the client is strict */
  #misuse(problem: string): void {
    const { settings, log } = this.#call[sessionKey];
    if (settings.strict) throw new RelayParamError(problem, { method: "call.on" });
    log.warn(problem);
  }

  /** @param state the state that the call has reached; empty when it reaches no other */
  #reached(state: string): void {
    const isLast = state === "ended" || state === "";
    const waiting = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiting) {
      const isReached = waiter.states.some((wanted) => hasPassed(state, wanted));
      if (isReached || isLast) waiter.resolve(isReached);
      else this.#waiters.push(waiter);
    }
  }
}

/** Whether a call that has reached `state` has also reached, or skipped, `wanted`. */
function hasPassed(state: string, wanted: CallState): boolean {
  if (state === wanted) return true;
  // A call may end without having rung or been answered, but not without the state `ending`.
  if (state === "ended") return wanted === "ending";
  return state !== "ending" && hasReached(state, wanted);
}
