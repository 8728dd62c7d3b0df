import { defineTwins, type Json } from "@twinline/core/internal";

import type { Execution } from "../common/execution.js";
import { defineShown } from "../common/shown.js";
import { StopResult } from "../results/control.js";
import type { Result } from "../results/result.js";
import type { ActionTwins } from "../types/twins.generated.js";

/** A running operation, returned by the `_async` methods. It is a live view. */
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

  /** The id of the operation on its call, made by this client. */
  get control_id(): string {
    return this.#execution.control_id;
  }

  /** The params of its request. */
  get payload(): Json {
    return this.#execution.payload;
  }

  /** Whether the operation has ended, with success or without. */
  get completed(): boolean {
    return this.#execution.completed;
  }

  /**
   * The latest state that the platform reported: empty before the first, `failed` when no event of the operation ended
   * it (the platform refused it, or the call ended).
   */
  get state(): string {
    return this.#execution.state;
  }

  /** The result so far, as a live view. */
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
   * Stops the operation. It has stopped when its last event arrives.
   *
   * @returns whether the platform accepted; never rejects
   */
  async stop(): Promise<StopResult> {
    return new StopResult(await this.execution.command("stop"));
  }
}
