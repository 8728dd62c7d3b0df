import {
  afterJobs,
  appListeners,
  hasReached,
  legKey,
  type CallState,
  type Emitter,
  type Session,
  type WireEvent,
} from "@twinline/core/internal";

import { dialectKey } from "../operation/dialect.js";
import { textIn } from "../operation/json.js";
import type { Call } from "./call.js";
import { namesOf } from "./event-names.js";

/** A handler of an event of a call. What it gets is up to the dialect. */
export type Handler = (...args: never[]) => unknown;

type Wrapped = (args: readonly unknown[]) => unknown;

interface Waiter {
  readonly states: readonly CallState[];
  readonly resolve: (came: boolean) => void;
}

/**
 * The handlers of a call, and what waits for a state of it. Made when the first is added, for a process
 * may hold thousands of calls.
 */
export class Listeners {
  readonly #call: Call;
  readonly #handlers: Emitter<Record<string, readonly unknown[]>>;
  readonly #wrapped = new Map<Handler, Wrapped>();
  #waiters: Waiter[] = [];
  #awaitedReplies = 0;
  /** Events whose handlers run when the code behind the await of a reply has run. */
  #late: WireEvent[] = [];
  #lateDone: (() => void) | undefined;

  constructor(call: Call, session: Session) {
    this.#call = call;
    this.#handlers = appListeners(
      session,
      (name) => `A handler of "${name}" of call ${call.id}`,
      () => call[legKey],
    );
  }

  on(name: string, handler: Handler): void {
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

  /** Resolves with true when the call gets into one of the states, with false when it can't any more. */
  wait(states: readonly CallState[]): Promise<boolean> {
    return new Promise((resolve) => this.#waiters.push({ states, resolve }));
  }

  /**
   * The app awaits the reply to a command of the call. Events that came right behind it get to the
   * handlers after the code behind that await, which may add one for them.
   */
  awaitReply<Value>(reply: Promise<Value>): Promise<Value> {
    this.#awaitedReplies += 1;
    const over = (): void => {
      this.#awaitedReplies -= 1;
    };
    reply.then(over, over);
    return reply;
  }

  /** Runs `done` when no event is kept any more. */
  whenDone(done: () => void): void {
    if (this.#late.length === 0) done();
    else this.#lateDone = done;
  }

  /** Passes an event on: first to what waits for a state, then to the handlers. */
  tell(event: WireEvent): void {
    if (event.event_type === "calling.call.state") {
      this.reached(textIn(event.params, "call_state"));
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

  /** @param state the state that the call has got into; empty when it gets into no other */
  reached(state: string): void {
    const isLast = state === "ended" || state === "";
    const waiting = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiting) {
      const came = waiter.states.some((wanted) => hasPassed(state, wanted));
      if (came || isLast) waiter.resolve(came);
      else this.#waiters.push(waiter);
    }
  }
}

/** Whether a call that got into `state` has been in `wanted`, or has skipped it. */
function hasPassed(state: string, wanted: CallState): boolean {
  if (state === wanted) return true;
  // A call may end without having been answered, or having rung; it does not end without ending.
  if (state === "ended") return wanted === "ending";
  return state !== "ending" && hasReached(state, wanted);
}
