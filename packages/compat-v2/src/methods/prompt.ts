import { isPlainObject, type Json, type Parameter } from "@twinline/core/internal";

import { PromptAction } from "../actions/media.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import type { Call } from "../call/call.js";
import { dialectKey } from "../operation/dialect.js";
import { byPart } from "../operation/event-reader.js";
import { objectIn, textIn } from "../operation/json.js";
import { PromptResult } from "../results/prompt.js";
import { isTyped } from "./argument-tests.js";
import type { Medium } from "./media.js";
import { gathered, medium } from "./medium.js";
import { free, number, required, text } from "./parameter-types.js";
import type { RingtoneOptions, VoiceOptions, VolumeOption } from "./play.js";
import type { Ringtone } from "./ringtones.js";
import type { OneOf, Optional } from "./spelling.js";

/** What is collected: keys, words, or whichever comes first. */
export type PromptType = "digits" | "speech" | "both";

/** How the input is collected. */
export interface PromptOptions extends VolumeOption {
  /** How long the caller may be silent at first, seconds. The platform's default is 4. */
  initial_timeout: number;
  /** Digits: how many at most. Needed to collect digits. */
  digits_max: number;
  /** Digits: the keys that end the input. By default none. */
  digits_terminators: string;
  /** Digits: how long the caller may take between two keys, seconds. */
  digits_timeout: number;
  /** Speech: how much silence ends it, seconds. The platform's default is 1. */
  end_silence_timeout: number;
  /** Speech: how long it may be, seconds. The platform's default is 60. */
  speech_timeout: number;
  /** Speech: language tag. The platform's default is `en-US`. */
  speech_language: string;
  /** Speech: phrases that are expected. */
  speech_hints: readonly string[];
  /** Whether what was understood so far is reported as an event. The platform's default is false. */
  partial_results: boolean;
  /** Digits: all of it as one object, as the platform takes it. */
  digits: Readonly<Record<string, unknown>>;
  /** Speech: all of it as one object, as the platform takes it. */
  speech: Readonly<Record<string, unknown>>;
}

type Typed = OneOf<"prompt_type" | "promptType" | "type", PromptType>;
type MediaList = OneOf<"media_list" | "mediaList" | "media", readonly Medium[]>;

/** What is given as an argument of its own. (Without it, editors would not offer the name in the one object.) */
type Apart<Name extends string> = { readonly [Key in Name]?: undefined };

/** How `prompt` may be called. */
export interface Prompt<Outcome> {
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param media_list what is played; see `play`
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    prompt_type: PromptType,
    media_list: readonly Medium[],
    options?: Optional<PromptOptions>,
  ): Promise<Outcome>;
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @param media what is played, one by one
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    options: Typed & Apart<"media_list" | "mediaList" | "media"> & Optional<PromptOptions>,
    ...media: readonly Medium[]
  ): Promise<Outcome>;
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Typed & MediaList & Optional<PromptOptions>): Promise<Outcome>;
}

/** How `prompt_audio` may be called. */
export interface PromptAudio<Outcome> {
  /**
   * Plays a recorded file while it collects what the caller enters or says, and waits for the input. The `_async`
   * form returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (prompt_type: PromptType, url: string, options?: Optional<PromptOptions>): Promise<Outcome>;
  /**
   * Plays a recorded file while it collects what the caller enters or says, and waits for the input. The `_async`
   * form returns at once.
   *
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @param url address of the file, `http:` or `https:`
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Typed & Apart<"url"> & Optional<PromptOptions>, url: string): Promise<Outcome>;
  /**
   * Plays a recorded file while it collects what the caller enters or says, and waits for the input. The `_async`
   * form returns at once.
   *
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: Typed & { readonly url: string } & Optional<PromptOptions>): Promise<Outcome>;
}

/** How `prompt_ringtone` may be called. */
export interface PromptRingtone<Outcome> {
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input. The
   * `_async` form returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how long the tone is played (`duration`, seconds), how the input is collected, and the volume;
   *   see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    prompt_type: PromptType,
    name: Ringtone,
    options?: Optional<PromptOptions & RingtoneOptions>,
  ): Promise<Outcome>;
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input. The
   * `_async` form returns at once.
   *
   * @param options how long the tone is played (`duration`, seconds), how the input is collected, and the volume;
   *   see {@link PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    options: Typed & { readonly name: Ringtone } & Optional<PromptOptions & RingtoneOptions>,
  ): Promise<Outcome>;
}

