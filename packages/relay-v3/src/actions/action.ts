import type { EventName, Result } from "@twinline/core";
import {
  legKey,
  within,
  type Bound,
  type Completion,
  type Operation,
  type Outcome,
  type PublicMethod,
} from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import type { EventOf, FinalEvent } from "../events/event-of.js";
import { publicClass } from "../common/public-class.js";
import { waitOptions, type WaitArgument } from "../common/wait-options.js";
import { unlessGone } from "../common/rules.js";
import type { ActionTwins } from "../types/twins.generated.js";
import { OperationHistory, type OnCompleted } from "./operation-history.js";

/** The operation that an action starts. */
export interface ActionRequest {
  readonly method: PublicMethod;
  readonly bound: Bound;
  readonly completes: Completion | undefined;
}

/**
 * An operation that runs on a call: what `play`, `record` and similar methods return once the platform has
 * accepted them. You can wait for its end, read its events, stop it, or ignore it.
 *
 * An action is not a promise: to wait for its end, use `await action.wait()`.
 *
 * Mirrors: Relay v3 actions, /docs/server-sdks/reference/python/relay/actions
 */
export abstract class Action<
  Name extends EventName = EventName,
  Final = FinalEvent<Name>,
> implements AsyncIterable<EventOf<Name>> {
  /** The call that it runs on. */
  readonly call: Call;
  readonly #history: OperationHistory<Name, Final>;

  static {
    publicClass(Action, ["wait", "stop"]);
  }

  /** @internal Starts the operation. Actions are made by the methods of a call only. */
  constructor(call: Call, request: ActionRequest) {
    const { method, bound, completes } = request;
    this.call = call;
    const history = new OperationHistory<Name, Final>(bound.local["on_completed"] as OnCompleted);
    this.#history = history;
    history.operation = method.start(call[legKey], bound, { completes, observer: history });
  }

  get #operation(): Operation {
    return this.#history.operation;
  }

  /**
   * @internal Resolves with the action when the platform has accepted it, or when it has already ended;
   * rejects when it was not started, and then the app never gets the action.
   */
  static started<Started extends Action>(action: Started): Promise<Started> {
    const history = action.#history;
    return history.operation.started.then(
      () => action,
      (error: unknown) => {
        // Its last event may have arrived although its reply was lost.
        if (!history.isCompleted || history.isRefused) throw error;
        return action;
      },
    );
  }

  /**
   * The id of the operation, unique on its call.
   *
   * Mirrors: Relay v3 `action.control_id`, /docs/server-sdks/reference/python/relay/actions
   */
  get control_id(): string {
    return this.#operation.control_id;
  }

  /**
   * True when the operation has ended, for whatever reason.
   *
   * Mirrors: Relay v3 `action.is_done`, /docs/server-sdks/reference/python/relay/actions
   */
  get is_done(): boolean {
    return this.#operation.outcome !== undefined;
  }

  /**
   * True when the operation has ended with its own last event, or with its call. False while it runs, and
   * when the session was lost or closed first.
   *
   * Mirrors: Relay v3 `action.completed`, /docs/server-sdks/reference/python/relay/actions
   */
  get completed(): boolean {
    return this.#history.isCompleted;
  }

  /**
   * The event that the operation ended with; null while it runs, and when the session was lost or closed
   * first.
   *
   * Mirrors: Relay v3 `action.result`, /docs/server-sdks/reference/python/relay/actions
   */
  get result(): Final | null {
    return this.#history.finalEvent;
  }

  /**
   * Waits until the operation has ended.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`. A
   *   timeout doesn't affect the operation: you may wait again
   * @returns the event that it ended with: its own last event, the call's `ended` event, or an empty event
   *   when the call no longer existed
   * @throws {RelayTimeoutError} the operation did not end in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
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
   * The events of the operation, from its first to its last, for `for await`. A loop that starts late also
   * gets the earlier events (the latest 100 of them). It ends with the operation, and when the client is
   * disconnected.
   *
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   * @throws {RelayCommandError} the operation was refused
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<EventOf<Name>, void, undefined> {
    yield* this.#history.read();
    const { outcome } = this.#operation;
    // An app that disconnects may have such a loop running in the background: it just ends.
    if (outcome === undefined || outcome.kind === "closed") return;
    if ("error" in outcome) throw outcome.error;
  }

  /**
   * Asks the platform to stop the operation. The action ends with its last event: use `wait()` to get it.
   *
   * @returns the platform's reply; empty when the operation or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `action.stop`, /docs/server-sdks/reference/python/relay/actions
   */
  stop(): Promise<Result> {
    return this.command(`${this.#operation.method}.stop`);
  }

  /** Describes the action in one line, for logs. */
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

  /** Like `command`, with the arguments of a method as params. */
  protected commandWith(method: PublicMethod, ...args: readonly unknown[]): Promise<Result> {
    return this.command(method.method, method.bind(this.#operation.leg.session, args).params);
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
