import { describe, expect, it } from "@jest/globals";

import type { RelayCall } from "@twinline/compat-v2";

import { documentedClient, nodeClient, setUpScripted, withoutIds } from "./support/stage.js";
import rows from "./table/node-requests.json" with { type: "json" };

type Args = readonly unknown[];
type Row = readonly [method: string, args: Args, wire: string, params: object];

const invoke = (call: RelayCall, name: string, args: Args): Promise<unknown> =>
  (call[name] as (...args: Args) => Promise<unknown>)(...args);

describe("a RelayCall sends what @signalwire/node 2.6.0 was seen to send", () => {
  it.each(rows as unknown as readonly Row[])("call.%s(...%j)", async (name, args, wire, params) => {
    const { call, platform } = await setUpScripted(nodeClient);
    void invoke(call, name, args);
    expect(withoutIds(await platform.request(wire))).toEqual(params);
  });
});

describe("an argument that is not as documented", () => {
  const noted: readonly [string, Args, RegExp][] = [
    [
      "promptTTS",
      [{ type: "digits", text: "PIN?", digit_timeout: 3 }],
      /call.prompt_tts\(\): digit_timeout is not an option and was ignored, as before. Did you mean "digits_timeout"\?/,
    ],
    [
      "promptTTS",
      [{ type: "digits", text: "PIN?", digits_max: "4" }],
      /digits_max must be a whole number, got "4"/,
    ],
    [
      "promptTTS",
      [{ type: "speech", text: "Well?", speech_hints: [12] }],
      /speech_hints\[0\] must be a string, got 12/,
    ],
    ["playTTS", [{ text: "Hi", rate: "slow" }], /rate is not an option and was sent as given/],
    [
      "connect",
      [{ type: "phone", to: "+15559", name: "Ann" }],
      /\.name is not a documented name and was ignored, as before/,
    ],
    ["hangup", ["bored"], /reason must be one of .*, got "bored"; it was sent as given/],
  ];

  it.each(noted)(
    "is a warning, once for each method and name: call.%s(...%j)",
    async (name, args, words) => {
      const { call, log } = await setUpScripted(nodeClient);
      void invoke(call, name, args);
      void invoke(call, name, args);
      const warned = log.lines.filter((line) => words.test(line));
      expect({ lines: log.lines, warned: warned.length }).toMatchObject({ warned: 1 });
    },
  );

  it.each(noted)("is refused by a strict client: call.%s(...%j)", async (name, args) => {
    const { call, platform } = await setUpScripted(nodeClient, { strict: true });
    const count = platform.requests.length;
    await expect(invoke(call, name, args)).rejects.toMatchObject({ name: "RelayParamError" });
    expect(platform.requests).toHaveLength(count);
  });

  it("is refused under RELAY_STRICT=1", async () => {
    process.env["RELAY_STRICT"] = "1";
    try {
      const { call } = await setUpScripted(nodeClient);
      await expect(call.playTTS("Hi", { rate: 1 } as object)).rejects.toThrow(
        /rate is not an option/,
      );
    } finally {
      delete process.env["RELAY_STRICT"];
    }
  });
});

describe("a required parameter that is missing", () => {
  it("rejects where the documents require it, and is left to the platform by a RelayCall", async () => {
    const documented = await setUpScripted(documentedClient);
    // @ts-expect-error the text is missing
    await expect(documented.call.play_tts({ gender: "male" })).rejects.toThrow(/text is missing/);
    expect(documented.platform.requests.map(({ method }) => method)).not.toContain("calling.play");
    const { call, platform } = await setUpScripted(nodeClient);
    void invoke(call, "playTTS", [{ gender: "male" }]);
    expect(await platform.request("calling.play")).toMatchObject({
      play: [{ type: "tts", params: { gender: "male" } }],
    });
  });

  it("of a device to dial throws in both dialects, as it did", async () => {
    const { call } = await setUpScripted(nodeClient, { state: "created" });
    expect(call.id).toBe("call-1");
    for (const client of [documentedClient, nodeClient]) {
      const made = client({ project: "p", token: "t-123456", log_level: "silent" });
      // @ts-expect-error the number to call is missing
      expect(() => made.calling.newCall({ type: "phone", from: "+1" })).toThrow(
        /to_number is missing/,
      );
    }
  });
});

describe("wait_for with a name that is not a state", () => {
  it("rejects as documented, and resolves at once in Node, with a warning", async () => {
    const documented = await setUpScripted(documentedClient, { state: "created" });
    // @ts-expect-error there is no such state
    await expect(documented.call.wait_for("play.finished")).rejects.toThrow(/there is no state/);
    const { call, log } = await setUpScripted(nodeClient, { state: "created" });
    expect(await call.waitFor("play.finished")).toBe(true);
    expect(log.text).toContain('there is no state "play.finished"; it does not wait');
  });
});

describe("call.on with an event that does not exist, or without a handler", () => {
  it("is a warning with the nearest name, and is refused by a strict client", async () => {
    const { call, log } = await setUpScripted(nodeClient, { state: "created" });
    call.on("play.finnished", () => undefined);
    call.on("answered", undefined as never);
    expect(log.text).toMatch(/no event "play.finnished". Did you mean "play.finished"/);
    expect(log.text).toMatch(/handler of "answered" must be a function, got undefined/);
    const strict = await setUpScripted(nodeClient, { state: "created", strict: true });
    expect(() => strict.call.on("play.finnished", () => undefined)).toThrow(/Did you mean/);
    expect(() => strict.call.on("answered", undefined as never)).toThrow(/must be a function/);
  });
});

describe("an option of a client that does not exist", () => {
  it("is refused by a strict client", () => {
    const options = { project: "p", token: "t-123456", strict: true, topics: ["office"] };
    expect(() => nodeClient(options as object)).toThrow(/unknown option "topics"/);
  });
});
