/** Programs that compile, and others that don't. Only the compiler looks at this file. */
import type { Call, PlayAction, PlayResult, PromptResult, Relay } from "@twinline/compat-v2";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const isTrue = <T extends true>(): T | undefined => undefined;

const tts = { type: "tts", text: "Hello" } as const;

export async function documented(call: Call): Promise<void> {
  isTrue<Equal<ReturnType<Call["play_tts_async"]>, Promise<PlayAction>>>();
  isTrue<Equal<Awaited<ReturnType<typeof call.promptTTS>>, PromptResult>>();
  isTrue<Equal<PlayResult, Relay.Calling.PlayResult>>();

  await call.play([tts, { type: "silence", duration: 3 }]);
  await call.play([{ type: "tts", params: { text: "Hello" } }], { volume: 3 });
  await call.play({ mediaList: [tts] });
  await call.play_tts({ text: "Hello", gender: "male" });
  await call.playTTS("Hello", { volume: 3 });
  await call.playTtsAsync("Hello", "en-US", "female");
  await call.prompt_tts({ prompt_type: "digits", text: "PIN?", digits_max: 4 });
  await call.promptTTS({ type: "digits", digits_max: 4 }, { text: "PIN?", gender: "male" });
  await call.prompt({ type: "speech", speechHints: ["yes"] }, tts, tts);
  await call.record({ stereo: true, record_format: "wav" });
  await call.record({ format: "wav", endSilenceTimeout: 3 });
  await call.detect({ detect_type: "machine", timeout: 45, initial_timeout: 3 });
  await call.detect_digit({ digits: "123" });
  await call.amd({ waitForBeep: true });
  await call.fax_send({ url: "https://f/1.pdf", header: "" });
  await call.tap({ audio_direction: "listen", target_type: "rtp", target_port: 1234 });
  await call.tap({ type: "audio", direction: "both" }, { type: "ws", uri: "wss://a/b" });
  await call.connect({ device_list: [{ to_number: "+1" }, [{ to: "+2" }, { toNumber: "+3" }]] });
  await call.connect({ devices: [{ type: "sip", to: "sip:a@b" }], ringback: tts });
  await call.hangup("busy");
  await call.hangup({ reason: "busy" });
  await call.wait_for("ending", "ended");
  await call.waitFor(["ending", "ended"]);
  await call.refer({ to: "sip:a@b", headers: [{ name: "a", value: "b" }] });

  call
    .on("answered", () => undefined)
    .on("stateChange", (params) => params.call_state satisfies string)
    .on("play.finished", ({ state, control_id }) => [state, control_id])
    .on("detect.update", ({ type }) => type)
    .on("fax.page", async ({ fax }) => Promise.resolve(fax.type));

  const action: PlayAction = await call.play_audio_async("https://a/b.mp3");
  isTrue<Equal<typeof action.controlId, string>>();
  isTrue<Equal<typeof action.result, PlayResult>>();
  await action.volume(3);
  await action.stop();
}

export function wrong(call: Call): void {
  // @ts-expect-error there is no such option
  void call.play_tts("Hello", { gendre: "male" });
  // @ts-expect-error a volume is a number
  void call.play_tts("Hello", { volume: "loud" });
  // @ts-expect-error there is no such voice
  void call.play_tts("Hello", { gender: "robot" });
  // @ts-expect-error the text is missing
  void call.play_tts({ gender: "male" });
  // @ts-expect-error there is no such medium
  void call.play([{ type: "video", url: "https://a/b" }]);
  // @ts-expect-error a tts medium needs text
  void call.play([{ type: "tts", url: "https://a/b" }]);
  // @ts-expect-error there is no such ringtone
  void call.play_ringtone("xx");
  // @ts-expect-error there is no such type of prompt
  void call.prompt_tts({ prompt_type: "keys", text: "PIN?" });
  // @ts-expect-error the type of the prompt is missing
  void call.prompt_tts({ text: "PIN?", digits_max: 4 });
  // @ts-expect-error a maximum is a number
  void call.prompt_tts({ prompt_type: "digits", text: "PIN?", digits_max: "4" });
  // @ts-expect-error there is no such format
  void call.record({ record_format: "ogg" });
  // @ts-expect-error there is no such detector
  void call.detect({ detect_type: "human" });
  // @ts-expect-error the number to call is missing
  void call.connect({ device_list: [{ timeout: 3 }] });
  // @ts-expect-error there is no such reason
  void call.hangup("bored");
  // @ts-expect-error a volume is a number
  void call.play_audio("https://a/b.mp3", "loud");
  // @ts-expect-error answer() has no parameters
  void call.answer("now");
  // @ts-expect-error there is no such event
  call.on("play.finnished", () => undefined);
  // @ts-expect-error an event of playing has no digits
  call.on("play.finished", ({ digits }) => digits);
  // @ts-expect-error only states of the call can be waited for
  void call.wait_for("play.finished");
  // @ts-expect-error a call's state is not to be set
  call.state = "ended";
}

export function mayBeUndefined(call: Call, number: string | undefined): void {
  void call.connect({
    device_list: [
      // @ts-expect-error the error is at the number, which may be undefined
      { to_number: number, timeout: 20 },
    ],
  });
}

export async function narrow(call: Call): Promise<void> {
  const result = await call.prompt_tts("digits", "PIN?", { digits_max: 3 });
  // @ts-expect-error there may have been no input
  const pin: string = result.result;
  const state: "none" | "created" | "ringing" | "answered" | "ending" | "ended" = call.state;
  // @ts-expect-error a connect cannot be stopped
  void (await call.connect_async([{ to_number: "+1" }])).stop();
  // @ts-expect-error an action is not awaited by accident
  void (await call.play_tts_async("Hello")).then;
  void [pin, state];
}
