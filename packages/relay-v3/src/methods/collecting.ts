import { CollectAction } from "../actions/collect-action.js";
import type { CollectInput, MediaInput } from "../types/inputs.js";
import type { ActionOptions } from "../types/options.js";
import type { VerbTable } from "../verbs/verb.js";

export type PlayAndCollectOptions = ActionOptions<
  "calling.play_and_collect",
  "calling.call.collect",
  "play" | "collect"
>;

/** Collecting digits and speech. */
export interface CollectingMethods {
  /**
   * Plays a prompt and collects the answer: pressed keys, speech or either.
   *
   * ```ts
   * const action = await call.play_and_collect(
   *   [{ type: "tts", text: "Press 1 for sales, 2 for support." }],
   *   { digits: { max: 1, digit_timeout: 5 } },
   * );
   * const event = await action.wait();
   * console.log(event.params.result?.digits);
   * ```
   *
   * @param media the prompt; as for `play`
   * @param collect what is collected: `digits` (`max`, `digit_timeout` in seconds, `terminators`),
   *   `speech` (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and
   *   `initial_timeout` (seconds)
   * @param options `volume` (dB, -40 to 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, as soon as the platform has accepted it. Only the input ends it, not the
   *   prompt's end
   * @throws like `play`
   *
   * Mirrors: Relay v3 `call.play_and_collect`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  play_and_collect(
    media: readonly MediaInput[],
    collect: CollectInput,
    options?: PlayAndCollectOptions,
  ): Promise<CollectAction>;
  play_and_collect(
    options: PlayAndCollectOptions & {
      readonly media: readonly MediaInput[];
      readonly collect: CollectInput;
    },
  ): Promise<CollectAction>;
}

export const collecting: VerbTable<CollectingMethods> = {
  play_and_collect: {
    method: "calling.play_and_collect",
    action: CollectAction,
    positional: ["media", "collect"],
    parameters: () => ({ media: { to: "play" } }),
  },
};
