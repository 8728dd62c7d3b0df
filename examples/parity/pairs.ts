import type { Call as LegacyCall, Client } from "@twinline/compat-v2";
import type { Call, RelayClient } from "@twinline/relay-v3";

/** Who a dialled or connected party is. */
export const callee = "+15550222";
export const caller = "+15550111";

/** A v2 method and what does the same in v3. */
export interface Pair {
  /** The v2 method. */
  readonly v2: string;
  /** What to write in v3 instead. */
  readonly v3: string;
  /** The wire method that both send; undefined when nothing is sent. */
  readonly wire?: string;
  /** Calls the v2 method on an answered call; on one that is still ringing for `answer`. */
  readonly legacy?: (call: LegacyCall, client: Client) => Promise<unknown>;
  /** Does the same in v3. */
  readonly modern?: (call: Call, client: RelayClient) => Promise<unknown>;
  /** Why the frames differ, where they do, or what is different besides. */
  readonly note?: string;
}

const audio = "https://example.com/welcome.mp3";
const pdf = "https://example.com/document.pdf";
const hello = { type: "tts", text: "Hello" } as const;
const phone = { type: "phone", from_number: caller, to_number: callee, timeout: 20 } as const;
const digits = { digits: { max: 4, terminators: "#" } } as const;
const tapped = {
  audio_direction: "listen",
  target_type: "rtp",
  target_addr: "127.0.0.1",
  target_port: 5004,
} as const;