/** How `prompt_tts` may be called. */
export interface PromptTts<Outcome> {
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text what is said
   * @param options the voice (`language`, `gender`), how the input is collected, and the volume; see {@link
   *   PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    prompt_type: PromptType,
    text: string,
    options?: Optional<PromptOptions & VoiceOptions>,
  ): Promise<Outcome>;
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param options the voice (`language`, `gender`), how the input is collected, and the volume; see {@link
   *   PromptOptions}
   * @param spoken the text and its voice, as the Node SDK takes them
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    options: Typed & Apart<"text"> & Optional<PromptOptions>,
    spoken: { readonly text: string } & Optional<VoiceOptions>,
  ): Promise<Outcome>;
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input. The `_async` form
   * returns at once.
   *
   * @param options the voice (`language`, `gender`), how the input is collected, and the volume; see {@link
   *   PromptOptions}
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    options: Typed & { readonly text: string } & Optional<PromptOptions & VoiceOptions>,
  ): Promise<Outcome>;
}

/** The methods of a call that play something and collect the answer. */
export interface PromptMethods {
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param media_list what is played; see `play`
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @returns unsuccessful when there was no input, the platform refused it or the call ended; never
   *   rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt.
   */
  readonly prompt: Prompt<PromptResult>;
  /**
   * Starts a prompt and does not wait for the input. Parameters as of `prompt`.
   *
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_async.
   */
  readonly prompt_async: Prompt<PromptAction>;
  /**
   * Plays a recorded file while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @returns unsuccessful when there was no input, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio.
   */
  readonly prompt_audio: PromptAudio<PromptResult>;
  /**
   * Starts a prompt by a recorded file. Parameters as of `prompt_audio`.
   *
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio_async.
   */
  readonly prompt_audio_async: PromptAudio<PromptAction>;
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for
   * the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how long the tone is played (`duration`, seconds), how the input is collected, and
   *   the volume; see {@link PromptOptions}
   * @returns unsuccessful when there was no input, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone.
   */
  readonly prompt_ringtone: PromptRingtone<PromptResult>;
  /**
   * Starts a prompt by a ringing tone. Parameters as of `prompt_ringtone`.
   *
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone_async.
   */
  readonly prompt_ringtone_async: PromptRingtone<PromptAction>;
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * ```ts
   * const result = await call.prompt_tts("digits", "Your PIN, please", { digits_max: 3 });
   * if (result.successful) console.log(result.result);
   * ```
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text what is said
   * @param options the voice (`language`, `gender`), how the input is collected, and the volume; see
   *   {@link PromptOptions}
   * @returns unsuccessful when there was no input, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts.
   */
  readonly prompt_tts: PromptTts<PromptResult>;
  /**
   * Starts a spoken prompt. Parameters as of `prompt_tts`.
   *
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts_async.
   */
  readonly prompt_tts_async: PromptTts<PromptAction>;
}

const prompting: MethodFamily<PromptResult, PromptAction> = {
  reader: byPart("result", "type"),
  succeeds: (params) => ["digit", "speech"].includes(textIn(params, "result", "type")),
  Result: PromptResult,
  Action: PromptAction,
};

const method = "calling.play_and_collect";

const typed = { prompt_type: text(), type: { aliasOf: "prompt_type" } };

