import type { Media } from "@twinline/core";
import { methodRows, type Json } from "@twinline/core/internal";

import { PlayAction } from "../actions/play-action.js";
import type {
  MediaInput,
  PlayAudioOptions,
  PlayAudioParams,
  PlayOptions,
  PlayParams,
  PlayRingtoneOptions,
  PlayRingtoneParams,
  PlaySilenceOptions,
  PlaySilenceParams,
  PlayTtsOptions,
  PlayTtsParams,
} from "../types/inputs.generated.js";
import { itemOf, itemParameters } from "./item.js";
import type { MethodTable } from "./method-table.js";

/** Playing speech, files, silence and ringtones. */
export interface PlayMethods {
  /**
   * Plays speech, audio files, silence and ringtones, one after another.
   *
   * ```ts
   * const action = await call.play([{ type: "tts", text: "Hello!" }], { volume: 3 });
   * await action.wait();
   * ```
   *
   * @param media what to play, in this order: `{ type: "tts", text }`, `{ type: "audio", url }`,
   *   `{ type: "silence", duration }` (seconds) or `{ type: "ringtone", name }`
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play`, /docs/server-sdks/reference/python/relay/call/play
   */
  play(media: readonly MediaInput[] | PlayParams, options?: PlayOptions): Promise<PlayAction>;

  /**
   * Plays text as speech.
   *
   * @param text the text to speak
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`,
   *   `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_tts`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_tts(text: string | PlayTtsParams, options?: PlayTtsOptions): Promise<PlayAction>;

  /**
   * Plays an audio file.
   *
   * @param url address of the file, `http:` or `https:`
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_audio`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_audio(url: string | PlayAudioParams, options?: PlayAudioOptions): Promise<PlayAction>;

  /**
   * Plays silence.
   *
   * @param duration seconds, more than 0
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_silence`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_silence(
    duration: number | PlaySilenceParams,
    options?: PlaySilenceOptions,
  ): Promise<PlayAction>;

  /**
   * Plays a ringtone.
   *
   * @param name the country whose ringtone is played, such as `us`, or `bong`
   * @param options `duration` (seconds; by default until it is stopped),
   *   `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_ringtone`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_ringtone(
    name: RingtoneName | PlayRingtoneParams,
    options?: PlayRingtoneOptions,
  ): Promise<PlayAction>;
}

/** The ringtone of a country, or `bong`. */
export type RingtoneName = PlayRingtoneParams["name"];

export default methodRows<MethodTable<PlayMethods>>()({
  play: {
    method: "calling.play",
    action: PlayAction,
    positional: ["media"],
    parameters: () => ({ media: { to: "play" } }),
  },
  play_tts: plays("tts", "text"),
  play_audio: plays("audio", "url"),
  play_silence: plays("silence", "duration"),
  play_ringtone: plays("ringtone", "name"),
});

/** `play` of a single medium, whose fields are the parameters. */
function plays<Type extends Media["type"], Name extends string>(type: Type, positional: Name) {
  return {
    method: "calling.play",
    action: PlayAction,
    positional: [positional],
    made: ["play"],
    parameters: () => itemParameters("Media", type),
    build: ({ item, ...others }: Json) => ({ play: [itemOf(type, item)], ...others }),
  } as const;
}
