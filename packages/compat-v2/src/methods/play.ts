import type { Media } from "@twinline/core";
import { methodRows, type Json } from "@twinline/core/internal";

import { PlayAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { byField } from "../common/event.js";
import { PlayResult } from "../results/media.js";
import type {
  AnyPlayParams,
  Medium,
  PlayAudioOptions,
  PlayAudioParams,
  PlayOptions,
  PlayRingtoneOptions,
  PlayRingtoneParams,
  PlaySilenceParams,
  PlayTtsOptions,
  PlayTtsParams,
} from "../types/inputs.generated.js";
import { mediaAsList, medium } from "./medium.js";
import { fieldsOf } from "./parameter-types.js";
import type { Ringtone } from "./ringtones.js";

/** The methods of a call that play something. */
export interface PlayMethods {
  /**
   * Plays one medium or several, one after another, and waits until the last one has finished.
   *
   * ```ts
   * await call.play([{ type: "tts", text: "Listen!" }, { type: "audio", url }], { volume: 4 });
   * ```
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play.
   */
  play(
    media_list: Medium | readonly Medium[] | AnyPlayParams,
    volume?: number | PlayOptions | Medium | null,
    ...more: readonly Medium[]
  ): Promise<PlayResult>;
  /**
   * Starts to play media and returns at once.
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_async.
   */
  play_async(
    media_list: Medium | readonly Medium[] | AnyPlayParams,
    volume?: number | PlayOptions | Medium | null,
    ...more: readonly Medium[]
  ): Promise<PlayAction>;
  /**
   * Plays an audio file and waits until it has finished.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio.
   */
  play_audio(
    url: string | PlayAudioParams,
    volume?: number | PlayAudioOptions | null,
  ): Promise<PlayResult>;
  /**
   * Starts to play an audio file and returns at once.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40, default 0 (as recorded); or the options
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio_async.
   */
  play_audio_async(
    url: string | PlayAudioParams,
    volume?: number | PlayAudioOptions | null,
  ): Promise<PlayAction>;
  /**
   * Plays silence and waits until it has finished.
   *
   * @param duration seconds, more than 0
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence.
   */
  play_silence(duration: number | PlaySilenceParams): Promise<PlayResult>;
  /**
   * Starts to play silence and returns at once.
   *
   * @param duration seconds, more than 0
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence_async.
   */
  play_silence_async(duration: number | PlaySilenceParams): Promise<PlayAction>;
  /**
   * Plays a country's ringing tone and waits until it has finished.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds, by default one iteration of the tone; or the options
   * @param volume dB, from -40 to 40, default 0 (as recorded)
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone.
   */
  play_ringtone(
    name: Ringtone | PlayRingtoneParams,
    duration?: number | PlayRingtoneOptions | null,
    volume?: number | null,
  ): Promise<PlayResult>;
  /**
   * Starts to play a country's ringing tone and returns at once.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds, by default one iteration of the tone; or the options
   * @param volume dB, from -40 to 40, default 0 (as recorded)
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone_async.
   */
  play_ringtone_async(
    name: Ringtone | PlayRingtoneParams,
    duration?: number | PlayRingtoneOptions | null,
    volume?: number | null,
  ): Promise<PlayAction>;
  /**
   * Speaks text and waits until it has finished.
   *
   * ```ts
   * await call.play_tts("Welcome!", { gender: "male" });
   * ```
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts.
   */
  play_tts(
    text: string | PlayTtsParams,
    language?: string | PlayTtsOptions | null,
    gender?: PlayTtsOptions["gender"],
    volume?: number | null,
  ): Promise<PlayResult>;
  /**
   * Starts to speak text and returns at once.
   *
   * @param text the text to speak
   * @param language language tag, the platform's default is `en-US`; or the options
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40, default 0 (unchanged)
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts_async.
   */
  play_tts_async(
    text: string | PlayTtsParams,
    language?: string | PlayTtsOptions | null,
    gender?: PlayTtsOptions["gender"],
    volume?: number | null,
  ): Promise<PlayAction>;
}

const playing: MethodFamily<PlayResult, PlayAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: PlayResult,
  Action: PlayAction,
  showsOnlyItsEnd: true,
};

const volume = { volume: { to: "volume" } } as const;

export const playMethods = methodRows<MethodTable<PlayMethods>>()({
  play: {
    method: "calling.play",
    family: playing,
    positional: ["media_list", "volume"],
    parameters: () => ({
      media_list: { to: "play" },
      media: { aliasOf: "media_list" },
      ...volume,
    }),
    arrange: (args) => mediaAsList(args, 0),
    build: withoutZeroVolume,
  },
  play_audio: {
    ...plays("audio"),
    positional: ["url", "volume"],
    parameters: () => ({ ...fieldsOf(["Media", "audio"], ["url"]), ...volume }),
  },
  play_silence: {
    ...plays("silence"),
    positional: ["duration"],
    parameters: () => fieldsOf(["Media", "silence"], ["duration"]),
  },
  play_ringtone: {
    ...plays("ringtone"),
    positional: ["name", "duration", "volume"],
    parameters: () => ({ ...fieldsOf(["Media", "ringtone"], ["name", "duration"]), ...volume }),
    unknownTo: "item",
  },
  play_tts: {
    ...plays("tts"),
    positional: ["text", "language", "gender", "volume"],
    parameters: () => ({
      ...fieldsOf(["Media", "tts"], ["text", "language", "gender"]),
      ...volume,
    }),
    unknownTo: "item",
  },
});

/** `play` of a single medium, whose fields are the parameters. */
function plays(type: Media["type"]) {
  return {
    method: "calling.play",
    family: playing,
    build: ({ item: unknown, ...params }: Json, local: Json) => ({
      play: [medium(type, local, unknown as Json | undefined)],
      ...withoutZeroVolume(params),
    }),
  } as const;
}

/** A volume of 0 changes nothing and is left out; the originals turned digits into a number. */
function withoutZeroVolume(bound: Json): Json {
  if (bound["volume"] === undefined) return bound;
  const { volume: given, ...params } = bound;
  const decibels = Number(given);
  if (decibels === 0) return params;
  return { ...params, volume: Number.isNaN(decibels) ? given : decibels };
}
