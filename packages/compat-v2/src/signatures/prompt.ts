import type { Bound, Json, Parameter } from "@twinline/core/internal";

import { PromptAction } from "../actions/prompt-action.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { hasKey, isMedium, isOptions } from "../calls/documented-form.js";
import { objectIn, textIn } from "../calls/json.js";
import { byPart } from "../calls/reading.js";
import { Verb, type Kind, type VerbRow } from "../calls/verb.js";
import type { PromptMethods } from "../methods/prompt.js";
import { PromptResult } from "../results/prompt-result.js";
import { gathered, medium } from "./media.js";
import { free, number, required, text } from "./parameters.js";

const prompting: Kind<PromptResult, PromptAction> = {
  reading: byPart("result", "type"),
  succeeds: (params) => ["digit", "speech"].includes(textIn(params, "result", "type")),
  Result: PromptResult,
  Action: PromptAction,
};

const method = "calling.play_and_collect";

const prompt_type = required(text());

/** What every prompt takes. Whole sections come first, so that single options add to them. */
const options: Readonly<Record<string, Parameter>> = {
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
function withSections({ params, local }: Bound, play: unknown): Json {
  const { prompt_type: type } = local;
  const sections = {
    ...(type === "digits" || type === "both" ? { digits: {} } : {}),
    ...(type === "speech" || type === "both" ? { speech: {} } : {}),
  };
  return { play, ...params, collect: { ...sections, ...objectIn(params, "collect") } };
}

/** A method that prompts by one medium, made of these parameters. */
function promptBy(type: string, media: Readonly<Record<string, Parameter>>): VerbRow {
  const names = Object.keys(media);
  return {
    method,
    positional: ["prompt_type", ...names.slice(0, 1)],
    parameters: { prompt_type, ...media, ...options },
    aliases: { type: "prompt_type" },
    adapt: (args) => inOneObject(args, names[0] as string),
    build: (bound) => {
      const params = Object.fromEntries(names.map((name) => [name, bound.local[name]]));
      return withSections(bound, [medium(type, params)]);
    },
  };
}

/** The Node SDK's two objects, or an object and what is played, as the one object that is documented. */
function inOneObject(args: readonly unknown[], name: string): readonly unknown[] {
  const [first, second] = args;
  if (args.length !== 2 || !hasKey(first, "type", "prompt_type", "promptType")) return args;
  if (isOptions(second)) return [{ ...(first as object), ...second }];
  return typeof second === "string" ? [{ ...(first as object), [name]: second }] : args;
}

/** The Node SDK's options object and the media after it, as the one object that is documented. */
function mediaInOptions(args: readonly unknown[]): readonly unknown[] {
  const [first, ...media] = args;
  const isLegacy = isOptions(first) && media.length > 0 && media.every(isMedium);
  return isLegacy ? [{ ...first, media_list: media }] : gathered(args, 1);
}

export const promptVerbs = {
  prompt: new Verb("prompt", prompting, {
    method,
    positional: ["prompt_type", "media_list"],
    parameters: { prompt_type, media_list: { to: "play" }, ...options },
    aliases: { type: "prompt_type", media: "media_list" },
    adapt: mediaInOptions,
    build: (bound) => withSections(bound, bound.params["play"]),
  }),
  prompt_audio: new Verb("prompt_audio", prompting, promptBy("audio", { url: required(text()) })),
  prompt_ringtone: new Verb(
    "prompt_ringtone",
    prompting,
    promptBy("ringtone", { name: required(text()), duration: number() }),
  ),
  prompt_tts: new Verb(
    "prompt_tts",
    prompting,
    promptBy("tts", { text: required(text()), language: text(), gender: text() }),
  ),
} satisfies VerbTable<PromptMethods>;
