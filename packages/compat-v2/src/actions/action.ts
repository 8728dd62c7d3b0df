import { defineTwins, type Json } from "@twinline/core/internal";

import type { Execution } from "../common/execution.js";
import { defineShown } from "../common/shown.js";
import { StopResult } from "../results/control.js";
import type { Result } from "../results/result.js";
import type { ActionTwins } from "../types/twins.generated.js";

/** An operation that was started and not waited for. It is a live view of the operation. */
export class Action<R extends Result = Result> {
  static {
    defineShown(this, ["control_id", "completed", "state", "result", "payload"]);
    defineTwins(this);
  }

  readonly #execution: Execution;

  /** @internal */
  constructor(execution: Execution) {
    this.#execution = execution;
  }

  /** The name of the operation on its call, made by this client. */
  get control_id(): string {
    return this.#execution.control_id;
  }

  /** The params that were sent for it. */
  get payload(): Json {
    return this.#execution.payload;
  }

  /** Whether the operation has ended, however it ended. */
  get completed(): boolean {
    return this.#execution.completed;
  }

  /**
   * The latest state that the platform reported: empty before the first, `failed` when the operation
   * ended without a report of its own (it was refused, or the call ended).
   */
  get state(): string {
    return this.#execution.state;
  }

  /** The result so far: a new view on each access, readable at any time. */
  get result(): R {
    const execution = this.#execution;
    return new execution.row.family.Result(execution) as R;
  }

  /** @internal */
  protected get execution(): Execution {
    return this.#execution;
  }
}

// oxlint-disable-next-line no-unused-vars -- a merged declaration has the parameters of its class
export interface Action<R extends Result = Result> extends ActionTwins {}

/** A running operation that can be stopped. */
export class StoppableAction<R extends Result = Result> extends Action<R> {
  /**
   * Stops the operation. Its last event shows when it has stopped.
   *
   * @returns whether the platform accepted; never rejects
   */
  async stop(): Promise<StopResult> {
    return new StopResult(await this.execution.command("stop"));
  }
}
