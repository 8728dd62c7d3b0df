import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/core";
import { checkWire, Signature } from "@twinline/core/internal";

const local = {
  on_completed: { typeof: "function" },
  control_id: { schema: { type: "string" } },
} as const;

const play = new Signature({
  where: "call.play",
  method: "calling.play",
  positional: ["media"],
  parameters: {
    media: { to: "play" },
    volume: { to: "volume" },
    loop: { to: "loop" },
    direction: { to: "direction" },
    ...local,
  },
  checkValues: true,
});

const record = new Signature({
  where: "call.record",
  method: "calling.record",
  positional: ["audio"],
  parameters: {
    audio: { to: "record.audio", required: false },
    status_url: { to: "status_url" },
    ...local,
  },
  checkValues: true,
});

const tts = new Signature({
  where: "call.play_tts",
  method: "calling.play",
  positional: ["text", "language", "gender", "volume"],
  parameters: {
    text: { schema: { type: "string" }, required: true },
    language: { schema: { type: "string" } },
    gender: { schema: { type: "string" } },
    volume: { to: "volume" },
  },
  checkValues: false,
});

const hangup = new Signature({
  where: "call.hangup",
  method: "calling.end",
  positional: ["reason"],
  parameters: { reason: { to: "reason" } },
  checkValues: true,
});

const detect = new Signature({
  where: "call.detect",
  method: "calling.detect",
  positional: ["detect"],
  parameters: { detect: { to: "detect" }, timeout: { to: "timeout" }, ...local },
  checkValues: true,
});

const collect = new Signature({
  where: "call.play_and_collect",
  method: "calling.play_and_collect",
  positional: ["media", "collect"],
  parameters: {
    media: { to: "play" },
    collect: { to: "collect" },
    volume: { to: "volume" },
    ...local,
  },
  checkValues: true,
});

const hi = { type: "tts", params: { text: "Hi" } };

describe("arguments", () => {
  it.each([
    [
      "by position, then options",
      tts.bind(["Hi", { gender: "male" }]),
      { text: "Hi", gender: "male" },
    ],
    [
      "all in one options object",
      tts.bind([{ text: "Hi", gender: "male" }]),
      { text: "Hi", gender: "male" },
    ],
    [
      "all by position",
      tts.bind(["Hi", "en-GB", "male", 3]),
      { text: "Hi", language: "en-GB", gender: "male" },
    ],
    [
      "with gaps and trailing undefined",
      tts.bind(["Hi", undefined, null, undefined]),
      { text: "Hi" },
    ],
  ])("%s", (_, bound, expected) => {
    expect(bound.local).toEqual(expected);
  });

  it("take a single plain object as options when each of its keys is a parameter, else as the first argument", () => {
    expect(hangup.bind(["busy"]).params).toEqual(hangup.bind([{ reason: "busy" }]).params);
    expect(record.bind([{ format: "wav" }]).params).toEqual({
      record: { audio: { format: "wav" } },
    });
    expect(record.bind([{ audio: { format: "wav" } }]).params).toEqual({
      record: { audio: { format: "wav" } },
    });
    expect(detect.bind([{ type: "machine" }, { timeout: 5 }]).params).toEqual({
      detect: { type: "machine", params: {} },
      timeout: 5,
    });
    expect(collect.bind([[hi], { digits: { max: 1 } }]).params).toEqual({
      play: [hi],
      collect: { digits: { max: 1 } },
    });
    expect(collect.bind([[hi], { collect: { digits: { max: 1 } }, volume: 2 }]).params).toEqual({
      play: [hi],
      collect: { digits: { max: 1 } },
      volume: 2,
    });
  });

  it("take names in either spelling, nested ones too", () => {
    const done = () => undefined;
    const bound = collect.bind([
      {
        media: [hi],
        collect: { digits: { max: 1, digitTimeout: 3 } },
        onCompleted: done,
        controlId: "k",
      },
    ]);
    expect(bound.params["collect"]).toEqual({ digits: { max: 1, digit_timeout: 3 } });
    expect(bound.local).toEqual({ on_completed: done, control_id: "k" });
  });

  it("take media flat or nested and always give them nested, without touching the caller's", () => {
    const media = Object.freeze([Object.freeze({ type: "tts", text: "Hi" }), Object.freeze(hi)]);
    const bound = play.bind([media]);
    expect(bound.params).toEqual({ play: [hi, hi] });
    expect((bound.params["play"] as unknown[])[1]).not.toBe(hi);
    expect(media[0]).toEqual({ type: "tts", text: "Hi" });
  });

  it("pass what the platform may learn later through extra, deeply and untouched", () => {
    const bound = record.bind([
      { audio: { format: "wav" }, extra: { record: { audio: { brandNew: 1 } }, more: [2] } },
    ]);
    expect(bound.params).toEqual({ record: { audio: { format: "wav", brandNew: 1 } }, more: [2] });
  });

  it("leave values to the platform where the face says so", () => {
    expect(tts.bind(["Hi", { gender: "robot", volume: 99 }]).params).toEqual({ volume: 99 });
  });
});

