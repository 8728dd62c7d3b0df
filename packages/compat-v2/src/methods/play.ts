import type { Json, Parameter } from "@twinline/core/internal";

import { PlayAction } from "../actions/media.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { byField } from "../operation/event-reader.js";
import { PlayResult } from "../results/media.js";
import type { Medium } from "./media.js";
import { gathered, medium } from "./medium.js";
import { number, required, text } from "./parameter-types.js";
import type { Ringtone } from "./ringtones.js";
import type { OneOf, Optional } from "./spelling.js";

/** How loud something is played. */
export interface VolumeOption {
  /** dB, from -40 to 40. Default 0: as it was recorded. */
  volume: number;
}

/** How text is spoken. */
export interface VoiceOptions {
  /** Language tag. The platform's default is `en-US`. */
  language: string;
  /** Kind of voice. The platform's default is `female`. */
  gender: "male" | "female";
}

/** How long a ringing tone is played. */
export interface RingtoneOptions {
  /** Seconds. By default one iteration of the tone. */
  duration: number;
}

type MediaList = OneOf<"media_list" | "mediaList" | "media", readonly Medium[]>;

/** How `play` may be called. */
export interface Play<Outcome> {
  /**
   * Plays one medium or several, one after another, and waits until all were played. The `_async` form returns at
   * once.
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (media_list: readonly Medium[], volume?: number | null): Promise<Outcome>;
  /**
   * Plays one medium or several, one after another, and waits until all were played. The `_async` form returns at
   * once.
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (media_list: readonly Medium[], options: Optional<VolumeOption>): Promise<Outcome>;
  /**
   * Plays one medium or several, one after another, and waits until all were played. The `_async` form returns at
   * once.
   *
   * @param media what is played, one by one
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (...media: readonly Medium[]): Promise<Outcome>;
  /**
   * Plays one medium or several, one after another, and waits until all were played. The `_async` form returns at
   * once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: MediaList & Optional<VolumeOption>): Promise<Outcome>;
}

/** How `play_audio` may be called. */
export interface PlayAudio<Outcome> {
  /**
   * Plays a recorded file and waits until it was played. The `_async` form returns at once.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (url: string, volume?: number | null): Promise<Outcome>;
  /**
   * Plays a recorded file and waits until it was played. The `_async` form returns at once.
   *
   * @param url address of the file, `http:` or `https:`
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (url: string, options: Optional<VolumeOption>): Promise<Outcome>;
  /**
   * Plays a recorded file and waits until it was played. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: { readonly url: string } & Optional<VolumeOption>): Promise<Outcome>;
}

/** How `play_silence` may be called. */
export interface PlaySilence<Outcome> {
  /**
   * Plays silence and waits until it is over. The `_async` form returns at once.
   *
   * @param duration seconds
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (duration: number): Promise<Outcome>;
  /**
   * Plays silence and waits until it is over. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: { readonly duration: number } & Optional<object>): Promise<Outcome>;
}

/** How `play_ringtone` may be called. */
export interface PlayRingtone<Outcome> {
  /**
   * Plays a country's ringing tone and waits until it was played. The `_async` form returns at once.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds; by default one iteration of the tone
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (name: Ringtone, duration?: number | null, volume?: number | null): Promise<Outcome>;
  /**
   * Plays a country's ringing tone and waits until it was played. The `_async` form returns at once.
   *
   * @param name the country; see `ringtones`
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (name: Ringtone, options: Optional<RingtoneOptions & VolumeOption>): Promise<Outcome>;
  /**
   * Plays a country's ringing tone and waits until it was played. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    options: { readonly name: Ringtone } & Optional<RingtoneOptions & VolumeOption>,
  ): Promise<Outcome>;
}

/** How `play_tts` may be called. */
export interface PlayTts<Outcome> {
  /**
   * Speaks text and waits until all of it was said. The `_async` form returns at once.
   *
   * @param text what is said
   * @param language language tag; the platform's default is `en-US`
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40; default 0, unchanged
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    text: string,
    language?: string | null,
    gender?: "male" | "female" | null,
    volume?: number | null,
  ): Promise<Outcome>;
  /**
   * Speaks text and waits until all of it was said. The `_async` form returns at once.
   *
   * @param text what is said
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (text: string, options: Optional<VoiceOptions & VolumeOption>): Promise<Outcome>;
  /**
   * Speaks text and waits until all of it was said. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: { readonly text: string } & Optional<VoiceOptions & VolumeOption>): Promise<Outcome>;
}

/** The methods of a call that play something. */
export interface PlayMethods {
  /**
   * Plays one medium or several, one after another, and waits until all were played.
   *
   * ```ts
   * await call.play([{ type: "tts", text: "Listen!" }, { type: "audio", url }], { volume: 4 });
   * ```
   *
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play.
   */
  readonly play: Play<PlayResult>;
  /**
   * Starts to play and does not wait for the end. Parameters as of `play`.
   *
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_async.
   */
  readonly play_async: Play<PlayAction>;
  /**
   * Plays a recorded file and waits until it was played.
   *
   * @param url address of the file, `http:` or `https:`
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio.
   */
  readonly play_audio: PlayAudio<PlayResult>;
  /**
   * Starts to play a recorded file. Parameters as of `play_audio`.
   *
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_audio_async.
   */
  readonly play_audio_async: PlayAudio<PlayAction>;
  /**
   * Plays silence and waits until it is over.
   *
   * @param duration seconds
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence.
   */
  readonly play_silence: PlaySilence<PlayResult>;
  /**
   * Starts to play silence. Parameters as of `play_silence`.
   *
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_silence_async.
   */
  readonly play_silence_async: PlaySilence<PlayAction>;
  /**
   * Plays a country's ringing tone and waits until it was played.
   *
   * @param name the country; see `ringtones`
   * @param duration seconds; by default one iteration of the tone
   * @param volume dB, from -40 to 40; default 0, as recorded
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone.
   */
  readonly play_ringtone: PlayRingtone<PlayResult>;
  /**
   * Starts to play a country's ringing tone. Parameters as of `play_ringtone`.
   *
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_ringtone_async.
   */
  readonly play_ringtone_async: PlayRingtone<PlayAction>;
  /**
   * Speaks text and waits until all of it was said.
   *
   * ```ts
   * await call.play_tts("Welcome!", { gender: "male" });
   * ```
   *
   * @param text what is said
   * @param language language tag; the platform's default is `en-US`
   * @param gender kind of voice, `male` or `female`; the platform's default is `female`
   * @param volume dB, from -40 to 40; default 0, unchanged
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts.
   */
  readonly play_tts: PlayTts<PlayResult>;
  /**
   * Starts to speak text. Parameters as of `play_tts`.
   *
   * @returns the running playback; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, play_tts_async.
   */
  readonly play_tts_async: PlayTts<PlayAction>;
}

const playing: MethodFamily<PlayResult, PlayAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: PlayResult,
  Action: PlayAction,
  showsOnlyItsEnd: true,
};

const method = "calling.play";
const volume = { to: "volume" };

/** A volume of 0 changes nothing and is left out; the originals turned digits into a number. */
function audible({ volume: given, ...params }: Json): Json {
  if (given === undefined || Number(given) === 0) return params;
  const decibels = Number(given);
  return { ...params, volume: Number.isNaN(decibels) ? given : decibels };
}

/** A method that plays one medium, made of these parameters. */
function playOne<Options extends Readonly<Record<string, Parameter>>>(
  type: string,
  parameters: Options,
  unknownTo?: "medium",
) {
  return {
    method,
    family: playing,
    ...(unknownTo === undefined ? {} : { unknownTo }),
    positional: Object.keys(parameters) as (keyof Options & string)[],
    parameters: () => parameters,
    build: ({ medium: unknown, ...params }: Json, local: Json) => ({
      play: [medium(type, local, unknown as Json | undefined)],
      ...audible(params),
    }),
  } as const;
}

export const playMethods: MethodTable<PlayMethods> = {
  play: {
    method,
    family: playing,
    positional: ["media_list", "volume"],
    parameters: () => ({
      media_list: { to: "play" },
      media: { aliasOf: "media_list" },
      volume,
    }),
    arrange: (args) => gathered(args, 0),
    build: audible,
  },
  play_audio: playOne("audio", { url: required(text()), volume }),
  play_silence: playOne("silence", { duration: required(number()) }),
  play_ringtone: playOne(
    "ringtone",
    { name: required(text()), duration: number(), volume },
    "medium",
  ),
  play_tts: playOne(
    "tts",
    { text: required(text()), language: text(), gender: text(), volume },
    "medium",
  ),
};
