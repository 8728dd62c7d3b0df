import { describe, expect, it } from "@jest/globals";
import { RelayParamError, type RelayClientOptions } from "@twinline/relay-v3";

import { answered, incoming, setUp } from "../support/stage.js";
import { expectRefused, invoke } from "./row.js";

const text = { type: "tts", text: "Hi" };

/** What is called, and what the warning must say; all of it is sent. */
const unknown: readonly [name: string, args: readonly unknown[], says: RegExp][] = [
  ["play", [[text], { brightness: 3 }], /call\.play\(\): brightness is not an option and was sent/],
  ["play", [[{ ...text, mood: "gay" }]], /media\[0\]\.mood is not a documented name and was sent/],
  ["play", [[{ type: "hologram", shape: "cat" }]], /media\[0\]\.type must be one of .*"hologram"/],
  ["play", [[{ ...text, txt: "beside text" }]], /media\[0\]\.txt is not a documented name/],
  [
    "collect",
    [{ digits: { max: 1, echo_back: { on: true } } }],
    /digits\.echo_back is not a documented name/,
  ],
  [
    "record",
    [{ audio: { format: "wav", bitrate: 64 } }],
    /audio\.bitrate is not a documented name/,
  ],
  ["answer", [{ greeting: "x" }], /call\.answer\(\): greeting is not an option and was sent/],
  ["hold", [{ music: "x" }], /call\.hold\(\): music is not an option and was sent/],
];

/** What is within two letters of a name that is missing. */
const slips: readonly [name: string, args: readonly unknown[], says: RegExp][] = [
  ["play", [[{ type: "tts", txt: "Hi" }]], /media\[0\]\.txt .*Did you mean "text"\?/],
  ["play", [[{ type: "ttts", text: "Hi" }]], /type must be one of .*Did you mean "tts"\?/],
  ["play", [[text], { volum: 3 }], /volum .*Did you mean "volume"\?/],
  ["collect", [{ digit: { max: 1 } }], /digit .*Did you mean "digits"\?/],
  ["collect", [{ digits: { max: 1, terminatorz: "#" } }], /Did you mean "terminators"\?/],
  ["answer", [{ max_duratoin: 60 }], /max_duratoin .*Did you mean "max_duration"\?/],
  ["connect", [[[{ type: "phone", to_nmber: "+1" }]]], /to_nmber .*Did you mean "to_number"\?/],
];

describe("a name or a type that is not documented", () => {
  it.each(unknown.map(([name, args, says], row) => [`${row} ${name}`, name, args, says] as const))(
    "of %s is sent as given, with one warning",
    async (_, name, args, says) => {
      await using stage = await setUp();
      stage.expectProblems(/is not documented/);
      const { call } = await answered(stage);
      const before = stage.sim.log.length;
      await invoke(call, name, args).catch(() => undefined);
      await invoke(call, name, args).catch(() => undefined);
      expect(stage.sim.log.length).toBeGreaterThan(before);
      const warnings = stage.log.filter((line) => /call\.\w+\(\): /.test(line));
      expect(warnings).toEqual([expect.stringMatching(says)]);
    },
  );

  it.each(slips.map(([name, args, says], row) => [`${row} ${name}`, name, args, says] as const))(
    "of %s is refused when it is almost one that is missing there",
    (_, name, args, says) => expectRefused(name, args, says),
  );

  it("is distinguished from another documented name, however similar", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const prompts = [{ for: "postal-code", attempt: "1", attempts: "1 2" }] as const;
    await call.pay("https://pay.example.com", { prompts });
    expect(stage.sim.requests("calling.pay")).toEqual([expect.objectContaining({ prompts })]);
    expect(stage.log.join("\n")).not.toMatch(/attempt/);
  });
});

describe("strict", () => {
  const ways: readonly [string, RelayClientOptions][] = [
    ["as an option", { strict: true }],
    ["as RELAY_STRICT=1", { env: { RELAY_STRICT: "1" } }],
  ];

  it.each(ways)("%s refuses everything that would be a warning", async (_, options) => {
    await using stage = await setUp(options);
    const { call } = await answered(stage);
    const before = stage.sim.log.length;
    for (const [name, args] of unknown) {
      await expect(invoke(call, name, args)).rejects.toBeInstanceOf(RelayParamError);
    }
    expect(stage.sim.log.length).toBe(before);
    expect(() => call.on("calling.call.hum", () => undefined)).toThrow(
      /call\.on\(\): "calling\.call\.hum" is not a documented event/,
    );
    await expect(call.wait_for("calling.call.hum")).rejects.toBeInstanceOf(RelayParamError);
  });

  it("accepts everything documented", async () => {
    await using stage = await setUp({ strict: true });
    const { call } = await incoming(stage);
    await call.answer({ max_duration: 60 });
    const action = await call.play([{ type: "tts", text: "Hi", gender: "male" }]);
    await action.wait();
    await call.user_event("mine", { free: { keys: null } });
    await call.hangup();
  });
});
