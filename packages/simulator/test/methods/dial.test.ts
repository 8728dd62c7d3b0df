import { describe, expect, it } from "@jest/globals";

import { answers_after, busy, no_answer, rejects, type Simulator } from "@twinline/simulator";

import { covers } from "../support/covers.js";
import { connect, expectProblems, start } from "../support/stage.js";
import type { TestSocket } from "../support/test-socket.js";

const from_number = "+15552220000";
const phone = (to_number: string, more: object = {}) => ({
  type: "phone",
  params: { to_number, from_number, ...more },
});

async function network(): Promise<{ sim: Simulator; client: TestSocket }> {
  const sim = await start();
  sim.person("+1555001", answers_after(1));
  sim.person("+1555003", answers_after(3));
  sim.person("+1555100", busy());
  sim.person("+1555200", no_answer());
  sim.person("+1555300", rejects());
  return { sim, client: await connect(sim) };
}

/** Dials, and returns the states of each leg, by number, and the outcome. */
async function dial(
  client: TestSocket,
  devices: object[][],
): Promise<{ legs: string[]; outcome: Record<string, unknown> }> {
  await client.request("calling.dial", { tag: "t", devices });
  const outcome = await client.next(
    ({ params }) =>
      params?.event_type === "calling.call.dial" && params.params.dial_state !== "dialing",
  );
  const legs = client.received
    .filter(({ params }) => params?.event_type === "calling.call.state")
    .map(({ params: { params } }) => {
      const { call_state, end_reason = "", device } = params;
      return `${device.params.to_number} ${call_state} ${end_reason}`.trim();
    });
  return { legs, outcome: outcome["params"].params };
}

describe("calling.dial", () => {
  it("has each state of the leg with its tag, and then the winner", async () => {
    const { client } = await network();
    const { legs, outcome } = await dial(client, [[phone("+1555001")]]);
    expect(legs).toEqual(["+1555001 created", "+1555001 ringing", "+1555001 answered"]);
    expect(await client.event("calling.call.state", { call_state: "created" })).toMatchObject({
      tag: "t",
      direction: "outbound",
      created_by: "dial",
    });
    expect(outcome).toMatchObject({
      tag: "t",
      dial_state: "answered",
      call: {
        call_id: expect.any(String),
        node_id: expect.any(String),
        tag: "t",
        dial_winner: true,
        call_state: "answered",
        device: phone("+1555001"),
      },
    });
  });

  it("rings the devices of a group together, and cancels those that are slower", async () => {
    const { client } = await network();
    const { legs, outcome } = await dial(client, [[phone("+1555003"), phone("+1555001")]]);
    expect(legs).toEqual([
      "+1555003 created",
      "+1555001 created",
      "+1555003 ringing",
      "+1555001 ringing",
      "+1555001 answered",
      "+1555003 ending",
      "+1555003 ended cancel",
    ]);
    expect(outcome).toMatchObject({ call: { device: phone("+1555001") } });
  });

  it("tries groups one after another", async () => {
    const { sim, client } = await network();
    const { legs } = await dial(client, [
      [phone("+1555200", { timeout: 12 })],
      [phone("+1555100")],
      [phone("+1555001")],
    ]);
    expect(legs).toEqual([
      "+1555200 created",
      "+1555200 ringing",
      "+1555200 ending",
      "+1555200 ended noAnswer",
      "+1555100 created",
      "+1555100 ended busy",
      "+1555001 created",
      "+1555001 ringing",
      "+1555001 answered",
    ]);
    expect(sim.log.at(-1)!.at).toBeCloseTo(13);
  });

  it.each([
    ["busy", "+1555100", "busy"],
    ["the callee does not answer", "+1555200", "noAnswer"],
    ["the person declines", "+1555300", "decline"],
    ["no person is at the number", "+1555999", "not_found"],
  ])("fails with the reason when %s", async (_, number, reason) => {
    const { sim, client } = await network();
    if (number === "+1555999") expectProblems(sim, /\+1555999, which has no person/);
    const { outcome } = await dial(client, [[phone(number)]]);
    expect(outcome).toEqual({
      node_id: expect.any(String),
      tag: "t",
      dial_state: "failed",
      reason,
    });
  });

  it("fails for a number without a person, with what to write in the problem", async () => {
    const { sim, client } = await network();
    await dial(client, [[phone("+1555999")]]);
    expectProblems(sim, /sim\.person\("\+1555999"/);
  });

  it("accepts a tag once at a time", async () => {
    const { client } = await network();
    const params = { tag: "t", devices: [[phone("+1555003")]] };
    await client.request("calling.dial", params);
    expect(await client.request("calling.dial", params)).toMatchObject({ code: "409" });
    await client.event("calling.call.dial", { dial_state: "answered" });
    expect(await client.request("calling.dial", params)).toMatchObject({ code: "200" });
  });

  it("ends the call after max_duration", async () => {
    const { sim, client } = await network();
    await client.request("calling.dial", {
      tag: "t",
      max_duration: 30,
      devices: [[phone("+1555001")]],
    });
    await client.event("calling.call.dial", { dial_state: "answered" });
    expect(await client.event("calling.call.state", { call_state: "ended" })).toMatchObject({
      end_reason: "max_duration",
    });
    expect(sim.log.at(-1)!.at).toBeCloseTo(31);
  });

  it("fails when the app ends the leg while it rings", async () => {
    const { client } = await network();
    await client.request("calling.dial", { tag: "t", devices: [[phone("+1555200")]] });
    const { node_id, call_id } = await client.event("calling.call.state", {
      call_state: "ringing",
    });
    await client.request("calling.end", { node_id, call_id, reason: "cancel" });
    expect(await client.event("calling.call.dial", { dial_state: "failed" })).toMatchObject({
      reason: "cancel",
    });
  });

  it("does not repeat the password of a SIP device in its events", async () => {
    const { sim, client } = await network();
    sim.person("sip:bob@example.com", answers_after(1));
    const params = {
      to: "sip:bob@example.com",
      from: "sip:me@example.com",
      username: "me",
      password: "secret-one",
    };
    await client.request("calling.dial", { tag: "t", devices: [[{ type: "sip", params }]] });
    await client.event("calling.call.dial", { dial_state: "answered" });
    expect(JSON.stringify(client.received)).not.toContain("secret-one");
    expect(JSON.stringify(sim.log)).not.toContain("secret-one");
  });
});

describe("calling.begin", () => {
  it("names the call in its reply, and reports its states", async () => {
    const { client } = await network();
    const reply = await client.request("calling.begin", { device: phone("+1555001"), tag: "b" });
    expect(reply).toMatchObject({
      code: "200",
      call_id: expect.any(String),
      node_id: expect.any(String),
    });
    const { call_id } = reply;
    await client.event("calling.call.state", { call_id, call_state: "answered", tag: "b" });
  });
});

covers("calling.dial", "calling.begin");