/** What every prompt takes. Whole sections come first, so that single options add to them. */
const options = {
  digits: free("collect.digits"),
  speech: free("collect.speech"),
  initial_timeout: { to: "collect.initial_timeout" },
  partial_results: { to: "collect.partial_results" },
  digits_max: { to: "collect.digits.max" },
  digits_terminators: { to: "collect.digits.terminators" },
  digits_timeout: { to: "collect.digits.digit_timeout" },
  end_silence_timeout: { to: "collect.speech.end_silence_timeout" },
  speech_timeout: { to: "collect.speech.speech_timeout" },
  speech_language: { to: "collect.speech.language" },
  speech_hints: { to: "collect.speech.hints" },
  volume: { to: "volume" },
};

/** The request with a section for each kind of input that was asked for, even when nothing is said of it. */
function withSections(play: unknown, params: Json, { prompt_type: type }: Json): Json {
  const sections = {
    ...(type === "digits" || type === "both" ? { digits: {} } : {}),
    ...(type === "speech" || type === "both" ? { speech: {} } : {}),
  };
  return { play, ...params, collect: { ...sections, ...objectIn(params, "collect") } };
}

/** A method that prompts by one medium, made of these parameters, of which the first is required. */
function promptBy<Fields extends Readonly<Record<string, Parameter>>>(type: string, media: Fields) {
  const names = Object.keys(media) as (keyof Fields & string)[];
  const first = names[0] as keyof Fields & string;
  return {
    method,
    family: prompting,
    positional: ["prompt_type", first],
    parameters: () => ({ ...typed, ...media, ...options }),
    arrange: (args: readonly unknown[], call: Call) => asRead(call, inOneObject(args, first)),
    build: (params: Json, local: Json) => {
      const facts = Object.fromEntries(names.map((name) => [name, local[name]]));
      return withSections([medium(type, facts)], params, local);
    },
  } as const;
}

/** The Node SDK's two objects, or an object and what is played, as the one object that is documented. */
function inOneObject(args: readonly unknown[], name: string): readonly unknown[] {
  const [first, second] = args;
  if (args.length !== 2 || !isPlainObject(first)) return args;
  if (isPlainObject(second)) return [{ ...second, ...first }];
  return typeof second === "string" ? [{ [name]: second, ...first }] : args;
}

/** The options as the Node SDK read them: it left out what is 0 or false, and a whole section won. */
function asRead(call: Call, args: readonly unknown[]): readonly unknown[] {
  const [given] = args;
  if (call[dialectKey].name !== "node" || args.length !== 1 || !isPlainObject(given)) return args;
  const left = Object.entries(given).filter(([name, value]) => {
    if (["initial_timeout", "volume", "partial_results"].includes(name)) return Boolean(value);
    if (name.startsWith("digits_")) return !given["digits"];
    return !given["speech"] || !/^(?:speech_|end_silence)/.test(name);
  });
  return [Object.fromEntries(left)];
}

/** The Node SDK's options object and the media after it, as the one object that is documented. */
function mediaInOptions(args: readonly unknown[]): readonly unknown[] {
  const [first, ...media] = args;
  const isLegacy = isPlainObject(first) && media.length > 0 && media.every(isTyped);
  return isLegacy ? [{ ...first, media_list: media }] : gathered(args, 1);
}

export const promptMethods: MethodTable<PromptMethods> = {
  prompt: {
    method,
    family: prompting,
    positional: ["prompt_type", "media_list"],
    parameters: () => ({
      ...typed,
      media_list: { to: "play" },
      media: { aliasOf: "media_list" },
      ...options,
    }),
    arrange: (args, call) => asRead(call, mediaInOptions(args)),
    build: (params, local) => withSections(params["play"], params, local),
  },
  prompt_audio: promptBy("audio", { url: required(text()) }),
  prompt_ringtone: promptBy("ringtone", { name: required(text()), duration: number() }),
  prompt_tts: promptBy("tts", { text: required(text()), language: text(), gender: text() }),
};
