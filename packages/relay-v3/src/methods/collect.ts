import type { Media } from "@twinline/core";
import {
  isComplete,
  methodRow,
  methodRows,
  type Completion,
  type Json,
} from "@twinline/core/internal";

import { CollectAction } from "../actions/collect-actions.js";
import { StandaloneCollectAction } from "../actions/collect-actions.js";
import type {
  CollectInput,
  CollectOptions,
  MediaInput,
  PlayAndCollectOptions,
  PlayAndCollectParams,
  PromptAudioOptions,
  PromptAudioParams,
  PromptTtsOptions,
  PromptTtsParams,
} from "../types/inputs.generated.js";
import { itemOf, itemParameters } from "./item.js";
import type { MethodTable } from "./method-table.js";

/** Collecting digits and speech. */
export interface CollectMethods {
  /**
   * Plays a prompt and collects the answer: digits, speech or either.
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
   * @param media the prompt, in this order: `{ type: "tts", text }`, `{ type: "audio", url }`,
   *   `{ type: "silence", duration }` (seconds) or `{ type: "ringtone", name }`
   * @param collect what is collected: `digits` (`max`, `digit_timeout` in seconds, `terminators`),
   *   `speech` (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and
   *   `initial_timeout` (seconds)
   * @param options `volume` (dB, -40 to 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it. Only input ends it, not
   *   the end of the prompt
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_and_collect`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  play_and_collect(
    media: readonly MediaInput[],
    collect: CollectInput,
    options?: PlayAndCollectOptions,
  ): Promise<CollectAction>;
  play_and_collect(params: PlayAndCollectParams): Promise<CollectAction>;

  /**
   * Plays a spoken prompt and collects the answer.
   *
   * @param text the text to speak
   * @param collect `digits` (`max`, `digit_timeout` in seconds, `terminators`), `speech`
   *   (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and `initial_timeout`
   *   (seconds)
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`, `volume` (dB, -40 to
   *   40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.prompt_tts`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  prompt_tts(
    text: string,
    collect: CollectInput,
    options?: PromptTtsOptions,
  ): Promise<CollectAction>;
  prompt_tts(params: PromptTtsParams): Promise<CollectAction>;

  /**
   * Plays an audio file and collects the answer.
   *
   * @param url address of the file, `http:` or `https:`
   * @param collect `digits` (`max`, `digit_timeout` in seconds, `terminators`), `speech`
   *   (`end_silence_timeout` and `speech_timeout` in seconds, `language`, `hints`) and `initial_timeout`
   *   (seconds)
   * @param options `volume` (dB, -40 to 40, default 0), `control_id`, `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.prompt_audio`, /docs/server-sdks/reference/python/relay/call/play-and-collect
   */
  prompt_audio(
    url: string,
    collect: CollectInput,
    options?: PromptAudioOptions,
  ): Promise<CollectAction>;
  prompt_audio(params: PromptAudioParams): Promise<CollectAction>;

  /**
   * Collects digits or speech without a prompt.
   *
   * ```ts
   * const action = await call.collect({ digits: { max: 4, terminators: "#" }, partial_results: true });
   * for await (const event of action) console.log(event.params.final, event.params.result);
   * ```
   *
   * @param options `digits`, `speech` or both; `initial_timeout` (seconds to wait for the first input,
   *   default 4), `start_input_timers` (start that time at once, default false), `partial_results`,
   *   `continuous` (continue after a result, until it is stopped), `send_start_of_input`, `control_id`,
   *   `on_completed`, `status_url`
   * @returns the collection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.collect`, /docs/server-sdks/reference/python/relay/call/collect
   */
  collect(options: CollectOptions): Promise<StandaloneCollectAction>;
}

export default methodRows<MethodTable<CollectMethods>>()({
  play_and_collect: {
    method: "calling.play_and_collect",
    action: CollectAction,
    positional: ["media", "collect"],
    parameters: () => ({ media: { to: "play" } }),
  },
  prompt_tts: prompts("tts", "text"),
  prompt_audio: prompts("audio", "url"),
  collect: {
    method: "calling.collect",
    action: StandaloneCollectAction,
    completes: ({ continuous }) => (continuous === true ? continuousEnd() : undefined),
  },
});

/** `play_and_collect` with a single medium, whose fields are the parameters. */
function prompts<Type extends Media["type"], Name extends string>(type: Type, positional: Name) {
  return {
    method: "calling.play_and_collect",
    action: CollectAction,
    positional: [positional, "collect"],
    made: ["play"],
    parameters: () => itemParameters("Media", type),
    build: ({ item, ...others }: Json) => ({ play: [itemOf(type, item)], ...others }),
  } as const;
}

/** Input that more input may follow. */
const inputTypes: readonly unknown[] = ["digit", "speech", "no_match"];

/** A continuous collection continues after input, whether or not the event says so. */
function continuousEnd(): Completion | undefined {
  const tracking = methodRow("calling.collect")?.tracking;
  if (tracking === undefined) return undefined;
  return ({ params: { result, ...others } }) => {
    const type = (result as { type?: unknown } | undefined)?.type;
    return isComplete(tracking, inputTypes.includes(type) ? others : { result, ...others });
  };
}
