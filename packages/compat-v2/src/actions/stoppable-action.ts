import { StopResult } from "../results/control-result.js";
import type { Result } from "../results/result.js";
import { Action } from "./action.js";

/** An operation under way that can be stopped. */
export class StoppableAction<R extends Result = Result> extends Action<R> {
  /**
   * Stops the operation. Its own last event tells when it has stopped.
   *
   * @returns whether the platform accepted; never rejects
   */
  async stop(): Promise<StopResult> {
    return new StopResult(await this.execution.steer("stop"));
  }
}
