import type { Result } from "@twinline/core";
import { defineTwins, type Twins } from "@twinline/core/internal";

import { Action } from "./action.js";

/** What both actions that collect input have, under its documented names. */
export abstract class InputTimers extends Action<"calling.call.collect"> {
  static {
    defineTwins(InputTimers);
  }

  /**
   * Starts to count `initial_timeout`, for a collection that was told to hold it back.
   *
   * @returns the platform's reply; empty when the collection or the call was over already
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `collect_action.start_input_timers`,
   * /docs/server-sdks/reference/python/relay/actions/collect-action/start-input-timers
   */
  start_input_timers(): Promise<Result> {
    return this.steer("calling.collect.start_input_timers");
  }
}

/** An action that collects input. It ends with a result, with `no_input`, `no_match` or an `error`. */
export abstract class CollectingAction extends InputTimers {}

export interface CollectingAction extends Twins<InputTimers> {}
