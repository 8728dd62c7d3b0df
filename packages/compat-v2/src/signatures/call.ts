import type { VerbTable } from "../calls/define-verbs.js";
import type { CallVerbs, NodeSpellings } from "../methods/call.js";
import { connectVerbs } from "./connect.js";
import { detectVerbs } from "./detect.js";
import { digitsVerbs } from "./digits.js";
import { faxVerbs } from "./fax.js";
import { lifecycleVerbs } from "./lifecycle.js";
import { playVerbs } from "./play.js";
import { promptVerbs } from "./prompt.js";
import { recordVerbs } from "./record.js";
import { tapVerbs } from "./tap.js";

/** Every method of a call that sends something and waits for its events, by its documented name. */
export const callVerbs = {
  ...lifecycleVerbs,
  ...connectVerbs,
  ...playVerbs,
  ...promptVerbs,
  ...recordVerbs,
  ...detectVerbs,
  ...faxVerbs,
  ...tapVerbs,
  ...digitsVerbs,
} satisfies VerbTable<CallVerbs>;

/** Those that have no `_async` form. */
export const withoutAsync: readonly string[] = ["answer", "hangup", "disconnect"];

/** The documented name of each spelling that is not mechanical. */
export const nodeSpellings: Readonly<Record<keyof NodeSpellings, string>> = {
  playTTS: "play_tts",
  playTTSAsync: "play_tts_async",
  promptTTS: "prompt_tts",
  promptTTSAsync: "prompt_tts_async",
};
