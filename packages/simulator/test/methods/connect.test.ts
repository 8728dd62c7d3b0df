import { describe, expect, it } from "@jest/globals";

import { answers_after, busy, no_answer, type Person } from "@twinline/simulator";

import { covers } from "../support/covers.js";
import { expectProblems, talk } from "../support/stage.js";

const event = "calling.call.connect";
const phone = (to_number: string, more: object = {}) => ({
  type: "phone",
  params: { to_number, from_number: "+15552220000", ...more },
});
const music = { type: "audio", params: { url: "https://x/ringback.mp3" } };

/** A call, and an agent who can be connected with it. */
async function office() {
  const talking = await talk();
  let agent: Person | undefined;
  talking.sim.person(
    "+1555001",
    answers_after(5, (callee) => {
      agent = callee;
    }),
  );
  talking.sim.person("+1555100", busy());
  talking.sim.person("+1555200", no_answer());
  return { ...talking, agent: () => agent! };
}

describe("calling.connect", () => {
  it("plays ringback until a device answers, and then names the peer", async () => {
    const { client, caller, command, ids } = await office();
    expect(
      await command("calling.connect", {
        devices: [[phone("+1555001")]],
        ringback: [music],
        tag: "agent",
      }),
    ).toMatchObject({ code: "200", message: "connecting" });
    await client.event(event, { connect_state: "connecting" });
    expect(
      await client.event("calling.call.state", { call_state: "created", tag: "agent" }),
    ).toMatchObject({
      direction: "outbound",
      created_by: "connect",
      peer: ids,
    });
    expect(await client.event(event, { connect_state: "connected" })).toMatchObject({
      call_id: ids.call_id,
      peer: {
        call_id: expect.any(String),
        node_id: ids.node_id,
        tag: "agent",
        device: phone("+1555001"),
      },
    });
    expect(caller.heard.map(({ kind, at, until }) => [kind, at, until])).toEqual([
      ["audio", 0, 3],
      ["audio", 3, 5],
    ]);
  });

  it("lets the two people hear each other, words and keys", async () => {
    const { client, caller, command, agent } = await office();
    await command("calling.connect", { devices: [[phone("+1555001")]] });
    await client.event(event, { connect_state: "connected" });
    void caller.says("good morning");
    expect(await agent().hears(/morning/)).toBe("good morning");
    await agent().press("12");
    expect(await caller.hears("12")).toBe("12");
    expect(caller.heard).toMatchObject([{ kind: "digits", from: "person" }]);
  });

  it("keeps the call up when the agent hangs up, and sends disconnected", async () => {
    const { client, caller, command, agent } = await office();
    await command("calling.connect", { devices: [[phone("+1555001")]] });
    const { peer } = await client.event(event, { connect_state: "connected" });
    await agent().hang_up();
    expect(
      await client.event(event, { connect_state: "disconnected", call_id: caller.call_id }),
    ).toMatchObject({
      peer: { call_id: peer.call_id },
    });
    await client.event("calling.call.state", { call_state: "ended", call_id: peer.call_id });
    expect(caller.call_state).toBe("answered");
    expect(await command("calling.connect", { devices: [[phone("+1555001")]] })).toMatchObject({
      code: "200",
    });
  });

  it("ends the agent's leg when the caller hangs up", async () => {
    const { client, caller, command, agent } = await office();
    await command("calling.connect", { devices: [[phone("+1555001")]] });
    await client.event(event, { connect_state: "connected" });
    await caller.hang_up();
    expect(await agent().ended).toBe("hangup");
    await client.event("calling.call.state", { call_state: "ended", call_id: caller.call_id });
  });

  it("takes the legs apart with calling.disconnect, and both stay up", async () => {
    const { client, caller, command, agent } = await office();
    await command("calling.connect", { devices: [[phone("+1555001")]] });
    await client.event(event, { connect_state: "connected" });
    expect(await command("calling.disconnect")).toMatchObject({
      code: "200",
      message: "Disconnecting",
    });
    await client.event(event, { connect_state: "disconnected", call_id: caller.call_id });
    await client.event(event, { connect_state: "disconnected", call_id: agent().call_id });
    await caller.says("anybody there");
    expect(agent().heard).toEqual([]);
    expect([caller.call_state, agent().call_state]).toEqual(["answered", "answered"]);
    expect(await command("calling.disconnect")).toMatchObject({ code: "409" });
  });

  it.each([
    ["the callee is busy", [[phone("+1555100")]], "busy"],
    ["the callee does not answer in time", [[phone("+1555200", { timeout: 8 })]], "noAnswer"],
    ["no person is at the number", [[phone("+1555999")]], "not_found"],
    [
      "there is no such call",
      [[{ type: "call", params: { node_id: "n", call_id: "c" } }]],
      "not_found",
    ],
  ])("fails with the reason when %s", async (_, devices, failed_reason) => {
    const { sim, client, caller, command } = await office();
    if (JSON.stringify(devices).includes("+1555999"))
      expectProblems(sim, /\+1555999, which has no person/);
    await command("calling.connect", { devices });
    expect(await client.event(event, { connect_state: "failed" })).toMatchObject({ failed_reason });
    expect(caller.call_state).toBe("answered");
  });

  it("tries groups one after another", async () => {
    const { client, command } = await office();
    await command("calling.connect", { devices: [[phone("+1555100")], [phone("+1555001")]] });
    expect(await client.event(event, { connect_state: "connected" })).toMatchObject({
      peer: { device: phone("+1555001") },
    });
  });

  it("stops ringing when the caller hangs up", async () => {
    const { sim, client, caller, command } = await office();
    await command("calling.connect", { devices: [[phone("+1555200")]] });
    await client.event("calling.call.state", { call_state: "ringing" });
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended", call_id: caller.call_id });
    expect(sim.calls).toEqual([]);
    expect(client.events()).toContain("connect failed");
  });

  it("is refused while the call is connected or connecting", async () => {
    const { client, command } = await office();
    const params = { devices: [[phone("+1555001")]] };
    await command("calling.connect", params);
    expect(await command("calling.connect", params)).toMatchObject({ code: "409" });
    await client.event(event, { connect_state: "connected" });
    expect(await command("calling.connect", params)).toMatchObject({ code: "409" });
  });

  it("connects with a live call", async () => {
    const { sim, client, caller, command } = await office();
    const other = await sim.call({ context: "office" });
    const { node_id, call_id } = await client.event("calling.call.receive", {
      call_id: other.call_id,
    });
    await client.request("calling.answer", { node_id, call_id });
    await command("calling.connect", {
      devices: [[{ type: "call", params: { node_id, call_id } }]],
    });
    await client.event(event, { connect_state: "connected" });
    void other.says("it is me");
    await caller.hears("it is me");
  });
});

covers("calling.connect", "calling.disconnect");
