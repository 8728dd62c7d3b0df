import { describe, expect, it } from "@jest/globals";

import { RelayParamError, type Call } from "@twinline/compat-v2";

import { documentedClient, setUpScripted, withoutIds } from "./support/stage.js";

type Args = readonly unknown[];
const invoke = (call: Call, name: string, args: Args): Promise<unknown> =>
  (call as unknown as Record<string, (...args: Args) => Promise<unknown>>)[name]!(...args);

describe("a strict client rejects wrong arguments and sends nothing", () => {
  const wrong: [string, Args, RegExp][] = [
    ["play", [], /media_list is missing/],
    ["play", ["Hello"], /media_list must be an array/],
    ["play", [[{ type: "tts" }]], /media_list\[0\]\.text is missing/],
    [
      "play",
      [[{ type: "tts", text: "Hi", voulme: 3 }]],
      /media_list\[0\]\.voulme is not a documented name/,
    ],
    ["play_tts", [], /text is missing/],
    ["play_tts", [5], /text must be a string, got 5/],
    ["play_tts", ["Hi", { volume: "loud" }], /volume must be a number, got "loud"/],
    ["play_tts", [{ txt: "Hi" }], /txt is not an option. Did you mean "text"/],
    ["play_tts", ["Hi", { gendr: "male" }], /gendr is not an option. Did you mean "gender"/],
    ["play_audio", [{ volume: 3 }], /url is missing/],
    ["play_silence", ["5"], /duration must be a number/],
    ["play_ringtone", [], /name is missing/],
    ["prompt", ["digits"], /media_list is missing/],
    [
      "prompt_tts",
      [{ prompt_type: "digits", text: "PIN?", digits_max: "4" }],
      /digits_max must be/,
    ],
    ["prompt_tts", [{ prompt_type: "digits" }], /text is missing/],
    ["record", [{ beep: "yes" }], /beep must be true or false/],
    ["record", [{ record_formt: "wav" }], /Did you mean "record_format"/],
    ["detect", [{ timeout: 3 }], /detect_type is missing/],
    ["detect_digit", [{ digits: 5 }], /digits must be a string/],
    ["amd", [{ wait_for_beep: "yes" }], /wait_for_beep must be true or false/],
    ["fax_send", [], /document is missing/],
    ["tap", [{ audio_direction: "both", target_port: "1" }], /target_port must be a whole number/],
    ["send_digits", [], /digits is missing/],
    ["send_digits", [12], /digits must be a string/],
    ["hangup", [5], /reason must be a string/],
    ["connect", [], /device_list is missing/],
    ["connect", [[{ timeout: 5 }]], /to_number is missing/],
    [
      "connect",
      [[{ to_number: "+1", tiemout: 5 }]],
      /tiemout is not a documented name. Did you mean "timeout"/,
    ],
    ["refer", [], /to is missing/],
    ["answer", [5], /takes no positional arguments/],
    [
      "prompt_tts",
      [{ type: "digits", prompt_type: "speech", text: "Hi" }],
      /prompt_type is given twice/,
    ],
    ["prompt_tts", [{ promptType: "digits", prompt_type: "speech", text: "Hi" }], /given twice/],
    ["fax_send", [{ url: "https://f/1", document: "https://f/2" }], /document is given twice/],
  ];

  it.each(wrong)("call.%s(%j)", async (name, args, message) => {
    const { platform, call } = await setUpScripted(documentedClient, { strict: true });
    const count = platform.requests.length;
    for (const form of name.includes("_") ? [name, `${name}_async`] : [name]) {
      const done = invoke(call, form, args);
      await expect(done).rejects.toThrow(RelayParamError);
      await expect(done).rejects.toThrow(message);
      await expect(done).rejects.toMatchObject({
        message: expect.stringContaining(`call.${name}`),
      });
    }
    expect(platform.requests).toHaveLength(count);
  });
});

describe("values are left to the platform", () => {
  const sent: [string, Args, string, object][] = [
    ["play_tts", ["Hi", { volume: 400 }], "calling.play", { volume: 400 }],
    [
      "play_ringtone",
      ["xx"],
      "calling.play",
      { play: [{ type: "ringtone", params: { name: "xx" } }] },
    ],
    ["send_digits", ["12z"], "calling.send_digits", { digits: "12z" }],
    ["hangup", ["bored"], "calling.end", { reason: "bored" }],
    [
      "record",
      [{ record_format: "ogg" }],
      "calling.record",
      { record: { audio: { format: "ogg" } } },
    ],
    [
      "detect_fax",
      [{ tone: "XYZ" }],
      "calling.detect",
      { detect: { type: "fax", params: { tone: "XYZ" } } },
    ],
    ["prompt_tts", ["else", "Hi"], "calling.play_and_collect", { collect: {} }],
  ];

  it.each(sent)("call.%s(%j)", async (name, args, method, params) => {
    const { platform, call } = await setUpScripted(documentedClient);
    void invoke(call, name, args);
    expect(await platform.request(method)).toMatchObject(params);
  });
});

