import type { Result } from "@twinline/core";
import { methodRows, isJson } from "@twinline/core/internal";

import { Action } from "../actions/action.js";
import type {
  AnyLiveTranscribeParams,
  AnyLiveTranslateParams,
  LiveTranscribeInput,
  LiveTranscribeOptions,
  LiveTranslateInput,
  LiveTranslateOptions,
  TranscribeOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/**
 * A transcription. It ends `finished`.
 *
 * Mirrors: Relay v3 `TranscribeAction`, /docs/server-sdks/reference/python/relay/actions/transcribe-action
 */
export class TranscribeAction extends Action<"calling.call.transcribe"> {}

/** Transcribing and translating speech. */
export interface TranscribeMethods {
  /**
   * Transcribes the call. A call has one transcription at a time.
   *
   * @param options `status_url`, `control_id`, `on_completed`
   * @returns the transcription, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.transcribe`, /docs/server-sdks/reference/python/relay/call/transcribe
   */
  transcribe(options?: TranscribeOptions): Promise<TranscribeAction>;

  /**
   * Starts, summarizes or stops a live transcription.
   *
   * @param action_obj `{ start: { lang, direction: ["remote-caller"], … } }` (`speech_timeout` and
   *   `vad_silence_ms` in milliseconds), `{ summarize: {…} }` or `"stop"`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.live_transcribe`, /docs/server-sdks/reference/python/relay/call/live-transcribe
   */
  live_transcribe(
    action_obj: LiveTranscribeInput | AnyLiveTranscribeParams,
    options?: LiveTranscribeOptions,
  ): Promise<Result>;

  /**
   * Starts, summarizes, injects a message into, or stops a live translation.
   *
   * @param action_obj `{ start: { from_lang, to_lang, direction: ["remote-caller"], … } }`
   *   (`speech_timeout` and `vad_silence_ms` in milliseconds), `{ summarize: {…} }`,
   *   `{ inject: { message, direction } }` or `"stop"`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.live_translate`, /docs/server-sdks/reference/python/relay/call/live-translate
   */
  live_translate(
    action_obj: LiveTranslateInput | AnyLiveTranslateParams,
    options?: LiveTranslateOptions,
  ): Promise<Result>;
}

/** The two documented names of the parameter. */
const actionObject = { action_obj: { to: "action" }, action: { aliasOf: "action_obj" } } as const;

/** `{ action: "start", language }` is an action of an older shape, not the option `action`. */
function asActionObject(args: readonly unknown[]): readonly unknown[] {
  const [first, ...others] = args;
  const action = isJson(first) ? first["action"] : undefined;
  return typeof action === "string" && action !== "stop"
    ? [{ action_obj: first }, ...others]
    : args;
}

export default methodRows<MethodTable<TranscribeMethods>>()({
  transcribe: { method: "calling.transcribe", action: TranscribeAction },
  live_transcribe: {
    method: "calling.live_transcribe",
    positional: ["action_obj"],
    parameters: () => actionObject,
    arrange: asActionObject,
  },
  live_translate: {
    method: "calling.live_translate",
    positional: ["action_obj"],
    parameters: () => actionObject,
    arrange: asActionObject,
  },
});
