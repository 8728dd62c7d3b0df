import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { talk, type Talk } from "../support/stage.js";

const prompt = { text: "Hello, this is Ada. You help people who lost their keys.\nBe kind." };

const begin = ({ command }: Talk, params: object = { prompt }) =>
  command("calling.ai", { control_id: "a", ...params });

const words = ({ caller }: Talk): string[] =>
  caller.heard.filter(({ kind }) => kind === "speech").map(({ text }) => text);

describe("calling.ai", () => {
  it("says the first line of its prompt, and answers what is said", async () => {
    const one = await talk();
    expect(await begin(one)).toMatchObject({ message: "AI started", control_id: "a" });
    await one.caller.hears("Hello, this is Ada.");
    await one.caller.says("I lost my key");
    await one.caller.hears("You said: I lost my key");
    await one.caller.mumbles();
    await one.caller.hears("I did not understand you.");
    expect(words(one)).toHaveLength(3);
  });

  it("stops speaking when the person speaks", async () => {
    const one = await talk();
    await begin(one);
    await one.caller.is_silent(0.8);
    await one.caller.says("wait");
    await one.caller.hears("You said: wait");
    expect(words(one)[0]).toBe("Hello, this");
  });

  it("greets when it has no prompt", async () => {
    const one = await talk();
    await begin(one, { agent: "some-resource" });
    await one.caller.hears("how can I help you");
  });

  it("is finished by its stop, and with the call", async () => {
    const one = await talk();
    await begin(one);
    await one.command("calling.ai.stop", { control_id: "a" });
    await one.client.event("calling.call.ai", { state: "finished", control_id: "a" });
    await one.caller.says("are you there");
    expect(words(one)).toEqual([""]);
    await begin(one, { prompt, control_id: "b" });
    await one.caller.hang_up();
    await one.client.event("calling.call.ai", { state: "finished", control_id: "b" });
  });

  it("is alone on a call", async () => {
    const one = await talk();
    await begin(one);
    expect(await begin(one, { control_id: "b" })).toMatchObject({ code: "409" });
    expect(await one.command("calling.amazon_bedrock")).toMatchObject({ code: "409" });
  });
});

describe("calling.amazon_bedrock", () => {
  it("ends with the call, without an event", async () => {
    const one = await talk();
    expect(await one.command("calling.amazon_bedrock", { prompt })).toMatchObject({
      message: "AI started",
    });
    await one.caller.hears("Hello, this is Ada.");
    await one.caller.hang_up();
    await one.client.event("calling.call.state", { call_state: "ended" });
    expect(one.sim.events("calling.call.ai")).toEqual([]);
  });
});

describe("calling.ai_message", () => {
  const send = ({ command }: Talk, message_text: string, role?: string) =>
    command("calling.ai_message", { message_text, ...(role === undefined ? {} : { role }) });

  it("makes the agent say something, answer, or follow an instruction", async () => {
    const one = await talk();
    await begin(one);
    await one.caller.hears("this is Ada");
    expect(await send(one, "We close in five minutes.", "assistant")).toMatchObject({
      message: "Message sent",
    });
    await one.caller.hears("We close in five minutes.");
    await send(one, "Be brief", "system");
    await send(one, "my name is Bob");
    await one.caller.hears("You said: my name is Bob");
    expect(words(one)).toHaveLength(3);
  });

  it("is refused when no agent is there", async () => {
    expect(await send(await talk(), "hello")).toMatchObject({ code: "404" });
  });
});

describe("calling.ai_hold and calling.ai_unhold", () => {
  it("play music to the person, who is not heard meanwhile", async () => {
    const one = await talk();
    await begin(one);
    await one.caller.hears("this is Ada");
    const hold = { prompt: "One moment please" };
    expect(await one.command("calling.ai_hold", hold)).toMatchObject({ message: "AI on hold" });
    await one.caller.hears("One moment please");
    await one.caller.says("hello");
    await one.caller.is_silent(5);
    const back = { prompt: "I am back" };
    expect(await one.command("calling.ai_unhold", back)).toMatchObject({ message: "AI resumed" });
    await one.caller.hears("I am back");
    expect(one.caller.heard).toMatchObject([
      { kind: "speech" },
      { kind: "speech", text: "One moment please" },
      { kind: "music", until: expect.any(Number) },
      { kind: "speech", text: "I am back" },
    ]);
  });

  it("ends by itself when its time is up", async () => {
    const one = await talk();
    await begin(one);
    await one.command("calling.ai_hold", { timeout: "30" });
    await one.caller.is_silent(31);
    await one.caller.says("hello");
    await one.caller.hears("You said: hello");
  });

  it("is refused when on hold already, without an agent, and for a time that is not a number", async () => {
    const one = await talk();
    expect(await one.command("calling.ai_hold")).toMatchObject({ code: "404" });
    expect(await one.command("calling.ai_unhold")).toMatchObject({ code: "404" });
    await begin(one);
    expect(await one.command("calling.ai_unhold")).toMatchObject({ code: "409" });
    await one.command("calling.ai_hold");
    expect(await one.command("calling.ai_hold")).toMatchObject({ code: "409" });
    const wrong = { ...one.ids, timeout: "soon" };
    expect(await one.client.exchange("calling.ai_hold", wrong)).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.timeout") },
    });
  });
});

describe("calling.ai_sidecar", () => {
  const sidecar = ({ command }: Talk, what: string, params: object = {}) =>
    command(`calling.ai_sidecar${what}`, params);

  it("listens, and reports in replies only", async () => {
    const one = await talk();
    expect(await sidecar(one, "")).toMatchObject({ code: "200" });
    await one.caller.says("hello");
    await one.caller.says("is anybody there");
    const ask = { text: "Is the caller happy?" };
    expect(await sidecar(one, ".ask", ask)).toMatchObject({ ask_id: expect.any(String) });
    expect(await sidecar(one, ".poke", { text: "Look again" })).toMatchObject({ code: "200" });
    expect(await sidecar(one, ".status")).toMatchObject({
      data: { state: "running", asked: 1, poked: 1, utterances: 2 },
    });
    expect(await sidecar(one, ".stop")).toMatchObject({ code: "200" });
    expect(await sidecar(one, ".status")).toMatchObject({ code: "404" });
  });

  it("is refused a second time, and an instruction without text", async () => {
    const one = await talk();
    await sidecar(one, "");
    expect(await sidecar(one, "")).toMatchObject({ code: "409" });
    expect(
      await one.client.exchange("calling.ai_sidecar.ask", { ...one.ids, text: "" }),
    ).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.text") },
    });
  });
});

covers(
  "calling.ai",
  "calling.ai.stop",
  "calling.amazon_bedrock",
  "calling.ai_message",
  "calling.ai_hold",
  "calling.ai_unhold",
  "calling.ai_sidecar",
  "calling.ai_sidecar.ask",
  "calling.ai_sidecar.poke",
  "calling.ai_sidecar.status",
  "calling.ai_sidecar.stop",
);