/** The methods of the v2 call that v3 has too. An `_async` form is tried with the same arguments. */
export const pairs: readonly Pair[] = [
  {
    v2: "answer",
    v3: "answer",
    wire: "calling.answer",
    legacy: (call) => call.answer(),
    modern: (call) => call.answer(),
    note: "v2 waits until the call is answered, v3 for the reply",
  },
  {
    v2: "connect",
    v3: "connect",
    wire: "calling.connect",
    legacy: (call) => call.connect([{ from_number: caller, to_number: callee, timeout: 20 }]),
    modern: (call) => call.connect([[phone]]),
    note: 'v2 waits until someone answers; in v3, await connect(…), then at once wait_for("calling.call.connect")',
  },
  {
    v2: "detect",
    v3: "detect",
    wire: "calling.detect",
    legacy: (call) => call.detect({ detect_type: "machine", timeout: 45, initial_timeout: 3 }),
    modern: (call) => call.detect({ type: "machine", initial_timeout: 3 }, { timeout: 45 }),
  },
  ...["detect_answering_machine", "amd"].map((v2) => ({
    v2,
    v3: "detect_answering_machine",
    wire: "calling.detect",
    legacy: (call: LegacyCall) =>
      v2 === "amd"
        ? call.amd({ initial_timeout: 3, timeout: 30 })
        : call.detect_answering_machine({ initial_timeout: 3, timeout: 30 }),
    modern: (call: Call) => call.detect_answering_machine({ initial_timeout: 3, timeout: 30 }),
    note: "wait_for_beep has no counterpart: in v3, wait for the event READY",
  })),
  {
    v2: "detect_digit",
    v3: "detect_digit",
    wire: "calling.detect",
    legacy: (call) => call.detect_digit({ digits: "123", timeout: 10 }),
    modern: (call) => call.detect_digit({ digits: "123", timeout: 10 }),
  },
  {
    v2: "detect_fax",
    v3: "detect_fax",
    wire: "calling.detect",
    legacy: (call) => call.detect_fax({ tone: "CED", timeout: 10 }),
    modern: (call) => call.detect_fax({ tone: "CED", timeout: 10 }),
  },
  {
    v2: "dial",
    v3: "client.dial",
    wire: "calling.dial",
    legacy: (_call, client) =>
      client.calling.new_call({ from_number: caller, to_number: callee, timeout: 20 }).dial(),
    modern: (_call, client) => client.dial([[phone]]),
    note: "v2 resolves unsuccessful when the call is not answered, v3 rejects with RelayDialError",
  },
  {
    v2: "fax_receive",
    v3: "receive_fax",
    wire: "calling.receive_fax",
    legacy: (call) => call.fax_receive(),
    modern: (call) => call.receive_fax(),
  },
  {
    v2: "fax_send",
    v3: "send_fax",
    wire: "calling.send_fax",
    legacy: (call) => call.fax_send(pdf, { identity: caller, header: "Custom" }),
    modern: (call) => call.send_fax(pdf, { identity: caller, header_info: "Custom" }),
  },
  {
    v2: "hangup",
    v3: "hangup",
    wire: "calling.end",
    legacy: (call) => call.hangup(),
    modern: (call) => call.hangup(),
    note: "v2 waits until the call has ended, v3 for the reply",
  },
  {
    v2: "on",
    v3: "on",
    note: "v2 by documented names such as play.finished, v3 by the events of the wire",
  },
  { v2: "off", v3: "off" },
  {
    v2: "play",
    v3: "play",
    wire: "calling.play",
    legacy: (call) => call.play([hello, { type: "silence", duration: 1 }], { volume: 3 }),
    modern: (call) => call.play([hello, { type: "silence", duration: 1 }], { volume: 3 }),
  },
  {
    v2: "play_audio",
    v3: "play_audio",
    wire: "calling.play",
    legacy: (call) => call.play_audio(audio),
    modern: (call) => call.play_audio(audio),
  },
  {
    v2: "play_ringtone",
    v3: "play_ringtone",
    wire: "calling.play",
    legacy: (call) => call.play_ringtone("us", { duration: 5 }),
    modern: (call) => call.play_ringtone("us", { duration: 5 }),
  },
  {
    v2: "play_silence",
    v3: "play_silence",
    wire: "calling.play",
    legacy: (call) => call.play_silence(2),
    modern: (call) => call.play_silence(2),
  },
  {
    v2: "play_tts",
    v3: "play_tts",
    wire: "calling.play",
    legacy: (call) => call.play_tts("Hello", { language: "en-GB", gender: "male" }),
    modern: (call) => call.play_tts("Hello", { language: "en-GB", gender: "male" }),
  },
  {
    v2: "prompt",
    v3: "play_and_collect",
    wire: "calling.play_and_collect",
    legacy: (call) => call.prompt("digits", [hello], { digits_max: 4, digits_terminators: "#" }),
    modern: (call) => call.play_and_collect([hello], digits),
  },
  {
    v2: "prompt_audio",
    v3: "prompt_audio",
    wire: "calling.play_and_collect",
    legacy: (call) =>
      call.prompt_audio("digits", audio, { digits_max: 4, digits_terminators: "#" }),
    modern: (call) => call.prompt_audio(audio, digits),
  },
  {
    v2: "prompt_ringtone",
    v3: "play_and_collect",
    wire: "calling.play_and_collect",
    legacy: (call) =>
      call.prompt_ringtone("digits", "us", { duration: 5, digits_max: 4, digits_terminators: "#" }),
    modern: (call) =>
      call.play_and_collect([{ type: "ringtone", name: "us", duration: 5 }], digits),
  },
  {
    v2: "prompt_tts",
    v3: "prompt_tts",
    wire: "calling.play_and_collect",
    legacy: (call) =>
      call.prompt_tts("digits", "Hello", { digits_max: 4, digits_terminators: "#" }),
    modern: (call) => call.prompt_tts("Hello", digits),
  },
  {
    v2: "record",
    v3: "record",
    wire: "calling.record",
    legacy: (call) => call.record({ stereo: true, direction: "both", record_format: "wav" }),
    modern: (call) => call.record({ stereo: true, direction: "both", format: "wav" }),
  },
  {
    v2: "send_digits",
    v3: "send_digits",
    wire: "calling.send_digits",
    legacy: (call) => call.send_digits("12w3"),
    modern: (call) => call.send_digits("12w3"),
    note: "v2 waits until the digits are sent, v3 for the reply",
  },
  {
    v2: "tap",
    v3: "tap",
    wire: "calling.tap",
    legacy: (call) => call.tap(tapped),
    modern: (call) =>
      call.tap(
        { type: "audio", params: { direction: "listen" } },
        { type: "rtp", params: { addr: "127.0.0.1", port: 5004 } },
      ),
  },
  {
    v2: "wait_for",
    v3: "wait_for",
    note: "v2 waits for states and resolves to a boolean, v3 for any event and resolves to it",
  },
  { v2: "wait_for_answered", v3: "wait_for_answered" },
  { v2: "wait_for_ended", v3: "wait_for_ended" },
  { v2: "wait_for_ending", v3: "wait_for_ending" },
  { v2: "wait_for_ringing", v3: "wait_for_ringing" },
];
