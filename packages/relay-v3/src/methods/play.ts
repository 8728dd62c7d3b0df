import type { Media } from "@twinline/core";
import type { Json } from "@twinline/core/internal";

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

/** Playing. */
export interface PlayMethods {
  /**
   * Plays speech, audio files, silence and ringtones, one after another.
   *
   * ```ts
   * const action = await call.play([{ type: "tts", text: "Hello!" }], { volume: 3 });
   * await action.wait();
   * ```
   *
   * @param media what is played, in this order: `{ type: "tts", text }`, `{ type: "audio", url }`,
   *   `{ type: "silence", duration }` (seconds) or `{ type: "ringtone", name }`
   * @param options `volume` (dB, -40 to 40, default 0), `direction` (`listen`, `speak` or `both`, default
   *   `listen`), `loop` (times, 0: until stopped, default 1), `control_id`, `on_completed`, `status_url`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. A call that has ended is not an error: the action is
   *   complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play`, /docs/server-sdks/reference/python/relay/call/play
   */
  play(media: readonly MediaInput[] | PlayParams, options?: PlayOptions): Promise<PlayAction>;

  /**
   * Speaks text.
   *
   * @param text what is said
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`, and those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_tts`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_tts(text: string | PlayTtsParams, options?: PlayTtsOptions): Promise<PlayAction>;

  /**
   * Plays an audio file.
   *
   * @param url address of the file, `http:` or `https:`
   * @param options those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_audio`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_audio(url: string | PlayAudioParams, options?: PlayAudioOptions): Promise<PlayAction>;

  /**
   * Plays nothing, for a while.
   *
   * @param duration seconds, more than 0
   * @param options those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_silence`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_silence(
    duration: number | PlaySilenceParams,
    options?: PlaySilenceOptions,
  ): Promise<PlayAction>;

  /**
   * Plays a ringing tone.
   *
   * @param name a country's tone, such as `us`
   * @param options `duration` (seconds; without it until it is stopped), and those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_ringtone`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_ringtone(
    name: RingtoneName | PlayRingtoneParams,
    options?: PlayRingtoneOptions,
  ): Promise<PlayAction>;
}

/** A country's ringing tone, or `bong`. */
export type RingtoneName = PlayRingtoneParams["name"];

const rows: MethodTable<PlayMethods> = {
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
};

export default rows;

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