describe("what is not set is not sent", () => {
  const sent: [string, string, Args, string, object][] = [
    [
      "a volume of 0 of a playing",
      "play_tts",
      ["Hi", { volume: 0 }],
      "calling.play",
      { play: [{ type: "tts", params: { text: "Hi" } }] },
    ],
    [
      "an empty language",
      "play_tts",
      ["Hi", "", null],
      "calling.play",
      { play: [{ type: "tts", params: { text: "Hi" } }] },
    ],
    [
      "a ringtone's duration of 0",
      "play_ringtone",
      ["us", 0],
      "calling.play",
      { play: [{ type: "ringtone", params: { name: "us" } }] },
    ],
    ["anything of a recording", "record", [], "calling.record", { record: { audio: {} } }],
    [
      "null",
      "record",
      [{ beep: null, terminators: null }],
      "calling.record",
      { record: { audio: {} } },
    ],
    [
      "anything of a detector",
      "detect_digit",
      [],
      "calling.detect",
      { detect: { type: "digit", params: {} } },
    ],
    [
      "a detector's timeout of 0",
      "detect_fax",
      [0],
      "calling.detect",
      { detect: { type: "fax", params: {} } },
    ],
    [
      "the identity and header of a fax",
      "faxSend",
      ["https://f/1.pdf", null, null],
      "calling.send_fax",
      { document: "https://f/1.pdf" },
    ],
    [
      "an empty identity",
      "fax_send",
      ["https://f/1.pdf", ""],
      "calling.send_fax",
      { document: "https://f/1.pdf" },
    ],
    [
      "the sections of a prompt",
      "prompt_tts",
      ["both", "Hi"],
      "calling.play_and_collect",
      { play: [{ type: "tts", params: { text: "Hi" } }], collect: { digits: {}, speech: {} } },
    ],
    [
      "an empty ringback",
      "connect",
      [[{ to_number: "+15559" }], []],
      "calling.connect",
      { devices: [[{ type: "phone", params: { from_number: "+15551", to_number: "+15559" } }]] },
    ],
    [
      "a device's timeout of 0",
      "connect",
      [{ to: "+15559", timeout: 0 }],
      "calling.connect",
      { devices: [[{ type: "phone", params: { from_number: "+15551", to_number: "+15559" } }]] },
    ],
    [
      "the type of a tap's target, which is rtp",
      "tap",
      [{ audio_direction: "both" }],
      "calling.tap",
      {
        tap: { type: "audio", params: { direction: "both" } },
        device: { type: "rtp", params: {} },
      },
    ],
    ["the reason of a hangup, which is hangup", "hangup", [], "calling.end", { reason: "hangup" }],
  ];

  it.each(sent)("%s: call.%s(%j)", async (_, name, args, method, params) => {
    const { platform, call } = await setUpScripted(documentedClient);
    void invoke(call, name, args);
    expect(withoutIds(await platform.request(method))).toEqual(params);
  });

  it("except a prompt's volume of 0, an empty header, and `extra`", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    void call.prompt_tts("speech", "Hi", { volume: 0, speech_hints: ["yes", "no"] });
    expect(withoutIds(await platform.request("calling.play_and_collect"))).toEqual({
      play: [{ type: "tts", params: { text: "Hi" } }],
      collect: { speech: { hints: ["yes", "no"] } },
      volume: 0,
    });
    void call.fax_send("https://f/1.pdf", { header: "" });
    expect(await platform.request("calling.send_fax")).toMatchObject({ header_info: "" });
    void call.play_tts("Hi", { extra: { status_url: "https://example.com/status" } });
    expect(await platform.request("calling.play")).toMatchObject({
      status_url: "https://example.com/status",
    });
  });

  it("and an option for another type of prompt adds its section", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    void call.prompt_tts("digits", "Hi", { digits_max: 1, speech_language: "de-DE" });
    expect(await platform.request("calling.play_and_collect")).toMatchObject({
      collect: { digits: { max: 1 }, speech: { language: "de-DE" } },
    });
  });
});
