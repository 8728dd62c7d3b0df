import type { Result } from "@twinline/core";
import { legKey } from "@twinline/core/internal";

import { CollectingAction } from "./collecting-action.js";
import { subcommand } from "./subcommand.js";

const volume = subcommand("collect_action.volume", "calling.play_and_collect.volume", "volume");

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
  async volume(decibels: number): Promise<Result> {
    return this.steer(
      "calling.play_and_collect.volume",
      volume.bind(this.call[legKey].session, [decibels]).params,
    );
  }
}
