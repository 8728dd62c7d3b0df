import type { RelayError } from "../errors/relay-error.js";
import { RelayCommandError } from "../errors/errors.js";
import { methodRow } from "../protocol/catalogue.js";
import { isComplete } from "../protocol/completion.js";
import type { Tracking } from "../protocol/row.js";
import type { WireEvent } from "../session/observer.js";
import type { RequestObserver } from "../session/pending-requests.js";
import type { Result } from "../session/replies.js";
import { trace } from "../trace/channels.js";
import type { CallLeg } from "./call-leg.js";
import type { Outcome } from "./outcome.js";

/** Decides whether an event of an operation is its last. */
export type Completion = (event: WireEvent) => boolean;

/**
 * Observes an operation. Events come first, then the outcome, once. The reply to its request may come before, between
 * or after them.
 */
export interface OperationObserver {
  onEvent?(event: WireEvent): void;
  onSettled?(outcome: Outcome): void;
  /** Called when the platform has accepted it, before any frame after the reply is read. */
  onAccepted?(operation: Operation): void;
  /** Called when its request failed: it was refused, or got no reply. The operation has settled. */
  onFailed?(operation: Operation, error: RelayError): void;
}

/** Options for starting an operation. */
export interface OperationOptions {
  /** Its id on the call; by default a new one. */
  readonly control_id?: string | undefined;
  /** The observer of its events and outcome. */
  readonly observer?: OperationObserver | undefined;
  /** Decides when it is complete, if not by the rule of the catalogue. */
  readonly completes?: Completion | undefined;
}

/**
 * One long-running command on a call. It is registered before its request is sent, and always settles exactly once.
 */
export class Operation implements RequestObserver {
  readonly leg: CallLeg;
  readonly method: string;
  /** Its id on the call; empty for a command without one, such as `calling.connect`. */
  readonly control_id: string;
  readonly #tracking: Tracking;
  readonly #completes: Completion | undefined;
  readonly #observer: OperationObserver | undefined;
  #isAccepted = false;
  #reply: Result | undefined;
  #refusal: RelayCommandError | undefined;
  #outcome: Outcome | undefined;
  #settled: Promise<Outcome> | undefined;
  #resolve: ((outcome: Outcome) => void) | undefined;
  #started: Promise<unknown> | undefined;

  /** Only {@link CallLeg.operate} creates operations; it also registers them. */
  constructor(leg: CallLeg, method: string, options: OperationOptions) {
    const row = methodRow(method);
    if (row?.tracking === undefined) throw new TypeError(`${method} is not an operation`);
    this.leg = leg;
    this.method = method;
    this.#tracking = row.tracking;
    this.control_id = row.tracking.by === "control_id" ? (options.control_id ?? leg.nextId()) : "";
    this.#observer = options.observer;
    this.#completes = options.completes;
  }

  /**
   * Sends the request. The leg calls this once, after registering the operation.
   *
   * @param params the params of the request, without those that every command of a call has
   */
  begin(params: Readonly<Record<string, unknown>>): void {
    const { leg, method, control_id } = this;
    this.#trace("starting");
    const sent = control_id === "" ? params : { control_id, ...params };
    this.#started = leg.send(method, sent, this);
    // The request was not sent, and the operation has settled with the reason.
    if (this.#outcome !== undefined) this.#started.catch(ignore);
  }

  /** Resolves when the platform has accepted it; rejects if it was refused, or if the call is gone. */
  get started(): Promise<unknown> {
    return this.#started ?? Promise.resolve();
  }

  onAccepted(method: string, reply: Result): void {
    this.leg.onAccepted(method);
    this.#isAccepted = true;
    this.#started = undefined;
    if (repliesMore(method)) this.#reply = reply;
    this.#trace("started");
    this.#observer?.onAccepted?.(this);
  }

  onFailed(method: string, error: RelayError): void {
    this.leg.onFailed(method, error);
    if (error instanceof RelayCommandError && error.gone) this.settle({ kind: "gone" });
    else {
      if (error instanceof RelayCommandError) this.#refusal = error;
      this.settle({ kind: "refused", error });
    }
    this.#observer?.onFailed?.(this, error);
  }

  /** True once the platform has accepted it. */
  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  /** The reply that accepted it; undefined before that, and where it says no more than that. */
  get reply(): Result | undefined {
    return this.#reply;
  }

  /** Why the platform refused it, which overrides its earlier events. Undefined if it did not refuse. */
  get refusal(): RelayCommandError | undefined {
    return this.#refusal;
  }

  /** The outcome, or undefined while it runs. */
  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  /** Resolves with the outcome. Never rejects. */
  get settled(): Promise<Outcome> {
    if (this.#outcome !== undefined) return Promise.resolve(this.#outcome);
    this.#settled ??= new Promise((resolve) => (this.#resolve = resolve));
    return this.#settled;
  }

  /**
   * Sends a subcommand.
   *
   * @param method such as `calling.play.stop`
   * @throws {RelayError} for the same reasons as a command of the call
   */
  sendSubcommand(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return this.leg.command(method, { control_id: this.control_id, ...params });
  }

  /** True if the event reports on this operation. */
  concerns(event: WireEvent): boolean {
    if (event.event_type !== this.#tracking.event) return false;
    if (this.#tracking.by !== "control_id") return true;
    const { control_id } = event.params;
    // Null means any running operation, for example when a queue releases the call.
    return control_id === this.control_id || control_id === null;
  }

  /** Handles an event of this operation. */
  onEvent(event: WireEvent): void {
    if (this.#outcome !== undefined) return;
    this.#observer?.onEvent?.(event);
    if (this.#isLast(event)) this.settle({ kind: "completed", event });
  }

  /** Settles the operation. Later events are ignored. */
  settle(outcome: Outcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.leg.forget(this);
    this.#trace(outcome.kind, outcome);
    this.#resolve?.(outcome);
    this.#observer?.onSettled?.(outcome);
  }

  #isLast(event: WireEvent): boolean {
    return this.#completes?.(event) ?? isComplete(this.#tracking, event.params);
  }

  #trace(phase: string, outcome?: Outcome): void {
    if (!trace.operation.hasSubscribers) return;
    const { method, control_id, leg } = this;
    trace.operation.publish({
      session: leg.session,
      operation: this,
      call: leg,
      method,
      control_id,
      call_id: leg.call_id,
      phase,
      ...(outcome !== undefined && "event" in outcome ? { params: outcome.event.params } : {}),
      ...(outcome !== undefined && "error" in outcome ? { error: outcome.error } : {}),
    });
  }
}

/** Whether the reply to a method has its own fields, such as the `url` of a recording. */
function repliesMore(method: string): boolean {
  return methodRow(method)?.result.$ref !== "OperationReply";
}

function ignore(): void {}
