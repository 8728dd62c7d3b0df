import type { LiveTranscribeAction, LiveTranslateAction, Result } from "@twinline/core";

import { TranscribeAction } from "../actions/transcribe-action.js";
import type { Lenient, Spelled } from "../types/lenient.js";
import type { ActionOptions, CommandOptions, Extra } from "../types/options.js";
import type { MethodTable } from "./method-table.js";

/** Starts (`{ start: { lang, direction } }`), sums up (`{ summarize: {} }`) or stops (`"stop"`) a live transcription. */
export type LiveTranscribeInput = Lenient<LiveTranscribeAction>;

/** Starts, sums up, speaks into (`{ inject: { message, direction } }`) or stops a live translation. */
export type LiveTranslateInput = Lenient<LiveTranslateAction>;

export type TranscribeOptions = ActionOptions<"calling.transcribe", "calling.call.transcribe">;
export type LiveTranscribeOptions = CommandOptions<"calling.live_transcribe", "action">;
export type LiveTranslateOptions = CommandOptions<"calling.live_translate", "action">;

/** Turning speech into text. */
export interface TranscribingMethods {
  /**
   * Transcribes the call. There is one transcription for a call at a time.
   *
   * @param options `status_url`, `control_id`, `on_completed`
   * @returns the transcription, as soon as the platform has accepted it
   * @throws like `play`
   *
   * Mirrors: Relay v3 `call.transcribe`, /docs/server-sdks/reference/python/relay/call/transcribe
   */
  transcribe(options?: TranscribeOptions): Promise<TranscribeAction>;

  /**
   * Starts, sums up or stops a transcription while people speak.
   *
   * @param action_obj `{ start: { lang, direction: ["remote-caller"], … } }` (`speech_timeout` and
   *   `vad_silence_ms` in milliseconds), `{ summarize: {…} }` or `"stop"`
   * @returns the platform's reply; empty when the call is over
   * @throws like `answer`
   *
   * Mirrors: Relay v3 `call.live_transcribe`, /docs/server-sdks/reference/python/relay/call/live-transcribe
   */
  live_transcribe(
    action_obj: LiveTranscribeInput,
    options?: LiveTranscribeOptions,
  ): Promise<Result>;
  live_transcribe(action_obj: LiveTranscribeInput, extra: Extra): Promise<Result>;
  live_transcribe(
    options: LiveTranscribeOptions & Spelled<{ action_obj: LiveTranscribeInput }>,
  ): Promise<Result>;

  /**
   * Starts, sums up, speaks into or stops a translation while people speak.
   *
   * @param action_obj `{ start: { from_lang, to_lang, direction: ["remote-caller"], … } }`
   *   (`speech_timeout` and `vad_silence_ms` in milliseconds), `{ summarize: {…} }`,
   *   `{ inject: { message, direction } }` or `"stop"`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call is over
   * @throws like `answer`
   *
   * Mirrors: Relay v3 `call.live_translate`, /docs/server-sdks/reference/python/relay/call/live-translate
   */
  live_translate(action_obj: LiveTranslateInput, options?: LiveTranslateOptions): Promise<Result>;
  live_translate(
    options: LiveTranslateOptions & Spelled<{ action_obj: LiveTranslateInput }>,
  ): Promise<Result>;
}

export const transcribing: MethodTable<TranscribingMethods> = {
  transcribe: { method: "calling.transcribe", action: TranscribeAction },
  live_transcribe: {
    method: "calling.live_transcribe",
    positional: ["action_obj", "extra"],
    parameters: () => ({ action_obj: { to: "action" }, extra: { schema: { type: "object" } } }),
  },
  live_translate: {
    method: "calling.live_translate",
    positional: ["action_obj"],
    parameters: () => ({ action_obj: { to: "action" } }),
  },
};
