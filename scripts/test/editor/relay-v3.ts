import type { Question } from "./support/question.js";

/** What stands above each line: a call and a client. */
export const head = [
  'import { type Call, type RelayClient } from "@twinline/relay-v3";',
  "export async function program(call: Call, client: RelayClient): Promise<void> {",
];

/** The cursor stands at `‸`. */
export const questions: readonly Question[] = [
  {
    hover: 'await call.play‸([{ type: "tts", text: "Hi" }]);',
    says: [
      "play(media: readonly MediaInput[] | PlayParams, options?: PlayOptions)",
      "Plays speech",
    ],
  },
  {
    hover: 'await call.play_tts‸("Hi");',
    says: ["play_tts(text: string | PlayTtsParams, options?: PlayTtsOptions)", "the text to speak"],
  },
  { hover: 'await call.playTTS‸("Hi");', says: ["PlayTtsOptions", "Plays text as speech"] },
  { hover: "client.on_call‸((call) => call.answer());", says: ["inbound calls"] },
  {
    hover: 'await client.send_message‸({ to_number: "+1", from_number: "+1", body: "Hi" });',
    says: ["send_message(options: SendMessageOptions): Promise<Message>", "SMS"],
  },
  { hover: "call.from_number‸;", says: ["from_number: string", "address of the caller"] },
  { hover: "call.fromNumber‸;", says: ["fromNumber: string", "address of the caller"] },
  { hover: "call.device‸;", says: ["device: CallDevice", "from_number"] },
  { hover: 'call.on("calling.call.play", (event‸) => event);', says: ["event: PlayEvent"] },
  {
    hover: 'call.on("calling.call.play", (event) => event.params‸);',
    says: ["CallingCallPlayEvent", "The params of the event"],
  },
  {
    hover: 'call.on("calling.call.play", (event) => event.params.state‸);',
    says: ['"finished"', "The state."],
  },
  {
    hover: 'const event‸ = await (await call.play_tts("Hi")).wait();',
    says: ["const event: FinalPlayEvent"],
  },
  {
    hover: 'await call.play_tts("Hi", { volume‸: 3 });',
    says: ["PlayOptions.volume?: number", "In dB, -40 to 40, default `0`."],
  },
  {
    hover: "await call.collect({ initialTimeout‸: 3, digits: { max: 1 } });",
    says: ["initialTimeout?: number", "In seconds, default `4`."],
  },
  {
    hover: "await call.ai({ prompt‸: {} });",
    says: ["prompt?: AiPromptInput", "Who the agent is"],
  },

  { complete: "await call.play_tts({ ‸ });", says: ["text", "voice", "volume"] },
  {
    complete: 'await client.dial([[{ type: "phone", ‸ }]]);',
    says: ["to_number", "from_number", "timeout"],
  },
  {
    complete: "await call.play_and_collect([], { ‸ });",
    says: ["digits", "speech", "initial_timeout", "initialTimeout"],
  },
  { complete: "await call.ai({ prompt: { ‸ } });", says: ["text", "temperature", "top_p"] },
  { complete: "await call.ai({ SWAIG: { ‸ } });", says: ["functions", "defaults"] },
  { complete: 'call.on("‸", () => undefined);', says: ["calling.call.play", "calling.call.state"] },

  {
    error: 'await client.dial([[{ type: "phone", to_number: "+1" }]]);',
    says: ["Property 'from_number' is missing", "required in type 'PhoneDevice'"],
  },
  {
    error: 'await client.dial([[{ type: "phon", to_number: "+1", from_number: "+1" }]]);',
    says: ["Did you mean '\"phone\"'?"],
  },
  {
    error: 'await client.dial([{ type: "phone", to_number: "+1", from_number: "+1" }]);',
    says: ["'type' does not exist in type 'readonly DeviceInput[]'"],
  },
  {
    error: 'await call.play([{ type: "tts" }]);',
    says: ["Property 'text' is missing", "'TtsMedium'"],
  },
  {
    error: 'await call.play([{ type: "audio" }]);',
    says: ["Property 'url' is missing", "'AudioMedium'"],
  },
  {
    error: 'await call.play_tts("Hi", { volum: 3 });',
    says: ["'volum' does not exist in type", "Did you mean to write 'volume'?"],
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
    error: 'await client.send_message({ to_number: "+1", body: "Hi" });',
    says: ["Property 'from_number' is missing", "SendMessageParams"],
  },
  { error: 'await call.detect({ type: "robot" });', says: ['"machine"', '"fax"', '"digit"'] },
  {
    error: 'await call.pay({ charge_amount: "1" });',
    says: ["Property 'payment_connector_url' is missing"],
  },
  {
    error: 'call.play_tts("Hi").wait();',
    says: ["'wait' does not exist on type 'Promise<PlayAction>'"],
  },
];
