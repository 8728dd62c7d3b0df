import type { RelayError } from "@twinline/core";
import type {
  Bound,
  CallLeg,
  Json,
  Log,
  Operation,
  OperationObserver,
  PublicMethod,
  Result as Reply,
  WireEvent,
} from "@twinline/core/internal";

import type { Action } from "../actions/action.js";
import type { OutcomeFields, OutcomeRule } from "../methods/method-table.js";
import type { Call } from "../call/call.js";
import type { Result } from "../results/result.js";
import { answerOf, logRefusal, notSent, refusalOf, type Answer } from "./answer.js";
import { listenersKey, sessionKey } from "./call-keys.js";
import { dialectKey } from "./dialect.js";
import { Event, payloadOf } from "./event.js";

const nothing: Json = {};

/**
 * An operation as results and actions see it. One that could not be started has ended, and nothing was sent.
 */
export class Execution implements OperationObserver {
  readonly call: Call;
  readonly row: OutcomeFields;
  /** The params of its request, without the ids; empty when no view shows them. */
  readonly params: Json;
  /** Decides when it ends and with what result, when its last event alone does not. */
  readonly rule: OutcomeRule | undefined;
  readonly #isAsync: boolean;
  #operation: Operation | undefined;
  #progress: Json | undefined;
  #resolve: ((view: Result | Action) => void) | undefined;

  /** @param isAsync whether the app gets an action when the platform has replied, instead of the result at the end */
  constructor(
    call: Call,
    row: OutcomeFields,
    params: Json,
    rule: OutcomeRule | undefined,
    isAsync: boolean,
  ) {
    this.call = call;
    this.row = row;
    this.rule = rule;
    this.#isAsync = isAsync;
    this.params = this.#showsOnlyItsEnd ? nothing : params;
  }

  /**
   * Starts the operation.
   *
   * @returns what the app gets; never rejects
   * @throws {RelayParamError} its control id is in use
   */
  start(method: PublicMethod, leg: CallLeg, bound: Bound): Promise<Result | Action> {
    const view = new Promise<Result | Action>((resolve) => {
      this.#resolve = resolve;
    });
    const { rule } = this;
    const completes = rule === undefined ? this.row.completes : rule.completes.bind(rule);
    this.#operation = method.start(leg, bound, { completes, observer: this });
    return view;
  }

  /** What the app gets. */
  get view(): Result | Action {
    const { Result: ResultClass, Action: ActionClass } = this.row.family;
    return this.#isAsync ? new ActionClass(this) : new ResultClass(this);
  }

  onEvent({ params }: WireEvent): void {
    if (!this.#showsOnlyItsEnd) this.#progress = params;
  }

  onAccepted(operation: Operation): void {
    this.row.accepted?.(operation);
    if (this.#isAsync || operation.outcome !== undefined) this.#resolve?.(this.view);
  }

  onFailed(operation: Operation, error: RelayError): void {
    if (operation.outcome?.kind === "gone") {
      this.#log.warn(`${operation.method} had no effect: the call has ended`);
    } else logRefusal(this.#log, error);
    this.#resolve?.(this.view);
  }

  onSettled(): void {
    if (this.#operation?.isAccepted === true && !this.#isAsync) this.#resolve?.(this.view);
  }

  /** Its control id; the tag of the call when it has none. */
  get control_id(): string {
    return this.#operation?.control_id || this.call.tag;
  }

  /** The params that were sent. */
  get payload(): Json {
    const { id: call_id, node_id } = this.call;
    const control_id = this.#operation?.control_id;
    return { node_id, call_id, ...(control_id ? { control_id } : {}), ...this.params };
  }

  /** The reply that accepted it. */
  get reply(): Reply | undefined {
    return this.#operation?.reply;
  }

  /** The params of its latest event; undefined before the first, and when views show only its end. */
  get progress(): Json | undefined {
    return this.#progress;
  }

  /** The params of the event that completed it; undefined when it ended otherwise. */
  get completion(): Json | undefined {
    return this.#completing?.params;
  }

  get completed(): boolean {
    return this.#operation === undefined || this.#operation.outcome !== undefined;
  }

  get successful(): boolean {
    const { completion } = this;
    if (completion === undefined || this.#operation?.refusal !== undefined) return false;
    return this.rule === undefined ? this.row.family.succeeds(completion) : this.rule.successful;
  }

  /** The state that its latest event reports; empty before the first, `failed` when no event of its own ended it. */
  get state(): string {
    if (this.completed && this.completion === undefined) return "failed";
    const { progress } = this;
    return progress === undefined ? "" : this.row.family.reader.word(progress);
  }

  /** The event that ended it, if any. */
  get event(): Event | undefined {
    const completing = this.#completing;
    if (completing !== undefined) {
      const { reader } = this.row.family;
      return new Event(
        reader.word(completing.params),
        reader.payload(completing, this.call[dialectKey]),
      );
    }
    const outcome = this.#operation?.outcome;
    return outcome?.kind === "ended" ? new Event("ended", payloadOf(outcome.event)) : undefined;
  }

  /** Sends a subcommand, such as `stop`. Never rejects. */
  async command(subcommand: string, params: Json = {}): Promise<Answer> {
    const operation = this.#operation;
    if (operation === undefined || this.call.ended) {
      await notSent(this.call, `action.${subcommand}`);
      const message = operation === undefined ? "it was never started" : "the call has ended";
      return { successful: false, code: "", message };
    }
    try {
      const method = `${operation.method}.${subcommand}`;
      return answerOf(
        await this.call[listenersKey].awaitReply(operation.sendSubcommand(method, params)),
      );
    } catch (error) {
      logRefusal(this.#log, error);
      return refusalOf(error);
    }
  }

  get #showsOnlyItsEnd(): boolean {
    return !this.#isAsync && this.row.family.showsOnlyItsEnd === true;
  }

  get #completing(): WireEvent | undefined {
    const outcome = this.#operation?.outcome;
    return outcome?.kind === "completed" ? outcome.event : undefined;
  }

  get #log(): Log {
    return this.call[sessionKey].log;
  }
}
