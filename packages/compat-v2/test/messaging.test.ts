import { describe, expect, it } from "@jest/globals";

import { Relay, SendResult, type Message } from "@twinline/compat-v2";

import { connected, documentedClient, setUpScripted } from "./support/stage.js";

const from_number = "+15550001111";
const to_number = "+15550002222";

describe("sending a message", () => {
  it("gives its id, and leaves out what is empty", async () => {
    const { client, sim } = await connected();
    const message = {
      from_number,
      to_number,
      context: "office",
      body: "Hello",
      media: [],
      tags: [],
    };
    const given = structuredClone(message);
    const result = await client.messaging.send(message);
    expect(result).toBeInstanceOf(SendResult);
    expect(result.successful).toBe(true);
    expect(result.message_id).toMatch(/./);
    expect([result.messageId, result.errors]).toEqual([result.message_id, []]);
    expect(sim.requests("messaging.send")).toEqual([
      { from_number, to_number, context: "office", body: "Hello" },
    ]);
    expect(message).toEqual(given);
  });

  it("takes the names of the Node SDK and camelCase, media and tags", async () => {
    const { client, sim } = await connected();
    const more = { context: "office", media: ["https://a/b.jpg"], tags: ["a"], region: "eu" };
    await client.messaging.send({ from: from_number, to: to_number, ...more });
    await client.messaging.send({ fromNumber: from_number, toNumber: to_number, ...more });
    const sent = { from_number, to_number, ...more };
    expect(sim.requests("messaging.send")).toEqual([sent, sent]);
  });

  it("resolves without success when the platform refuses, and logs the reason", async () => {
    const { client, sim, log } = await connected();
    sim.fail_next("messaging.send", { code: "422", message: "no such number" });
    const result = await client.messaging.send({ from_number, to_number, context: "a", body: "b" });
    expect([result.successful, result.message_id, result.errors]).toEqual([
      false,
      undefined,
      ["no such number"],
    ]);
    expect(log.text).toContain("no such number");
  });

  it("rejects wrong arguments when it is strict", async () => {
    const { client, sim } = await connected({}, { strict: true });
    // @ts-expect-error the recipient is missing
    const missing = client.messaging.send({ from_number, context: "a", body: "b" });
    await expect(missing).rejects.toThrow(/to_number is missing/);
    // @ts-expect-error there is no such option
    const unknown = client.messaging.send({ from_number, to_number, context: "a", boddy: "b" });
    await expect(unknown).rejects.toThrow(/boddy is not an option. Did you mean "body"/);
    expect(sim.requests("messaging.send")).toEqual([]);
  });
});

describe("messages that come in", () => {
  it("go to the handler of their context, with all their fields", async () => {
    const { client, sim } = await connected();
    const arrived = new Promise<Message>((resolve) => {
      void client.messaging.receive(["office"], resolve);
    });
    await sim.frame({ method: "signalwire.receive" });
    await new Promise((resolve) => setImmediate(resolve));
    await sim.text({
      from: from_number,
      to: to_number,
      context: "office",
      body: "Hello",
      media: ["https://a/b.jpg"],
    });
    const message = await arrived;
    expect(message).toBeInstanceOf(Relay.Messaging.Message);
    expect(message).toMatchObject({
      id: expect.stringMatching(/./),
      state: "received",
      context: "office",
      from_number,
      to_number,
      fromNumber: from_number,
      toNumber: to_number,
      from: from_number,
      to: to_number,
      body: "Hello",
      direction: "inbound",
      media: ["https://a/b.jpg"],
      tags: [],
      reason: undefined,
    });
    expect(message.segments).toBeGreaterThan(0);
  });

  it("report their states, and why they were not delivered", async () => {
    const { client, sim } = await connected();
    sim.text_fails(to_number, "carrier_blocked");
    const states: string[] = [];
    let last: (message: Message) => void = () => undefined;
    const failed = new Promise<Message>((resolve) => (last = resolve));
    await client.messaging.stateChange("office", (message) => {
      states.push(message.state);
      if (message.reason !== undefined) last(message);
    });
    const { message_id } = await client.messaging.send({
      from_number,
      to_number,
      context: "office",
      body: "Hello",
    });
    const message = await failed;
    expect([message.id, message.reason]).toEqual([message_id, "carrier_blocked"]);
    expect(states.at(-1)).toBe(message.state);
  });

  it("delivers the states of a message after send() has resolved", async () => {
    const { client, sim } = await connected();
    const seen: string[] = [];
    let sent: () => void = () => undefined;
    const delivered = new Promise<void>((resolve) => (sent = resolve));
    await client.messaging.state_change("office", ({ state }) => {
      seen.push(state);
      if (state === "delivered") sent();
    });
    await client.messaging.send({ from_number, to_number, context: "office", body: "Hello" });
    seen.push("send");
    await delivered;
    expect(seen.slice(0, 2)).toEqual(["send", "queued"]);
    expect(sim.requests("messaging.send")).toHaveLength(1);
  });

  it("without any params are tolerated", async () => {
    const { platform, client } = await setUpScripted(documentedClient);
    const arrived = new Promise<Message>((resolve) => {
      void client.messaging.onReceive("office", resolve);
      void client.messaging.onStateChange("office", () => undefined);
    });
    platform.sendEvent({ event_type: "messaging.receive", params: { context: "home" } });
    platform.sendEvent({
      event_type: "messaging.receive",
      params: { context: "office", body: null, media: "x", segments: "two" },
    });
    const message = await arrived;
    expect([message.id, message.body, message.media, message.segments]).toEqual(["", "", [], 0]);
  });
});
