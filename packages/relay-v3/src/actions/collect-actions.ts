import type { Result } from "@twinline/core";

import { publicClass } from "../common/public-class.js";
import { publicMethod } from "../common/rules.js";
import { Action } from "./action.js";
import type { CollectingTwins } from "../types/twins.generated.js";

/** An action that collects input. It ends with a result, `no_input`, `no_match` or an `error`. */
export abstract class CollectingAction extends Action<"calling.call.collect"> {
  static {
    publicClass(CollectingAction, ["start_input_timers"]);
  }

  /**
   * Starts the time of `initial_timeout`, for a collection that waits for this call to start it.
   *
   * @returns the platform's reply; empty when the collection or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
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
 * `error`, `no_input` or `no_match`. The end of the prompt and partial results don't.
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
   * Changes the volume of the prompt.
   *
   * @param decibels the change of the volume in dB, -40 to 40
   * @returns the platform's reply; empty when the collection or the call has already ended
   * @throws {RelayParamError} it is not a number, or out of range; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `collect_action.volume`, /docs/server-sdks/reference/python/relay/actions/collect-action/volume
   */
  volume(decibels: number): Promise<Result> {
    return this.commandWith(volume, decibels);
  }
}

/**
 * A collection without a prompt. It ends with a result, `no_input`, `no_match` or an `error`; partial
 * results and `start_of_input` don't end it. A continuous collection ends when you stop it, and each
 * result is an event of the action.
 *
 * Mirrors: Relay v3 `StandaloneCollectAction`,
 * /docs/server-sdks/reference/python/relay/actions/standalone-collect-action
 */
export class StandaloneCollectAction extends CollectingAction {}
