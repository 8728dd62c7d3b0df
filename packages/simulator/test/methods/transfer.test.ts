import { describe, expect, it } from "@jest/globals";

import { answers, busy, no_answer, rejects, type Behaviour } from "@twinline/simulator";

import { covers } from "../support/covers.js";
import { answered, connect, start, talk, tts, type Talk } from "../support/stage.js";

const state = "calling.call.state";

describe("calling.transfer to a context", () => {
  it.each(["context:sales", "sales"])("%s offers the call to its clients", async (dest) => {
    const { sim, client, caller, command } = await talk();
    const sales = await connect(sim, { contexts: ["sales"] });
    expect(await command("calling.transfer", { dest })).toMatchObject({ message: "Transferring" });
    expect(await client.event(state, { call_state: "ended" })).toMatchObject({
      end_reason: "hangup",
    });
    const { call_id, node_id, ...offer } = await sales.event("calling.call.receive");
    expect(offer).toMatchObject({ context: "sales", call_state: "answered", direction: "inbound" });
    expect(caller).toMatchObject({ call_id, call_state: "answered" });
    await sales.request("calling.play", {
      call_id,
      node_id,
      control_id: "p",
      play: [tts("sales, how may I help you")],
    });
    await caller.hears("how may I help you");
    await caller.hang_up();
    await sales.event(state, { call_state: "ended", call_id });
  });

  it("ends what the app had running, and the app can do nothing more", async () => {
    const { sim, client, caller, command } = await talk();
    await connect(sim, { contexts: ["sales"] });
    await command("calling.play", { control_id: "p", play: [tts("hold on, I put you through")] });
    await command("calling.transfer", { dest: "sales" });
    await client.event("calling.call.play", { state: "finished" });
    expect(await command("calling.play", { control_id: "q", play: [tts("hi")] })).toMatchObject({
      code: "410",
    });
    expect(caller.heard[0]?.until).toBeDefined();
  });

  it("can offer the call to the same client again, as a new call", async () => {
    const { client, ids, command } = await talk();
    await command("calling.transfer", { dest: "office" });
    const { call_id } = await client.event("calling.call.receive");
    expect(call_id).not.toBe(ids.call_id);
    expect(await client.request("calling.end", { ...ids, call_id })).toMatchObject({ code: "200" });
  });

  it("ends the call when no client listens to the context", async () => {
    const { caller, command } = await talk();
    await command("calling.transfer", { dest: "context:nowhere" });
    expect(await caller.ended).toBe("noAnswer");
  });
});

describe("calling.transfer elsewhere", () => {
  it("rings a number, and connects the two without the app", async () => {
    const { sim, client, caller, command } = await talk();
    sim.answers("+15550301", async (callee) => {
      await callee.says("who is there");
      await callee.hang_up();
    });
    await command("calling.transfer", { dest: "+15550301" });
    await client.event(state, { call_state: "ended" });
    await caller.hears("who is there");
    expect(await caller.ended).toBe("hangup");
  });

  it("ends the call when the number does not answer", async () => {
    const { sim, caller, command } = await talk();
    sim.person("+15550301", busy());
    await command("calling.transfer", { dest: "+15550301" });
    expect(await caller.ended).toBe("busy");
  });

  it.each(["https://example.com/swml", '{"version":"1.0.0","sections":{"main":["answer"]}}'])(
    "accepts SWML, and the person stays on the line: %s",
    async (dest) => {
      const { client, caller, command } = await talk();
      await command("calling.transfer", { dest });
      await client.event(state, { call_state: "ended" });
      expect(caller.call_state).toBe("answered");
    },
  );

  it("is refused for anything else", async () => {
    const { client, ids } = await talk();
    expect(
      await client.exchange("calling.transfer", { ...ids, dest: "the front desk" }),
    ).toMatchObject({ error: { code: -32602, message: expect.stringContaining("params.dest") } });
  });
});

describe("calling.refer", () => {
  const event = "calling.call.refer";
  const device = { type: "sip", params: { to: "sip:desk@example.com" } };

  async function sipCall(behaviour?: Behaviour): Promise<Talk> {
    const sim = await start();
    if (behaviour !== undefined) sim.person("sip:desk@example.com", behaviour);
    const from = { to: "sip:app@example.com", from: "sip:someone@example.com" };
    return answered(sim, await connect(sim), { device: { type: "sip", params: from } });
  }

  it("succeeds when the address answers: the two talk, and the app's call ends", async () => {
    const { client, caller, command } = await sipCall(
      answers(async (callee) => {
        await callee.hears("is this the desk");
        await callee.says("it is");
      }),
    );
    expect(await command("calling.refer", { device })).toMatchObject({
      message: "Starting SIP REFER",
    });
    expect(await client.event(event, { state: "inProgress" })).toMatchObject({
      sip_refer_to: "sip:desk@example.com",
      sip_refer_response_code: "202",
    });
    expect(await client.event(event, { state: "success" })).toMatchObject({
      sip_notify_response_code: "200",
    });
    await client.event(state, { call_state: "ended" });
    await caller.says("is this the desk");
    await caller.hears("it is");
  });

  it.each([
    ["busy", busy(), "486"],
    ["noAnswer", no_answer(), "480"],
    ["cancel", rejects(), "603"],
  ])("reports %s, and the app keeps the call", async (outcome, behaviour, code) => {
    const { client, command } = await sipCall(behaviour);
    await command("calling.refer", { device });
    expect(await client.event(event, { state: outcome })).toMatchObject({
      sip_notify_response_code: code,
    });
    expect(await command("calling.end")).toMatchObject({ code: "200" });
  });

  it("gives up when the call ends meanwhile", async () => {
    const { sim, client, caller, command } = await sipCall(no_answer());
    await command("calling.refer", { device });
    await caller.hang_up();
    await client.event(state, { call_state: "ended" });
    expect(sim.calls).toEqual([]);
  });

  it("is refused for an address that is not SIP", async () => {
    const { client, ids } = await talk();
    const wrong = { type: "sip", params: { to: "desk@example.com" } };
    expect(await client.exchange("calling.refer", { ...ids, device: wrong })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.device.params.to") },
    });
  });
});

covers("calling.transfer", "calling.refer");
