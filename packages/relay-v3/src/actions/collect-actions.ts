import type { Result } from "@twinline/core";

import { publicClass } from "../common/public-class.js";
import { publicMethod } from "../common/rules.js";
import { Action } from "./action.js";
import type { CollectingTwins } from "../types/twins.generated.js";

/** An action that collects input. It ends with a result, with `no_input`, `no_match` or an `error`. */
export abstract class CollectingAction extends Action<"calling.call.collect"> {
  static {
    publicClass(CollectingAction, ["start_input_timers"]);
  }

  /**
   * Starts to count `initial_timeout`, for a collection that was started without it.
   *
   * @returns the platform's reply; empty when the collection or the call was over already
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `collect_action.start_input_timers`,
   * /docs/server-sdks/reference/python/relay/actions/collect-action/start-input-timers
   */
  start_input_timers(): Promise<Result> {
    return this.command("calling.collect.start_input_timers");
  }
}

export interface CollectingAction extends CollectingTwins {}

const volume = publicMethod("collect_action.volume", {
  method: "calling.play_and_collect.volume",
  positional: ["volume"],
});

/**
 * A prompt and the collection of its answer. Only the collection ends it: with a result, `finished`,
 * `error`, `no_input` or `no_match`. Events of the prompt's playback and partial results do not.
 *
 * ```ts
 * const event = await action.wait();
 * console.log(event.params.result?.digits);
 * ```
 *
 * Mirrors: Relay v3 `CollectAction`, /docs/server-sdks/reference/python/relay/actions/collect-action
 */
export class CollectAction extends CollectingAction {
  static {
    publicClass(CollectAction, ["volume"]);
  }

  /**
   * Makes the prompt louder or softer.
   *
   * @param decibels change against the recorded loudness, dB, -40 to 40
   * @returns the platform's reply; empty when the collection or the call was over already
   * @throws {RelayParamError} no number, or out of range
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `collect_action.volume`, /docs/server-sdks/reference/python/relay/actions/collect-action/volume
   */
  volume(decibels: number): Promise<Result> {
    return this.commandWith(volume, decibels);
  }
}

/**
 * A collection without a prompt. It ends with a result, with `no_input`, `no_match` or an `error`;
 * partial results and `start_of_input` do not end it. A continuous one ends when it is stopped, and each
 * result is an event of the action.
 *
 * Mirrors: Relay v3 `StandaloneCollectAction`,
 * /docs/server-sdks/reference/python/relay/actions/standalone-collect-action
 */
export class StandaloneCollectAction extends CollectingAction {}
