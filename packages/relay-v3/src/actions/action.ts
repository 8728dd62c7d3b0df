import type { EventName, Result } from "@twinline/core";
import {
  AsyncQueue,
  legKey,
  runHandler,
  within,
  type Bound,
  type Completion,
  type Operation,
  type Outcome,
  type PublicMethod,
  type WireEvent,
} from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import { eventOf, type EventOf, type FinalEvent } from "../events/event-of.js";
import { publicClass } from "../common/public-class.js";
import { waitOptions, type WaitArgument } from "../common/wait-options.js";
import { unlessGone } from "../methods/rules.js";
import type { ActionTwins } from "../types/twins.generated.js";

/** The operation that an action is to start. */
export interface ActionRequest {
  readonly method: PublicMethod;
  readonly bound: Bound;
  readonly completes: Completion | undefined;
}

/** How many of the earlier events a loop that begins late gets at most. */
const keptEvents = 100;

const nothing: WireEvent = { event_type: "", params: {} };

/**
 * Something that runs on a call: what `play`, `record` and the like return once the platform has
 * accepted them. It runs by itself: wait for it, follow it, stop it, or leave it alone.
 *
 * An action is not a promise: to wait for its end, `await action.wait()`.
 *
 * Mirrors: Relay v3 actions, /docs/server-sdks/reference/python/relay/actions
 */
export abstract class Action<
  Name extends EventName = EventName,
  Final = FinalEvent<Name>,
