import { describe, expect, it } from "@jest/globals";
import {
  RelayAbortError,
  RelayClosedError,
  RelayParamError,
  RelayTimeoutError,
  type Message,
} from "@twinline/relay-v3";

import { appNumber, friend, world } from "../support/world.js";

const text = { to_number: friend, from_number: appNumber, body: "Hello" } as const;

describe("client.send_message", () => {
  it("sends every field, and gives a message that is queued", async () => {
    await using w = await world();
    await w.client.connect();
    const message = await w.client.send_message({
      ...text,
      context: "office",
      media: ["https://example.com/a.png"],
      tags: ["greeting"],
      region: "us",
    });
    expect(w.sim.requests("messaging.send")).toEqual([
      {
        ...text,
        context: "office",
        media: ["https://example.com/a.png"],
        tags: ["greeting"],
        region: "us",
      },
    ]);
    expect(message.message_id).not.toBe("");
    expect([message.messageId, message.toNumber, message.fromNumber]).toEqual([
      message.message_id,
      friend,
      appNumber,
    ]);
    expect([message.context, message.direction, message.body, message.segments]).toEqual([
      "office",
      "outbound",
      "Hello",
      0,
    ]);
    expect([message.media, message.tags]).toEqual([["https://example.com/a.png"], ["greeting"]]);
    expect([message.is_done, message.result, message.reason]).toEqual([false, null, ""]);
    expect(String(message)).toContain(message.message_id);
  });

  it("takes the session's own context when none is given, and camelCase names", async () => {
    await using w = await world();
    await w.client.connect();
    await w.client.sendMessage({ toNumber: friend, fromNumber: appNumber, body: "Hi" });
    expect(w.sim.requests("messaging.send")).toEqual([
      { context: w.client.relay_protocol, to_number: friend, from_number: appNumber, body: "Hi" },
    ]);
  });

  it("leaves out what is empty", async () => {
    await using w = await world();
    await w.client.connect();
    await w.client.send_message({ ...text, context: "", media: [], tags: [], region: "" });
    await w.client.send_message({ ...text, body: "", media: ["https://example.com/a.png"] });
    const { relay_protocol: context } = w.client;
    const { body: _, ...numbers } = text;
    expect(w.sim.requests("messaging.send")).toEqual([
      { context, ...text },
      { context, ...numbers, media: ["https://example.com/a.png"] },
    ]);
    await expect(w.client.send_message({ ...text, body: "", media: [] })).rejects.toBeInstanceOf(
      RelayParamError,
    );
  });

  it("follows the message until it is delivered", async () => {
    await using w = await world();
    await w.client.connect();
    const completed: unknown[] = [];
    const message = await w.client.send_message({
      ...text,
      on_completed: (event) => completed.push(event),
    });
    const states: string[] = [];
    message.on(({ params }) => states.push(params.message_state));
    const event = await message.wait(600);
    await w.clock.settle();
    expect(event.params.message_state).toBe("delivered");
    expect(message.state).toBe("delivered");
    expect([message.is_done, message.isDone]).toEqual([true, true]);
    expect(message.result).toEqual(event);
    expect(states.at(-1)).toBe("delivered");
    expect(completed).toEqual([event]);
  });

  it("gives the reason why a message was not delivered", async () => {
    await using w = await world();
    w.sim.text_fails(friend, "carrier_blocked");
    await w.client.connect();
    const message = await w.client.send_message(text);
    const event = await message.wait(600);
    expect(["undelivered", "failed"]).toContain(event.params.message_state);
    expect(message.reason).toBe("carrier_blocked");
  });

  it("keeps states that arrive with the reply or before it, for listeners too", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.fault(({ direction, message: frame }) => {
      const result = frame["result"];
      const isReply = typeof result === "object" && result !== null && "message_id" in result;
      return direction === "to_client" && isReply ? { behind: 1 } : undefined;
    });
    const completed: string[] = [];
    const message = await w.client.send_message({
      ...text,
      onCompleted: ({ event_type }) => completed.push(event_type),
    });
    const states: string[] = [];
    message.on(({ params }) => states.push(params.message_state));
    await message.wait(600);
    await w.clock.settle();
    const sent = w.sim.events("messaging.state").map(({ message_state }) => message_state);
    expect(states).toEqual(sent);
    expect(completed).toEqual(["messaging.state"]);
  });

  it("is left alone by a wait that is given up", async () => {
    await using w = await world();
    w.sim.fault(({ event_type }) => (event_type === "messaging.state" ? { delay: 60 } : undefined));
    await w.client.connect();
    const message = await w.client.send_message(text);
    await expect(message.wait(0)).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(message.wait({ timeout: 5 })).rejects.toBeInstanceOf(RelayTimeoutError);
    const signal = AbortSignal.abort();
    await expect(message.wait({ signal })).rejects.toBeInstanceOf(RelayAbortError);
    expect((await message.wait()).params.message_state).toBe("delivered");
  });

  it("settles pending messages when the client is disconnected", async () => {
    await using w = await world();
    w.sim.fault(({ event_type }) => (event_type === "messaging.state" ? "drop" : undefined));
    await w.client.connect();
    const completed: string[] = [];
    const message = await w.client.send_message({
      ...text,
      on_completed: ({ event_type }) => completed.push(event_type),
    });
    const waiting = message.wait().catch((error: unknown) => error);
    await w.client.disconnect();
    expect(await waiting).toBeInstanceOf(RelayClosedError);
    await w.clock.settle();
    expect([message.is_done, message.result, completed]).toEqual([true, null, [""]]);
  });

  it("logs what listeners and on_completed throw, and removes listeners", async () => {
    await using w = await world();
    await w.client.connect();
    const message = await w.client.send_message({
      ...text,
      on_completed: () => Promise.reject(new Error("a slip at the end")),
    });
    const never = () => expect(true).toBe(false);
    message.on(never).on(() => {
      throw new Error("a slip on the way");
    });
    message.off(never);
    await message.wait(600);
    await w.clock.settle();
    expect(w.log.join("\n")).toMatch(new RegExp(`message ${message.message_id} threw.*on the way`));
    expect(w.log.join("\n")).toMatch(
      new RegExp(`on_completed of message ${message.message_id} threw.*at the end`),
    );
  });

  it("rejects wrong arguments before anything is sent, and refusals", async () => {
    await using w = await world();
    await expect(w.client.send_message(text)).rejects.toBeInstanceOf(RelayClosedError);
    await w.client.connect();
    const { body, ...empty } = text;
    expect(body).toBe("Hello");
    for (const wrong of [empty, { ...empty, body: "" }, { ...empty, media: [] }]) {
      await expect(w.client.send_message(wrong)).rejects.toThrow(/give body or media/);
    }
    const { to_number: _to, ...nowhere } = text;
    await expect(w.client.send_message(nowhere as never)).rejects.toThrow(/to_number is missing/);
    const { from_number: _from, ...unsigned } = text;
    await expect(
      w.client.send_message({ ...unsigned, form_number: "+1" } as never),
    ).rejects.toThrow(/form_number is not an option. Did you mean "from_number"/);
    expect(w.sim.requests("messaging.send")).toEqual([]);
    w.sim.fail_next("messaging.send", { code: "402", message: "Payment required" });
    await expect(w.client.send_message(text)).rejects.toMatchObject({ code: 402 });
  });
});

