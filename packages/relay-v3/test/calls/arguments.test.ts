import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/relay-v3";

import { expectRefused } from "../methods/row.js";
import { answered, setUp } from "../support/stage.js";

const hello = [{ type: "tts", text: "Hello" }];

/** What is called, with what, and what the error must say. */
const wrong: readonly [name: string, args: readonly unknown[], says: RegExp][] = [
  ["play", [], /call\.play\(\): media is missing/],
  ["play", ["Hello"], /media must be an array, got "Hello"/],
  [
    "play",
    [[{ type: "tts", txt: "Hi" }]],
    /media\[0\]\.txt is not a documented name\. Did you mean "text"\?/,
  ],
  ["play", [[{ type: "tss", text: "Hi" }]], /media\[0\]\.type must be one of "audio", "tts"/],
  ["play", [hello, { volume: "loud" }], /volume must be a number, got "loud"/],
  ["play", [hello, { volume: 41 }], /volume must be from -40 to 40 dB, got 41/],
  ["play", [hello, { volum: 3 }], /volum is not an option\. Did you mean "volume"\?/],
  ["play", [hello, { direction: "everywhere" }], /direction must be one of/],
  ["play", [hello, { control_id: "" }], /control_id must not be empty/],
  ["play", [hello, { on_completed: 5 }], /on_completed must be a function/],
  ["play", [hello, { volume: 1 }, { loop: 2 }], /at most \(media\)/],
  ["play", [{ media: hello, controlId: "a", control_id: "b" }], /control_id is given twice/],
  ["play_silence", [0], /duration must be above 0/],
  ["play_ringtone", ["uss"], /Did you mean "us"\?/],
  ["record", [{ format: "flac" }], /audio\.format must be one of "mp3", "wav", "mp4"/],
  ["play_and_collect", [hello], /collect is missing/],
  ["play_and_collect", [hello, {}], /collect must have at least one of digits, speech/],
  [
    "play_and_collect",
    [hello, { digits: { max: "1" } }],
    /collect\.digits\.max must be a whole number/,
  ],
  ["collect", [{}], /call\.collect\(\): give digits or speech/],
  ["collect", [{ partial_results: true }], /give digits or speech/],
  ["detect", [{ type: "machin" }], /Did you mean "machine"\?/],
  ["detect", [{ type: "fax", tone: "BEEP" }], /tone must be one of "CED", "CNG"/],
  ["connect", [[{ type: "phone" }]], /devices\[0\] must be an array/],
  ["connect", [[[{ type: "phone", from: "+1" }]]], /to_number is missing/],
  ["hangup", ["bye"], /reason must be one of "hangup", "cancel"/],
  ["send_digits", [12], /digits must be a string, got 12/],
  ["send_digits", ["12x"], /digits must match/],
  ["refer", [{ type: "sip", address: "sip:a@b" }], /device/],
  ["tap", [{ type: "audio" }, { type: "rtp", addr: "1.2.3.4" }], /port is missing/],
  ["ai_hold", [{ timeout: [30] }], /timeout must be a string or a number/],
  ["pay", [], /payment_connector_url is missing/],
  ["queue_enter", [], /queue_name is missing/],
  ["hold", ["now"], /takes no positional arguments/],
];

describe("a wrong argument", () => {
  it.each(
    wrong.map(([name, args, says], index) => [`${index} ${name}`, name, args, says] as const),
  )(
    "of %s is a rejected promise that says what is wrong, and nothing is sent",
    (_, name, args, says) => expectRefused(name, args, says),
  );

  it("is refused by an action's method too", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.play(hello as never);
    await expect(action.volume("loud" as never)).rejects.toThrow(/volume must be a number/);
    await expect(action.volume(-41)).rejects.toThrow(/from -40 to 40 dB/);
    await expect(action.wait("soon" as never)).rejects.toBeInstanceOf(RelayParamError);
    const recording = await call.record();
    await expect(recording.pause("continuous" as never)).rejects.toThrow(/"skip", "silence"/);
  });

  it("includes the control id of a running operation", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    await call.play(hello as never, { control_id: "k1" });
    await expect(call.play(hello as never, { control_id: "k1" })).rejects.toThrow(/"k1"/);
    // Another kind of operation may have the same name.
    await call.record({ control_id: "k1" });
  });
});
