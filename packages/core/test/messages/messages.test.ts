import { describe, expect, it } from "@jest/globals";
import { MessageRegistry, type WireEvent } from "@twinline/core/internal";

import { setUp, setUpScripted, turn } from "../support/stage.js";

const toSend = { context: "office", to_number: "+15550002", from_number: "+15550001", body: "Hi" };

function stateEvent(message_state: string, more: object = {}): Record<string, unknown> {
  return { message_id: "m1", context: "office", message_state, ...more };
}

describe("a message that was sent", () => {
  it("keeps the states that came before the reply that names it", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const sending = MessageRegistry.of(stage.session).send(toSend);
    const frame = await stage.platform.next("messaging.send");
    expect(frame.params).toEqual(toSend);
    stage.platform.connection.event("messaging.state", stateEvent("sent"));
    stage.platform.connection.event("messaging.state", stateEvent("delivered"));
    frame.reply({ code: "200", message_id: "m1" });
    const message = await sending;
    expect(message.state).toBe("delivered");
    await expect(message.settled).resolves.toMatchObject({ kind: "completed" });
  });

  it("is followed in order until its last state", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const sending = MessageRegistry.of(stage.session).send(toSend);
    const frame = await stage.platform.next("messaging.send");
    frame.reply({ code: "200", message_id: "m1" });
    const message = await sending;
    const seen: unknown[] = [];
    message.follow((event) => seen.push(event.params["message_state"]));
    for (const word of ["queued", "sent", "undelivered", "delivered"]) {
      stage.platform.connection.event(
        "messaging.state",
        stateEvent(word, { reason: "carrier_blocked" }),
      );
    }
    await message.settled;
    await stage.caughtUp();
    expect(seen).toEqual(["queued", "sent", "undelivered"]);
    expect(message.reason).toBe("carrier_blocked");
  });

  it("fails with the session, and its waits settle", async () => {
    const stage = await setUp();
    await stage.session.connect();
    const sending = MessageRegistry.of(stage.session).send(toSend);
    const frame = await stage.platform.next("messaging.send");
    frame.reply({ code: "200", message_id: "m1" });
    const message = await sending;
    await stage[Symbol.asyncDispose]();
    await expect(message.settled).resolves.toMatchObject({
      kind: "lost",
      error: { name: "RelayClosedError" },
    });
  });

  it("that the platform refuses rejects with the platform's reason", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const sending = MessageRegistry.of(stage.session).send(toSend);
    const frame = await stage.platform.next("messaging.send");
    frame.reply({ code: "402", message: "Payment required" });
    await expect(sending).rejects.toMatchObject({ code: 402, reason: "Payment required" });
    expect(MessageRegistry.of(stage.session).size).toBe(0);
  });
});

describe("messages under way", () => {
  it("are followed up to 10,000 at a time; those that have ended do not count", async () => {
    const { session, sockets } = await setUpScripted();
    const { link } = sockets;
    const send = async (message_id: string) => {
      const sending = MessageRegistry.of(session).send(toSend);
      await Promise.resolve();
      link.reply("messaging.send", { code: "200", message_id });
      return sending;
    };
    const first = await send("first");
    for (let count = 0; count < 10_000; count += 1) {
      await send(`over ${count}`);
      const params = stateEvent("delivered", { message_id: `over ${count}` });
      link.event(`event ${count}`, "messaging.state", params);
    }
    for (let count = 1; count < 10_000; count += 1) await send(`under way ${count}`);
    await turn();
    expect(first.outcome).toBeUndefined();
    await send("one too many");
    expect(first.outcome).toMatchObject({ kind: "lost", error: { code: "NOT_FOLLOWED" } });
    await session.disconnect();
  });
});

describe("an inbound message", () => {
  it("goes to the client that receives its context", async () => {
    await using stage = await setUp();
    const office = { name: "office client" };
    const seen: string[] = [];
    const note = (who: string) => (event: WireEvent) =>
      void seen.push(`${who} ${String(event.params["body"])}`);
    const messages = MessageRegistry.of(stage.session);
    messages.inbound.add({ client: office, acceptsUnclaimed: false, onMessage: note("office") });
    messages.inbound.add({
      client: { name: "b" },
      acceptsUnclaimed: true,
      onMessage: note("other"),
    });
    stage.session.claim(["office"], office);
    await stage.session.connect();
    stage.platform.connection.event("messaging.receive", {
      message_id: "1",
      context: "office",
      body: "a",
    });
    stage.platform.connection.event("messaging.receive", {
      message_id: "2",
      context: "home",
      body: "b",
    });
    await stage.caughtUp();
    expect(seen).toEqual(["office a", "other b"]);
  });
});
