import type { Media } from "@twinline/core";
import { methodRows, isPlainObject, type Json } from "@twinline/core/internal";

import { PromptAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import type { Call } from "../call/call.js";
import { dialectKey } from "../common/dialect.js";
import { byPart } from "../common/event.js";
import { stringIn } from "../common/json.js";
import { PromptResult } from "../results/prompt.js";
import type {
  AnyPromptAudioParams,
  AnyPromptParams,
  AnyPromptRingtoneParams,
  AnyPromptTtsParams,
  Medium,
  PlayTtsParams,
  PromptAudioOptions,
  PromptOptions,
  PromptParams,
  PromptRingtoneOptions,
  PromptTtsOptions,
} from "../types/inputs.generated.js";
import { isTyped } from "./argument-tests.js";
import { mediaAsList, medium } from "./medium.js";
import { choice, fieldsOf, free } from "./parameter-types.js";
import type { Ringtone } from "./ringtones.js";

/** What is collected: keys, words, or whichever comes first. */
export type PromptType = PromptParams["prompt_type"];

/** The first of the two objects that the Node SDK takes; what is played is in the second. */
export interface PromptFirst extends PromptOptions {
  readonly prompt_type?: PromptType | undefined;
  readonly promptType?: PromptType | undefined;
  readonly type?: PromptType | undefined;
}

/** The methods of a call that play something and collect the answer. */
export interface PromptMethods {
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt.
   */
  prompt(
    prompt_type: PromptType | PromptFirst,
    media_list: Medium | readonly Medium[],
    options?: PromptOptions | Medium | null,
    ...more: readonly Medium[]
  ): Promise<PromptResult>;
  /**
   * Plays media while it collects what the caller enters or says, and waits for the input.
   *
   * @param params everything in one object
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt(params: AnyPromptParams): Promise<PromptResult>;
  /**
   * Starts to play media while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param media_list what is played; a legacy app may also give the media one by one
   * @param options how the input is collected, and the volume; see {@link PromptOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_async.
   */
  prompt_async(
    prompt_type: PromptType | PromptFirst,
    media_list: Medium | readonly Medium[],
    options?: PromptOptions | Medium | null,
    ...more: readonly Medium[]
  ): Promise<PromptAction>;
  /**
   * Starts to play media while it collects what the caller enters or says, and returns at once.
   *
   * @param params everything in one object
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_async(params: AnyPromptParams): Promise<PromptAction>;
  /**
   * Plays an audio file while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptAudioOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio.
   */
  prompt_audio(
    prompt_type: PromptType | PromptFirst,
    url: string,
    options?: PromptAudioOptions | null,
  ): Promise<PromptResult>;
  /**
   * Plays an audio file while it collects what the caller enters or says, and waits for the input.
   *
   * @param params everything in one object
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_audio(params: AnyPromptAudioParams): Promise<PromptResult>;
  /**
   * Starts to play an audio file while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param url address of the file, `http:` or `https:`
   * @param options how the input is collected, and the volume; see {@link PromptAudioOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_audio_async.
   */
  prompt_audio_async(
    prompt_type: PromptType | PromptFirst,
    url: string,
    options?: PromptAudioOptions | null,
  ): Promise<PromptAction>;
  /**
   * Starts to play an audio file while it collects what the caller enters or says, and returns at once.
   *
   * @param params everything in one object
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_audio_async(params: AnyPromptAudioParams): Promise<PromptAction>;
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how the input is collected, and the volume; see {@link PromptRingtoneOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone.
   */
  prompt_ringtone(
    prompt_type: PromptType,
    name: Ringtone,
    options?: PromptRingtoneOptions | null,
  ): Promise<PromptResult>;
  /**
   * Plays a country's ringing tone while it collects what the caller enters or says, and waits for the input.
   *
   * @param params everything in one object
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_ringtone(params: AnyPromptRingtoneParams): Promise<PromptResult>;
  /**
   * Starts to play a country's ringing tone while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param name the country; see `ringtones`
   * @param options how the input is collected, and the volume; see {@link PromptRingtoneOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_ringtone_async.
   */
  prompt_ringtone_async(
    prompt_type: PromptType,
    name: Ringtone,
    options?: PromptRingtoneOptions | null,
  ): Promise<PromptAction>;
  /**
   * Starts to play a country's ringing tone while it collects what the caller enters or says, and returns at once.
   *
   * @param params everything in one object
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_ringtone_async(params: AnyPromptRingtoneParams): Promise<PromptAction>;
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * ```ts
   * const result = await call.prompt_tts("digits", "Your PIN, please", { digits_max: 3 });
   * if (result.successful) console.log(result.result);
   * ```
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts.
   */
  prompt_tts(
    prompt_type: PromptType | PromptFirst,
    text: string | PlayTtsParams,
    options?: PromptTtsOptions | null,
  ): Promise<PromptResult>;
  /**
   * Speaks text while it collects what the caller enters or says, and waits for the input.
   *
   * @param params everything in one object
   * @returns unsuccessful without input, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_tts(params: AnyPromptTtsParams): Promise<PromptResult>;
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * @param prompt_type what is collected: `digits`, `speech` or `both`
   * @param text the text to speak; a legacy app gives an object with the voice in it
   * @param options how the input is collected, and the volume; see {@link PromptTtsOptions}
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, prompt_tts_async.
   */
  prompt_tts_async(
    prompt_type: PromptType | PromptFirst,
    text: string | PlayTtsParams,
    options?: PromptTtsOptions | null,
  ): Promise<PromptAction>;
  /**
   * Starts to speak text while it collects what the caller enters or says, and returns at once.
   *
   * @param params everything in one object
   * @returns the running prompt; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  prompt_tts_async(params: AnyPromptTtsParams): Promise<PromptAction>;
}

const prompting: MethodFamily<PromptResult, PromptAction> = {
  reader: byPart("result", "type"),
  succeeds: (params) => ["digit", "speech"].includes(stringIn(params, "result", "type")),
  Result: PromptResult,
  Action: PromptAction,
};

const typed = {
  prompt_type: {
    ...choice(["digits", "speech", "both"], {
      description: "What is collected: keys, speech, or whichever comes first.",
    }),
    expected: true,
  },
  type: { aliasOf: "prompt_type" },
} as const;

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
} as const;

export const promptMethods = methodRows<MethodTable<PromptMethods>>()({
  prompt: {
    method: "calling.play_and_collect",
    family: prompting,
    positional: ["prompt_type", "media_list"],
    parameters: () => ({
      ...typed,
      media_list: { to: "play" },
      media: { aliasOf: "media_list" },
      ...options,
    }),
    arrange: (args, call) => asNodeReads(call, mediaInOptions(args)),
    build: (params, local) => withSections(params["play"], params, local["prompt_type"]),
  },
  prompt_audio: {
    ...prompts("audio", "url"),
    positional: ["prompt_type", "url"],
    parameters: () => ({ ...typed, ...fieldsOf(["Media", "audio"], ["url"]), ...options }),
  },
  prompt_ringtone: {
    ...prompts("ringtone", "name"),
    positional: ["prompt_type", "name"],
    parameters: () => ({
      ...typed,
      ...fieldsOf(["Media", "ringtone"], ["name", "duration"]),
      ...options,
    }),
  },
  prompt_tts: {
    ...prompts("tts", "text"),
    positional: ["prompt_type", "text"],
    parameters: () => ({
      ...typed,
      ...fieldsOf(["Media", "tts"], ["text", "language", "gender"]),
      ...options,
    }),
  },
});

/** `prompt` by a single medium, whose fields are parameters: all that have no place in the request. */
function prompts(type: Media["type"], first: string) {
  return {
    method: "calling.play_and_collect",
    family: prompting,
    arrange: (args: readonly unknown[], call: Call) => asNodeReads(call, inOneObject(args, first)),
    build: (params: Json, { prompt_type, ...fields }: Json) =>
      withSections([medium(type, fields)], params, prompt_type),
  } as const;
}

/** The request with a section for each type of input, even an empty one. */
function withSections(play: unknown, params: Json, type: unknown): Json {
  const collect: Record<string, unknown> = {};
  if (type === "digits" || type === "both") collect["digits"] = {};
  if (type === "speech" || type === "both") collect["speech"] = {};
  return { play, ...params, collect: Object.assign(collect, params["collect"]) };
}

/** The Node SDK's two arguments, an object and what is played, as the one object that is documented. */
function inOneObject(args: readonly unknown[], name: string): readonly unknown[] {
  const [first, second] = args;
  if (args.length !== 2 || !isPlainObject(first)) return args;
  if (isPlainObject(second)) return [{ ...second, ...first }];
  return typeof second === "string" ? [{ [name]: second, ...first }] : args;
}

/** The options that the Node SDK sent: none that is 0 or false, and a whole section in place of its single options. */
function asNodeReads(call: Call, args: readonly unknown[]): readonly unknown[] {
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
  return isLegacy ? [{ ...first, media_list: media }] : mediaAsList(args, 1);
}
