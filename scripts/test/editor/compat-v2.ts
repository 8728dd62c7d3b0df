import type { Question } from "./support/question.js";

/** What stands above each line: a call. */
export const head = [
  'import { type Call } from "@twinline/compat-v2";',
  "export async function program(call: Call): Promise<void> {",
];

/** The cursor stands at `‸`. */
export const questions: readonly Question[] = [
  { hover: 'await call.play_tts‸("Hi");', says: ["text: string", "Speaks text"] },
  { hover: 'await call.play_tts‸("Hi", { gender: "male" });', says: ["options", "Speaks text"] },
  { hover: 'await call.prompt_tts‸("digits", "PIN?", { digits_max: 3 });', says: ["Speaks text"] },
  { hover: "await call.record‸({ stereo: true });", says: ["Records the call"] },
  { hover: 'await call.connect‸([{ to_number: "+1" }]);', says: ["Calls another device"] },
  { hover: "await call.hangup‸();", says: ["Hangs the call up"] },
  { complete: "await call.prompt_tts({ ‸ });", says: ["text", "prompt_type", "digits_max"] },
  { complete: "await call.prompt_audio({ ‸ });", says: ["url", "prompt_type"] },
  { complete: "await call.prompt({ ‸ });", says: ["media_list", "prompt_type"] },
  { complete: 'call.on("‸", () => undefined);', says: ["answered", "play.finished"] },
];