describe("a wrong argument is explained", () => {
  it.each([
    [() => play.bind([]), "call.play(): media is missing; it must be an array"],
    [
      () => play.bind([[{ type: "tts" }]]),
      "call.play(): media[0].text is missing; it must be a string",
    ],
    [
      () => play.bind([[{ type: "tts", txt: "x" }]]),
      'call.play(): media[0] has no "txt". Did you mean "text"?',
    ],
    [
      () => play.bind([[{ type: "ttts", text: "x" }]]),
      'call.play(): media[0].type must be one of "audio", "tts", "silence", "ringtone", got "ttts". Did you mean "tts"?',
    ],
    [
      () => play.bind([[hi], { volume: 41 }]),
      "call.play(): volume must be from -40 to 40 dB, got 41",
    ],
    [
      () => play.bind([[hi], { volume: "loud" }]),
      'call.play(): volume must be a number, got "loud"',
    ],
    [
      () => play.bind([[hi], { volume: Number.NaN }]),
      "call.play(): volume must be a number, got NaN",
    ],
    [() => play.bind([[hi], { loop: 1.5 }]), "call.play(): loop must be a whole number, got 1.5"],
    [
      () => play.bind([[hi], { direction: "speek" }]),
      'call.play(): direction must be one of "listen", "speak", "both", got "speek". Did you mean "speak"?',
    ],
    [
      () => play.bind([[hi], { volme: 3 }]),
      'call.play(): there is no option "volme". Did you mean "volume"?',
    ],
    [
      () => play.bind([[hi], 5]),
      "call.play(): takes at most (media) and one options object, got 5 as argument 2",
    ],
    [() => play.bind([hi]), "call.play(): media must be an array, got an object with type, params"],
    [
      () => play.bind([{ media: [hi], mediaa: 1 }]),
      'call.play(): there is no option "mediaa". Did you mean "media"?',
    ],
    [
      () => play.bind([[hi], { on_completed: "later" }]),
      'call.play(): on_completed must be a function, got "later"',
    ],
    [
      () => record.bind([{ formt: "wav" }]),
      'call.record(): audio has no "formt". Did you mean "format"?',
    ],
    [
      () => record.bind([{ audio: {}, status_ulr: "x" }]),
      'call.record(): there is no option "status_ulr". Did you mean "status_url"?',
    ],
    [
      () => record.bind([{ beep: true }, { audio: {} }]),
      "call.record(): audio is given twice to call.record()",
    ],
    [
      () => collect.bind([[hi], {}]),
      "call.play_and_collect(): collect must have at least one of digits, speech",
    ],
    [
      () => collect.bind([[hi], { digits: { max: 0 } }]),
      "call.play_and_collect(): collect.digits.max must be at least 1, got 0",
    ],
    [
      () => detect.bind([{ type: "human" }]),
      'call.detect(): detect.type must be one of "machine", "fax", "digit", got "human"',
    ],
    [
      () => tts.bind([{ text: "Hi", gendre: "male" }]),
      'call.play_tts(): there is no option "gendre". Did you mean "gender"?',
    ],
    [() => record.bind([{ extra: 3 }]), "call.record(): extra must be an object, got 3"],
  ])("%#: %s", (call, message) => {
    expect(call).toThrow(RelayParamError);
    expect(call).toThrow(expect.objectContaining({ message }));
  });
});

describe("what the platform checks on the wire", () => {
  const ids = { node_id: "n", call_id: "c", control_id: "k" };
  it.each([
    [{ ...ids, play: [hi] }, undefined],
    [{ ...ids, play: [hi], invented: { later: 1 } }, undefined],
    [
      { ...ids, play: [{ type: "tts", text: "flat" }] },
      "calling.play: play[0].params is missing; it must be an object",
    ],
    [
      { ...ids, play: [{ type: "tts", params: { text: 5 } }] },
      "calling.play: play[0].params.text must be a string, got 5",
    ],
    [{ ...ids, play: [hi], volume: 50 }, "calling.play: volume must be from -40 to 40 dB, got 50"],
    [{ call_id: "c", play: [hi] }, "calling.play: node_id is missing; it must be a string"],
    ["text", 'calling.play: must be an object, got "text"'],
  ])("%#", (params, problem) => {
    expect(checkWire("calling.play", params)).toBe(problem);
  });

  it("knows no other methods than those of the catalogue", () => {
    expect(checkWire("calling.sing", {})).toBe("there is no method calling.sing");
    expect(checkWire("__proto__", {})).toBe("there is no method __proto__");
  });
});
