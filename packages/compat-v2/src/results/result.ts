import type { Event } from "../common/event.js";
import type { Execution } from "../common/execution.js";
import { defineShown } from "../common/shown.js";

/**
 * The result of an operation. It is a live view: before the operation has ended, it shows the state so far.
 */
export class Result {
  static {
    defineShown(this, ["successful", "event"]);
  }

  readonly #execution: Execution;

  /** @internal */
  constructor(execution: Execution) {
    this.#execution = execution;
  }

  /** Whether the operation succeeded. False while it runs, and when the platform refused it. */
  get successful(): boolean {
    return this.#execution.successful;
  }

  /**
   * The event that ended the operation. Undefined while it runs, and when no event ended it: the
   * platform refused it, the call was over, or the connection was lost.
   */
  get event(): Event | undefined {
    return this.#execution.event;
  }

  /** @internal */
  protected get execution(): Execution {
    return this.#execution;
  }
}
