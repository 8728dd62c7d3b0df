import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/core";
import {
  noteWrongValues,
  refuseWrongValues,
  Signature,
  withoutHelp,
  type Bound,
} from "@twinline/core/internal";

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
  strictness: refuseWrongValues,
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
  strictness: refuseWrongValues,
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
  strictness: noteWrongValues,
});

const hangup = new Signature({
  where: "call.hangup",
  method: "calling.end",
  positional: ["reason"],
  parameters: { reason: { to: "reason" } },
  strictness: refuseWrongValues,
});

const detect = new Signature({
  where: "call.detect",
  method: "calling.detect",
  positional: ["detect"],
  parameters: { detect: { to: "detect" }, timeout: { to: "timeout" }, ...local },
  strictness: refuseWrongValues,
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
  strictness: refuseWrongValues,
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
      detect: { type: "machine" },
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
      'call.play(): media[0].txt is not a documented name. Did you mean "text"?',
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
      'call.play(): volme is not an option. Did you mean "volume"?',
    ],
    [
      () => play.bind([[hi], 5]),
      "call.play(): takes at most (media) and one options object, got 5 as argument 2",
    ],
    [() => play.bind([hi]), "call.play(): media must be an array, got an object with type, params"],
    [
      () => play.bind([{ mediaa: [hi], volume: 1 }]),
      'call.play(): mediaa is not an option. Did you mean "media"?',
    ],
    [
      () => play.bind([[hi], { on_completed: "later" }]),
      'call.play(): on_completed must be a function, got "later"',
    ],
    [
      () => record.bind([{ formt: "wav" }]),
      'call.record(): audio.formt is not a documented name. Did you mean "format"?',
    ],
    [
      () => record.bind([{ audio: {}, status_ulr: "x" }]),
      'call.record(): status_ulr is not an option. Did you mean "status_url"?',
    ],
    [() => record.bind([{ beep: true }, { audio: {} }]), "call.record(): audio is given twice"],
    [
      () => collect.bind([[hi], {}]),
      "call.play_and_collect(): collect must have at least one of digits, speech",
    ],
    [
      () => collect.bind([[hi], { digits: { max: 0 } }]),
      "call.play_and_collect(): collect.digits.max must be at least 1, got 0",
    ],
    [
      () => detect.bind([{ type: "machin" }]),
      'call.detect(): detect.type must be one of "machine", "fax", "digit", got "machin". Did you mean "machine"?',
    ],
    [() => record.bind([{ extra: 3 }]), "call.record(): extra must be an object, got 3"],
  ])("%#: %s", (call, message) => {
    expect(call).toThrow(RelayParamError);
    expect(withoutHelp(String(thrown(call)))).toBe(`RelayParamError: ${message}`);
  });
});

/** What was noted about these arguments, as a warning says it. */
const warnings = ({ notes }: Bound): string[] => notes.map(({ warning }) => warning);

describe("arguments that are checked", () => {
  it("send an unknown option as given and note it", () => {
    const bound = play.bind([[hi], { brightness: { level: 3 } }]);
    expect(bound.params).toEqual({ play: [hi], brightness: { level: 3 } });
    expect(warnings(bound)).toEqual(["brightness is not an option and was sent as given"]);
  });

  it("send an unknown name at any depth as given and note it", () => {
    const bound = play.bind([[{ type: "tts", text: "Hi", mood: "calm" }]]);
    expect(bound.params).toEqual({ play: [{ type: "tts", params: { text: "Hi", mood: "calm" } }] });
    expect(warnings(bound)).toEqual([
      "media[0].mood is not a documented name and was sent as given",
    ]);
  });

  it("send an unknown type in the form of the known ones and note it", () => {
    const bound = play.bind([[{ type: "hologram", url: "https://h" }]]);
    expect(bound.params).toEqual({ play: [{ type: "hologram", params: { url: "https://h" } }] });
    expect(warnings(bound)).toEqual([
      'media[0].type must be one of "audio", "tts", "silence", "ringtone", got "hologram"; it was sent as given',
    ]);
  });

  it.each([
    ["a name two letters away", { txet: "x" }, true],
    ["a name whose twin is given", { text: "Hi", txt: "x" }, false],
    ["a short name that has little in common", { text: "Hi", tv: 1 }, false],
  ])("refuse %s only when it is a slip", (_, fields, isRefused) => {
    const bind = () => play.bind([[{ type: "tts", ...fields }]]);
    if (isRefused) expect(bind).toThrow(RelayParamError);
    else expect(warnings(bind())).toHaveLength(1);
  });
});

describe("arguments that are trusted", () => {
  it("are sent unchanged, regardless of type, and noted", () => {
    const bound = tts.bind([5, { volume: "loud" }]);
    expect(bound).toMatchObject({ local: { text: 5 }, params: { volume: "loud" } });
    expect(warnings(bound)).toEqual([
      "text must be a string, got 5; it was sent as given",
      'volume must be a number, got "loud"; it was sent as given',
    ]);
  });

  it("lose an unknown option, with a note that names the nearest", () => {
    const bound = tts.bind([{ text: "Hi", gendre: "male" }]);
    expect({ ...bound.params, ...bound.local }).toEqual({ text: "Hi" });
    expect(warnings(bound)).toEqual([
      'gendre is not an option and was ignored, as before. Did you mean "gender"?',
    ]);
  });

  it("may lack what is required", () => {
    expect(warnings(tts.bind([]))).toEqual([
      "text is missing; it must be a string. The request was sent without it",
    ]);
  });
});

it("keys beside params belong to them", () => {
  const beside = { type: "tts", params: { text: "Hi" }, gender: "male" };
  expect(play.bind([[beside]]).params).toEqual({
    play: [{ type: "tts", params: { gender: "male", text: "Hi" } }],
  });
});

function thrown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
