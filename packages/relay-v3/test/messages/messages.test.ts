import { describe, expect, it } from "@jest/globals";
import {
  RelayAbortError,
  RelayClosedError,
  RelayParamError,
  RelayTimeoutError,
  type Message,
} from "@twinline/relay-v3";

import { appNumber, friend, setUp } from "../support/stage.js";

const text = { to_number: friend, from_number: appNumber, body: "Hello" } as const;

describe("client.send_message", () => {
  it("sends every field, and gives a message that is queued", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const message = await stage.client.send_message({
      ...text,
      context: "office",
      media: ["https://example.com/a.png"],
      tags: ["greeting"],
      region: "us",
    });
    expect(stage.sim.requests("messaging.send")).toEqual([
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
    await using stage = await setUp();
    await stage.client.connect();
    await stage.client.sendMessage({ toNumber: friend, fromNumber: appNumber, body: "Hi" });
    expect(stage.sim.requests("messaging.send")).toEqual([
      {
        context: stage.client.relay_protocol,
        to_number: friend,
        from_number: appNumber,
        body: "Hi",
      },
    ]);
  });

  it("leaves out what is empty", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    await stage.client.send_message({ ...text, context: "", media: [], tags: [], region: "" });
    await stage.client.send_message({ ...text, body: "", media: ["https://example.com/a.png"] });
    const { relay_protocol: context } = stage.client;
    const { body: _, ...numbers } = text;
    expect(stage.sim.requests("messaging.send")).toEqual([
      { context, ...text },
      { context, ...numbers, media: ["https://example.com/a.png"] },
    ]);
    await expect(
      stage.client.send_message({ ...text, body: "", media: [] }),
    ).rejects.toBeInstanceOf(RelayParamError);
  });

  it("follows the message until it is delivered", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const completed: unknown[] = [];
    const message = await stage.client.send_message({
      ...text,
      on_completed: (event) => completed.push(event),
    });
    const states: string[] = [];
    message.on(({ params }) => states.push(params.message_state));
    const event = await message.wait(600);
    await stage.clock.settle();
    expect(event.params.message_state).toBe("delivered");
    expect(message.state).toBe("delivered");
    expect([message.is_done, message.isDone]).toEqual([true, true]);
    expect(message.result).toEqual(event);
    expect(states.at(-1)).toBe("delivered");
    expect(completed).toEqual([event]);
  });

  it("gives the reason why a message was not delivered", async () => {
    await using stage = await setUp();
    stage.sim.text_fails(friend, "carrier_blocked");
    await stage.client.connect();
    const message = await stage.client.send_message(text);
    const event = await message.wait(600);
    expect(["undelivered", "failed"]).toContain(event.params.message_state);
    expect(message.reason).toBe("carrier_blocked");
  });

  it("is left alone by a wait that is given up", async () => {
    await using stage = await setUp();
    stage.sim.fault(({ event_type }) =>
      event_type === "messaging.state" ? { delay: 60 } : undefined,
    );
    await stage.client.connect();
    const message = await stage.client.send_message(text);
    await expect(message.wait(0)).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(message.wait({ timeout: 5 })).rejects.toBeInstanceOf(RelayTimeoutError);
    const signal = AbortSignal.abort();
    await expect(message.wait({ signal })).rejects.toBeInstanceOf(RelayAbortError);
    expect((await message.wait()).params.message_state).toBe("delivered");
  });

  it("settles pending messages when the client is disconnected", async () => {
    await using stage = await setUp();
    stage.sim.fault(({ event_type }) => (event_type === "messaging.state" ? "drop" : undefined));
    await stage.client.connect();
    const completed: string[] = [];
    const message = await stage.client.send_message({
      ...text,
      on_completed: ({ event_type }) => completed.push(event_type),
    });
    const waiting = message.wait().catch((error: unknown) => error);
    await stage.client.disconnect();
    expect(await waiting).toBeInstanceOf(RelayClosedError);
    await stage.clock.settle();
    expect([message.is_done, message.result, completed]).toEqual([true, null, [""]]);
  });

  it("logs what listeners and on_completed throw, and removes listeners", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const message = await stage.client.send_message({
      ...text,
      on_completed: () => Promise.reject(new Error("a slip at the end")),
    });
    const never = () => expect(true).toBe(false);
    message.on(never).on(() => {
      throw new Error("a slip on the way");
    });
    message.off(never);
    await message.wait(600);
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(
      new RegExp(`message ${message.message_id} threw.*on the way`),
    );
    expect(stage.log.join("\n")).toMatch(
      new RegExp(`on_completed of message ${message.message_id} threw.*at the end`),
    );
  });

  it("rejects wrong arguments before anything is sent, and refusals", async () => {
    await using stage = await setUp();
    await expect(stage.client.send_message(text)).rejects.toBeInstanceOf(RelayClosedError);
    await stage.client.connect();
    const { body, ...empty } = text;
    expect(body).toBe("Hello");
    for (const wrong of [empty, { ...empty, body: "" }, { ...empty, media: [] }]) {
      await expect(stage.client.send_message(wrong)).rejects.toThrow(/give body or media/);
    }
    const { to_number: _to, ...nowhere } = text;
    await expect(stage.client.send_message(nowhere as never)).rejects.toThrow(
      /to_number is missing/,
    );
    const { from_number: _from, ...unsigned } = text;
    await expect(
      stage.client.send_message({ ...unsigned, form_number: "+1" } as never),
    ).rejects.toThrow(/form_number is not an option. Did you mean "from_number"/);
    expect(stage.sim.requests("messaging.send")).toEqual([]);
    stage.sim.fail_next("messaging.send", { code: "402", message: "Payment required" });
    await expect(stage.client.send_message(text)).rejects.toMatchObject({ code: 402 });
  });
});

describe("client.on_message", () => {
  it("gets inbound messages", async () => {
    await using stage = await setUp();
    const received = new Promise<Message>((resolve) => stage.client.on_message(resolve));
    await stage.client.connect();
    await stage.sim.text({
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
    await using stage = await setUp();
    await stage.client.connect();
    await stage.sim.text({ to: appNumber, body: "nobody listens" });
    await stage.clock.settle();
    stage.client.onMessage(() => {
      throw new Error("a slip");
    });
    await stage.sim.text({ to: appNumber, body: "Hi" });
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/was dropped: set a handler with client\.on_message/);
    expect(stage.log.join("\n")).toMatch(/The on_message handler \(message .*\) threw.*a slip/);
  });
});
