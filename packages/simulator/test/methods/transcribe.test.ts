import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { connect, start, talk, tts, type Talk } from "../support/stage.js";
import { wav } from "../support/wav.js";

const event = "calling.call.transcribe";

describe("calling.transcribe", () => {
  const transcribe = ({ command }: Talk, control_id = "t") =>
    command("calling.transcribe", { control_id });

  it("writes down what both sides say, beside the recording", async () => {
    const one = await talk();
    await one.caller.says("nobody writes this down");
    expect(await transcribe(one)).toMatchObject({ code: "200" });
    await one.client.event(event, { state: "transcribing" });
    await one.command("calling.play", { control_id: "p", play: [tts("how may I help you")] });
    await one.caller.hears("how may I help you");
    await one.caller.says("I have lost my key");
    void one.caller.says("one two three");
    await one.caller.is_silent(1);
    await one.command("calling.transcribe.stop", { control_id: "t" });
    const finished = await one.client.event(event, { state: "finished" });
    expect(finished).toMatchObject({ duration: 5, size: 44 + 5 * 16_000 });
    expect(finished["end_time"] - finished["start_time"]).toBeCloseTo(5);
    const url = String(finished["url"]);
    expect(wav(Buffer.from(await (await fetch(url)).arrayBuffer())).duration).toBe(5);
    const text = await fetch(url.replace(/\.wav$/, ".txt"));
    expect(text.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await text.text()).toBe(
      "local-caller: how may I help you\n" +
        "remote-caller: I have lost my key\n" +
        "remote-caller: one two\n",
    );
  });

  it("is finished when the call ends", async () => {
    const one = await talk();
    await transcribe(one);
    await one.caller.hang_up();
    await one.client.event(event, { state: "finished", control_id: "t" });
  });

  it("runs once at a time", async () => {
    const one = await talk();
    await transcribe(one);
    expect(await transcribe(one, "another")).toMatchObject({ code: "409" });
  });
});

describe.each([
  ["calling.live_transcribe", { lang: "en-US", direction: ["remote-caller"] }],
  ["calling.live_translate", { from_lang: "en", to_lang: "es", direction: ["remote-caller"] }],
])("%s", (method, options) => {
  it("runs from its start to its stop, and can be summarized meanwhile", async () => {
    const { sim, command } = await talk();
    const act = (action: unknown) => command(method, { action });
    expect(await act({ summarize: {} })).toMatchObject({ code: "404" });
    expect(await act({ start: options })).toMatchObject({
      code: "200",
      message: expect.stringMatching(/^Live trans(cription|lation) started$/),
    });
    expect(sim.calls).toMatchObject([{ operations: [method] }]);
    expect(await act({ start: options })).toMatchObject({ code: "409" });
    expect(await act({ summarize: { prompt: "In a word" } })).toMatchObject({ code: "200" });
    expect(await act("stop")).toMatchObject({ code: "200" });
    expect(sim.calls).toMatchObject([{ operations: [] }]);
    expect(await act("stop")).toMatchObject({ code: "404" });
  });

  it("accepts the other spellings of its actions, and nothing else", async () => {
    const { client, ids, command } = await talk();
    expect(await command(method, { action: { action: "start" } })).toMatchObject({ code: "200" });
    expect(await command(method, { action: { stop: {} } })).toMatchObject({ code: "200" });
    expect(await client.exchange(method, { ...ids, action: { dance: {} } })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.action") },
    });
  });

  it("ends with the call", async () => {
    const { client, caller, command } = await talk();
    await command(method, { action: { start: options } });
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
  });
});

describe("calling.live_translate", () => {
  const inject = (message: string, direction: string) => ({
    action: { inject: { message, direction } },
  });

  it("plays what is injected to one side or the other", async () => {
    const sim = await start();
    let desk: Talk["caller"] | undefined;
    sim.answers("+15550401", (callee) => void (desk = callee));
    const client = await connect(sim);
    const caller = await sim.call({ context: "office" });
    const { call_id, node_id } = await client.event("calling.call.receive");
    const command = (method: string, params: object) =>
      client.request(method, { call_id, node_id, ...params });
    const device = { to_number: "+15550401", from_number: "+15552220000" };
    await command("calling.connect", { devices: [[{ type: "phone", params: device }]] });
    await client.event("calling.call.connect", { connect_state: "connected" });
    const method = "calling.live_translate";
    expect(await command(method, inject("Hola", "remote-caller"))).toMatchObject({ code: "404" });
    await command(method, { action: { action: "start" } });
    await command(method, inject("Hola", "remote-caller"));
    await command(method, inject("Hello", "local-caller"));
    await caller.hears("Hola");
    await desk?.hears("Hello");
    expect([caller, desk].map((person) => person?.heard.length)).toEqual([1, 1]);
  });

  it("injects only text", async () => {
    const { client, ids, command } = await talk();
    await command("calling.live_translate", { action: { action: "start" } });
    const reply = await client.exchange("calling.live_translate", {
      ...ids,
      action: { inject: { direction: "remote-caller" } },
    });
    expect(reply).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.action.inject.message") },
    });
  });
});

covers(
  "calling.transcribe",
  "calling.transcribe.stop",
  "calling.live_transcribe",
  "calling.live_translate",
);
