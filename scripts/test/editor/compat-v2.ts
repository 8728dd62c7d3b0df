import type { Question } from "./support/question.js";

/** What stands above each line: a call. */
export const head = [
  'import { type Call } from "@twinline/compat-v2";',
  "export async function program(call: Call): Promise<void> {",
];

/** The cursor stands at `‸`. */
export const questions: readonly Question[] = [
  {
    hover: 'await call.play_tts‸("Hi");',
    says: ["text: string | PlayTtsParams", "language?: string | PlayTtsOptions", "Speaks text"],
  },
  {
    hover: 'await call.play_tts‸("Hi", { gender: "male" });',
    says: ["Promise<PlayResult>", "the text to speak"],
  },
  {
    hover: 'await call.playTTSAsync‸("Hi");',
    says: ["PlayTtsParams", "Starts to speak text", "the text to speak"],
  },
  {
    hover: 'await call.prompt_tts‸("digits", "PIN?", { digits_max: 3 });',
    says: ["prompt_type: PromptType", "options?: PromptTtsOptions", "Speaks text"],
  },
  {
    hover: 'await call.prompt_tts‸({ type: "digits", text: "PIN?", digits_max: 3 });',
    says: ["params: AnyPromptTtsParams", "Speaks text"],
  },
  { hover: "await call.record‸({ stereo: true });", says: ["RecordOptions", "Records the call"] },
  { hover: 'await call.connect‸([{ to_number: "+1" }]);', says: ["Calls another device"] },
  { hover: "await call.hangup‸();", says: ["HangupOptions", "Hangs the call up"] },
  { hover: "await call.waitFor‸();", says: ["Waits until the call reaches"] },
  { hover: "call.fromNumber‸;", says: ["fromNumber: string", "comes from"] },
  {
    hover: 'await call.play_tts("Hi", { volume‸: 3 });',
    says: ["PlayOptions.volume?: number", "In dB, -40 to 40, default `0`."],
  },
  {
    hover: "await call.record({ endSilenceTimeout‸: 3 });",
    says: ["endSilenceTimeout?: number", "In seconds, at least 0, default `1`."],
  },
  {
    hover: 'await call.prompt_tts({ type‸: "digits", text: "PIN?" });',
    says: ["type: ", "What is collected"],
  },

  { complete: 'await call.play_tts("Hi", { ‸ });', says: ["language", "gender", "volume"] },
  { complete: "await call.prompt_tts({ ‸ });", says: ["text", "prompt_type", "digits_max"] },
  {
    complete: "await call.prompt_audio({ ‸ });",
    says: ["url", "prompt_type", "promptType", "type", "digitsMax"],
  },
  { complete: "await call.prompt({ ‸ });", says: ["media_list", "prompt_type"] },
  { complete: "await call.connect([{ ‸ }]);", says: ["to_number", "from_number", "timeout"] },
  { complete: 'call.on("‸", () => undefined);', says: ["answered", "play.finished"] },

  {
    error: 'await call.play_tts("Hi", { volum: 3 });',
    says: ["'volum' does not exist in type 'PlayTtsOptions'. Did you mean to write 'volume'?"],
  },
  {
    error: 'await call.playTTS("Hi", { volum: 3 });',
    says: ["'volum' does not exist in type 'PlayTtsOptions'. Did you mean to write 'volume'?"],
  },
  {
    error: 'await call.play_tts({ gender: "male" });',
    says: ["Property 'text' is missing", "PlayTtsParams"],
  },
  {
    error: 'await call.play_tts("Hi", { gender: "robot" });',
    says: ["'\"robot\"' is not assignable"],
  },
  {
    error: 'await call.play([{ type: "tts" }]);',
    says: ["Property 'text' is missing", "'TtsMedium'"],
  },
  {
    error: 'await call.prompt_tts({ text: "PIN?" });',
    says: ["Property 'prompt_type' is missing", "'PromptTtsParams'"],
  },
  {
    error: 'await call.prompt_tts("digits", "PIN?", { digit_max: 3 });',
    says: ["'digit_max' does not exist in type 'PromptTtsOptions'. Did you mean"],
  },
  {
    error: 'await call.record({ record_format: "ogg" });',
    says: ["'\"ogg\"' is not assignable", '"mp3"'],
  },
  {
    error: "await call.amd({ wait_for_beeps: true });",
    says: ["does not exist in type 'AmdOptions'. Did you mean to write 'wait_for_beep'?"],
  },
  { error: 'await call.detect({ type: "robot" });', says: ['"machine"', '"fax"', '"digit"'] },
  {
    error: "await call.connect([{ timeout: 20 }]);",
    says: ["Property 'to_number' is missing", "required in type 'ConnectPhoneDevice'"],
  },
  { error: 'await call.hangup("bored");', says: ["'HangupOptions | HangupReason"] },
  { error: 'await call.answer("now");', says: ["'AnswerOptions'"] },
];
