import type { Result } from "@twinline/core";
import { isJson } from "@twinline/core/internal";

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

/** Turning speech into text. */
export interface TranscribeMethods {
  /**
   * Transcribes the call. There is one transcription for a call at a time.
   *
   * @param options `status_url`, `control_id`, `on_completed`
   * @returns the transcription, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.transcribe`, /docs/server-sdks/reference/python/relay/call/transcribe
   */
  transcribe(options?: TranscribeOptions): Promise<TranscribeAction>;

  /**
   * Starts, sums up or stops a transcription while people speak.
   *
   * @param action_obj `{ start: { lang, direction: ["remote-caller"], … } }` (`speech_timeout` and
   *   `vad_silence_ms` in milliseconds), `{ summarize: {…} }` or `"stop"`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.live_transcribe`, /docs/server-sdks/reference/python/relay/call/live-transcribe
   */
  live_transcribe(
    action_obj: LiveTranscribeInput | AnyLiveTranscribeParams,
    options?: LiveTranscribeOptions,
  ): Promise<Result>;

  /**
   * Starts, sums up, speaks into or stops a translation while people speak.
   *
   * @param action_obj `{ start: { from_lang, to_lang, direction: ["remote-caller"], … } }`
   *   (`speech_timeout` and `vad_silence_ms` in milliseconds), `{ summarize: {…} }`,
   *   `{ inject: { message, direction } }` or `"stop"`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
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

/** `{ action: "start", language }` is an action of an older shape, and not an option of that name. */
function asActionObject(args: readonly unknown[]): readonly unknown[] {
  const [first, ...others] = args;
  const action = isJson(first) ? first["action"] : undefined;
  return typeof action === "string" && action !== "stop"
    ? [{ action_obj: first }, ...others]
    : args;
}

const rows: MethodTable<TranscribeMethods> = {
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
};

export default rows;
