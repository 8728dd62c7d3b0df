import type { Media, MediaRingtoneParams, MediaTtsParams } from "@twinline/core";
import type { Json } from "@twinline/core/internal";

import { PlayAction } from "../actions/play-action.js";
import type { MediaInput } from "../types/inputs.js";
import type { ActionOptions } from "../types/options.js";
import { itemOf, itemParameters } from "./item.js";
import type { MethodTable } from "./method-table.js";

export type PlayOptions = ActionOptions<"calling.play", "calling.call.play", "play">;

type ItemOptions<Fields = unknown> = ActionOptions<
  "calling.play",
  "calling.call.play",
  "play" | "language" | "voice" | "gender",
  Fields
>;

export type PlayTtsOptions = ItemOptions<Omit<MediaTtsParams, "text">>;
export type PlayAudioOptions = ItemOptions;
export type PlaySilenceOptions = ItemOptions;
export type PlayRingtoneOptions = ItemOptions<Omit<MediaRingtoneParams, "name">>;

/** Playing. */
export interface PlaybackMethods {
  play(options: PlayOptions & { readonly media: readonly MediaInput[] }): Promise<PlayAction>;
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
   * @throws {RelayCommandError} the platform refused. A call that is over is not an error: the action is
   *   complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play`, /docs/server-sdks/reference/python/relay/call/play
   */
  play(media: readonly MediaInput[], options?: PlayOptions): Promise<PlayAction>;

  play_tts(options: PlayTtsOptions & { readonly text: string }): Promise<PlayAction>;
  /**
   * Speaks a text.
   *
   * @param text what is said
   * @param options `language` (such as `en-US`), `gender` (`male` or `female`), `voice`, and those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that is over nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_tts`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_tts(text: string, options?: PlayTtsOptions): Promise<PlayAction>;

  play_audio(options: PlayAudioOptions & { readonly url: string }): Promise<PlayAction>;
  /**
   * Plays an audio file.
   *
   * @param url address of the file, `http:` or `https:`
   * @param options those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that is over nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_audio`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_audio(url: string, options?: PlayAudioOptions): Promise<PlayAction>;

  play_silence(options: PlaySilenceOptions & { readonly duration: number }): Promise<PlayAction>;
  /**
   * Plays nothing, for a while.
   *
   * @param duration seconds, more than 0
   * @param options those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that is over nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_silence`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_silence(duration: number, options?: PlaySilenceOptions): Promise<PlayAction>;

  play_ringtone(
    options: PlayRingtoneOptions & { readonly name: RingtoneName },
  ): Promise<PlayAction>;
  /**
   * Plays a ringing tone.
   *
   * @param name a country's tone, such as `us`
   * @param options `duration` (seconds; without it until it is stopped), and those of `play`
   * @returns the playback, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that is over nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.play_ringtone`, /docs/server-sdks/reference/python/relay/call/play
   */
  play_ringtone(name: RingtoneName, options?: PlayRingtoneOptions): Promise<PlayAction>;
}

/** A country's ringing tone, or `bong`. */
export type RingtoneName = MediaRingtoneParams["name"];

export const playback: MethodTable<PlaybackMethods> = {
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