describe("client.on_message", () => {
  it("gets inbound messages", async () => {
    await using w = await world();
    const received = new Promise<Message>((resolve) => w.client.on_message(resolve));
    await w.client.connect();
    await w.sim.text({
      to: appNumber,
      from: friend,
      body: "Hi there",
      media: ["https://example.com/a.png"],
    });
    const message = await received;
    expect([message.direction, message.state, message.context]).toEqual([
      "inbound",
      "received",
      "office",
    ]);
    expect([message.from_number, message.to_number, message.body]).toEqual([
      friend,
      appNumber,
      "Hi there",
    ]);
    expect(message.media).toEqual(["https://example.com/a.png"]);
    expect(message.is_done).toBe(false);
    await expect(message.wait()).rejects.toMatchObject({ code: "NOTHING_TO_WAIT_FOR" });
  });

  it("may throw or reject: that is logged, and the next message is handled", async () => {
    await using w = await world();
    await w.client.connect();
    await w.sim.text({ to: appNumber, body: "nobody listens" });
    await w.clock.settle();
    w.client.onMessage(() => {
      throw new Error("a slip");
    });
    await w.sim.text({ to: appNumber, body: "Hi" });
    await w.clock.settle();
    expect(w.log.join("\n")).toMatch(/was dropped: set a handler with client\.on_message/);
    expect(w.log.join("\n")).toMatch(/The on_message handler \(message .*\) threw.*a slip/);
  });
});