> implements AsyncIterable<EventOf<Name>> {
  /** The call that it runs on. */
  readonly call: Call;
  readonly #operation: Operation;
  readonly #onCompleted: ((event: never) => unknown) | undefined;
  #events: WireEvent[] | undefined;
  #result: Final | undefined;
  #readers: Set<Pick<AsyncQueue<EventOf<Name>>, "push" | "end">> | undefined;

  /** An object of a class: it takes less memory than a closure for each of its methods. */
  static readonly #Observer = class {
    readonly action: Action;

    constructor(action: Action) {
      this.action = action;
    }

    onEvent(event: WireEvent): void {
      this.action.#onEvent(event);
    }

    onSettled(outcome: Outcome): void {
      this.action.#onSettled(outcome);
    }
  };

  static {
    publicClass(Action, ["wait", "stop"]);
  }

  /** @internal Starts the operation. Actions are made by the methods of a call only. */
  constructor(call: Call, request: ActionRequest) {
    const { method, bound, completes } = request;
    this.call = call;
    this.#onCompleted = bound.local["on_completed"] as ((event: never) => unknown) | undefined;
    this.#operation = method.start(call[legKey], bound, {
      completes,
      observer: new Action.#Observer(this as unknown as Action),
    });
  }

  /**
   * @internal Resolves with the action when it was accepted or has already ended; rejects when it was
   * not started, and then the app never gets the action.
   */
  static started<Started extends Action>(action: Started): Promise<Started> {
    const operation = action.#operation;
    const unlessOver = (error: unknown): Started => {
      // Its end may have come where its reply was lost. A refusal is one, unless the call ended before it.
      const { outcome, refusal } = operation;
      const isOver = outcome !== undefined && finalEvent(outcome) !== undefined;
      const isRefused = refusal !== undefined && outcome?.kind === "completed";
      if (!isOver || isRefused) throw error;
      return action;
    };
    return operation.started.then(() => action, unlessOver);
  }

  /**
   * The operation's name on its call.
   *
   * Mirrors: Relay v3 `action.control_id`, /docs/server-sdks/reference/python/relay/actions
   */
  get control_id(): string {
    return this.#operation.control_id;
  }

  /**
   * True when the operation has ended, however that came.
   *
   * Mirrors: Relay v3 `action.is_done`, /docs/server-sdks/reference/python/relay/actions
   */
  get is_done(): boolean {
    return this.#operation.outcome !== undefined;
  }

  /**
   * True when the operation came to its end: by its own last event, or with its call. False while it
   * runs, and when the session was lost or closed before.
   *
   * Mirrors: Relay v3 `action.completed`, /docs/server-sdks/reference/python/relay/actions
   */
  get completed(): boolean {
    return this.#finalEvent !== undefined;
  }

  /**
   * The event that it ended with, or null while there is none.
   *
   * Mirrors: Relay v3 `action.result`, /docs/server-sdks/reference/python/relay/actions
   */
  get result(): Final | null {
    const wire = this.#finalEvent;
    if (wire === undefined) return null;
    this.#result ??= eventOf(wire) as unknown as Final;
    return this.#result;
  }

  /**
   * Waits until the operation has ended.
   *
   * @param limits seconds to wait (0 gives up at once; by default without limit), or
   *   `{ timeout, signal }`. When they run out, the operation is left alone and you may wait again.
   * @returns the event that it ended with: its own, the call's `ended`, or an empty one when the call
   *   was gone
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayConnectionError} the session was lost before and could not be resumed
   *
   * Mirrors: Relay v3 `action.wait`, /docs/server-sdks/reference/python/relay/actions
   */
  wait(limits?: WaitArgument): Promise<Final> {
    const { settled } = this.#operation;
    const isLimited = limits !== undefined && limits !== null;
    const end = isLimited ? this.#within(limits, settled) : settled;
    return end.then((outcome) => {
      const { result } = this;
      if (result === null && "error" in outcome) throw outcome.error;
      return result as Final;
    });
  }

  #within(limits: WaitArgument, settled: Promise<Outcome>): Promise<Outcome> {
    const { leg, method } = this.#operation;
    const options = waitOptions("action.wait", limits, leg.session);
    const what = `the end of ${method} (call ${leg.call_id})`;
    return within(leg.session.settings.clock, what, options, settled);
  }

  /**
   * The operation's own events, from its first to its last, for `for await`. A loop that begins late
   * gets the earlier ones too (the latest 100 of them). It ends with the operation, and when the
   * client is disconnected.
   *
   * @throws {RelayConnectionError} the session was lost before that and could not be resumed
   * @throws {RelayCommandError} the operation was refused
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<EventOf<Name>, void, undefined> {
    const readers = (this.#readers ??= new Set());
    const queue = new AsyncQueue<EventOf<Name>>(() => readers.delete(queue));
    for (const wire of this.#events ?? []) queue.push(eventOf(wire));
    if (this.is_done) queue.end();
    else readers.add(queue);
    yield* queue;
    const { outcome } = this.#operation;
    // The app's own disconnect ends a loop that it may have left running by itself.
    if (outcome === undefined || outcome.kind === "closed") return;
    if ("error" in outcome) throw outcome.error;
  }

  /**
   * Asks the platform to end it. The action ends with its last event: `wait()` for it.
   *
   * @returns the platform's reply; empty when the operation or the call was over already
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `action.stop`, /docs/server-sdks/reference/python/relay/actions
   */
  stop(): Promise<Result> {
    return this.command(`${this.#operation.method}.stop`);
  }

  /** The action in one line, for logs. */
  toString(): string {
    const state = this.#operation.outcome?.kind ?? "running";
    return `${this.constructor.name} ${this.control_id} of call ${this.call.call_id} (${state})`;
  }

  /** Sends one of the operation's subcommands. */
  protected command(
    subcommand: string,
    params: Readonly<Record<string, unknown>> = {},
  ): Promise<Result> {
    return unlessGone(this.#operation.sendSubcommand(subcommand, params));
  }

  /** As `command`, with params that are made of arguments. */
  protected commandWith(method: PublicMethod, ...args: readonly unknown[]): Promise<Result> {
    return this.command(method.method, method.bind(this.#operation.leg.session, args).params);
  }

  /** The event that it ended with; undefined while it runs, and when the session was lost or closed before. */
  get #finalEvent(): WireEvent | undefined {
    const { outcome } = this.#operation;
    return outcome === undefined ? undefined : finalEvent(outcome);
  }

  #onEvent(wire: WireEvent): void {
    // A literal has the size of what is in it: most operations have one or two events.
    if (this.#events === undefined) this.#events = [wire];
    else {
      if (this.#events.length >= keptEvents) this.#events.shift();
      this.#events.push(wire);
    }
    if (this.#readers === undefined) return;
    const event = eventOf<Name>(wire);
    for (const reader of this.#readers) reader.push(event);
  }

  #onSettled(outcome: Outcome): void {
    if (this.#readers !== undefined) for (const reader of this.#readers) reader.end();
    if (this.#onCompleted !== undefined) this.#complete(this.#onCompleted, outcome);
  }

  #complete(onCompleted: (event: never) => unknown, outcome: Outcome): void {
    const operation = this.#operation;
    const { leg, method } = operation;
    const name = `on_completed of ${method}`;
    const what = `${name} (call ${leg.call_id})`;
    const event = this.result ?? eventOf(nothing);
    const run = () =>
      runHandler(leg.session, { name, call: leg, what }, onCompleted, event as never);
    if (operation.isAccepted) {
      run();
      return;
    }
    // The last event may come before the reply. If that is a refusal, there never was an action.
    operation.started.then(run, () => {
      const isRefused = operation.refusal !== undefined && outcome.kind === "completed";
      if (this.completed && !isRefused) run();
    });
  }
}

// A merged declaration has the parameters of its class.
/* oxlint-disable no-unused-vars */
export interface Action<
  Name extends EventName = EventName,
  Final = FinalEvent<Name>,
> extends ActionTwins {}
/* oxlint-enable no-unused-vars */

/** A class of actions. */
export type ActionClass = new (call: Call, request: ActionRequest) => Action;

/** The event that an operation ended with, or undefined when it was broken off. */
function finalEvent(outcome: Outcome): WireEvent | undefined {
  switch (outcome.kind) {
    case "completed":
    case "ended":
      return outcome.event;
    case "gone":
      return nothing;
    default:
      return undefined;
  }
}
