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
 * Observes an operation. Events come first, then the outcome, once. The answer to its request may come before,
 * between or after them.
 */
export interface OperationObserver {
  onEvent?(event: WireEvent): void;
  onSettled?(outcome: Outcome): void;
  /** The platform accepted it; what arrived behind the reply has not been read yet. */
  onAccepted?(operation: Operation): void;
  /** Its request failed: it was refused, or there is no answer. The operation has settled. */
  onFailed?(operation: Operation, error: RelayError): void;
}

/** How an operation is to be started. */
export interface OperationOptions {
  /** Its name on the call; by default a fresh one. */
  readonly control_id?: string | undefined;
  /** What follows it. */
  readonly observer?: OperationObserver | undefined;
  /** Decides when it is complete, where that is not what the catalogue says. */
  readonly completes?: Completion | undefined;
}

/**
 * One long-running command on a call: registered before its request is sent, complete once, and
 * never left hanging.
 */
export class Operation implements RequestObserver {
  readonly leg: CallLeg;
  readonly method: string;
  /** Its name on the call; empty for a command that has none, such as `calling.connect`. */
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

  /** Made by {@link CallLeg.operate} only, which also registers it. */
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
   * Sends it. To be called once, by the leg, when it is registered.
   *
   * @param params those of the request, without those that every command of a call has
   */
  begin(params: Readonly<Record<string, unknown>>): void {
    const { leg, method, control_id } = this;
    this.#trace("starting");
    const sent = control_id === "" ? params : { control_id, ...params };
    this.#started = leg.send(method, sent, this);
    // It was not sent, and has settled with the reason.
    if (this.#outcome !== undefined) this.#started.catch(ignore);
  }

  /** Resolves when the platform has accepted it; rejects when it was refused, or the call is gone. */
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

  /** Why the platform refused it, which counts more than its earlier events. Undefined when it did not. */
  get refusal(): RelayCommandError | undefined {
    return this.#refusal;
  }

  /** How it ended, or undefined while it runs. */
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
   * Sends one of its subcommands.
   *
   * @param method such as `calling.play.stop`
   * @throws like a command of the call
   */
  sendSubcommand(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return this.leg.command(method, { control_id: this.control_id, ...params });
  }

  /** True when the event reports on this operation. */
  concerns(event: WireEvent): boolean {
    if (event.event_type !== this.#tracking.event) return false;
    if (this.#tracking.by !== "control_id") return true;
    const { control_id } = event.params;
    // Null stands for whichever runs, as when a queue lets the call go.
    return control_id === this.control_id || control_id === null;
  }

  /** Handles an event that concerns it. */
  onEvent(event: WireEvent): void {
    if (this.#outcome !== undefined) return;
    this.#observer?.onEvent?.(event);
    if (this.#isLast(event)) this.settle({ kind: "completed", event });
  }

  /** Ends it. What comes later is ignored. */
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

/** Whether the reply to a method has fields of its own, such as the `url` of a recording. */
function repliesMore(method: string): boolean {
  return methodRow(method)?.result.$ref !== "OperationReply";
}

function ignore(): void {}
