import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { connect, expectProblems, start, talk } from "../support/stage.js";
import { timed } from "../support/times.js";

describe("calling.answer", () => {
  it("has one event when it is sent twice", async () => {
    const { client, command } = await talk();
    expect(await command("calling.answer")).toMatchObject({ code: "200" });
    await client.request("signalwire.ping");
    expect(client.events().filter((text) => text === "state answered")).toHaveLength(1);
  });

  it("may limit how long the call lasts", async () => {
    const { client, command } = await talk();
    await command("calling.answer", { max_duration: 40 });
    expect(await client.event("calling.call.state", { call_state: "ended" })).toMatchObject({
      end_reason: "max_duration",
    });
  });
});

describe("calling.end", () => {
  it("ends the call with the given reason", async () => {
    const { client, caller, command } = await talk();
    expect(await command("calling.end", { reason: "busy" })).toMatchObject({
      message: "Disconnecting call",
    });
    expect(await client.event("calling.call.state", { call_state: "ended" })).toMatchObject({
      end_reason: "busy",
    });
    expect(await caller.ended).toBe("busy");
    expect(client.events().slice(-2)).toEqual(["state ending", "state ended"]);
  });
});

describe("calling.send_digits", () => {
  it("sends tones to the person, with pauses, and finishes when the last is sent", async () => {
    const { sim, client, caller, command } = await talk();
    expect(
      await command("calling.send_digits", { control_id: "d", digits: "12w3W#" }),
    ).toMatchObject({ code: "200" });
    await client.event("calling.call.send_digits", { state: "finished" });
    expect(await caller.hears("123#")).toBe("123#");
    expect(sim.frames({ event_type: "calling.call.send_digits" })[0]!.at).toBeCloseTo(2.5);
  });
});

describe("hold, denoise and echo", () => {
  it("hold plays music until unhold", async () => {
    const { client, caller, command } = await talk();
    await command("calling.hold");
    await client.event("calling.call.hold", { state: "hold" });
    await caller.hears("on hold");
    expect(await command("calling.hold")).toMatchObject({ code: "409" });
    await command("calling.unhold");
    await client.event("calling.call.hold", { state: "unhold" });
  });

  it("denoise has an event when it is switched on or off", async () => {
    const { client, command } = await talk();
    await command("calling.denoise");
    expect(await client.event("calling.call.denoise")).toMatchObject({ denoised: true });
    await command("calling.denoise.stop");
    expect(await client.event("calling.call.denoise")).toMatchObject({ denoised: false });
  });

  it("echo plays the person's own sound back, for as long as it lasts", async () => {
    const { sim, client, caller, command } = await talk();
    await command("calling.echo", { timeout: 9 });
    void caller.says("hello hello");
    await caller.hears("hello hello");
    await client.event("calling.call.echo", { state: "finished" });
    expect(timed(sim, "calling.call.echo")).toEqual([
      ["echoing", 0],
      ["finished", 9],
    ]);
  });
});

describe("calling.user_event", () => {
  it("reaches the person, as it would reach a browser", async () => {
    const { caller, command } = await talk();
    const events = [{ name: "ticket", number: 17 }, "order_placed"];
    for (const event of events) {
      expect(await command("calling.user_event", { event })).toMatchObject({
        message: "Event sent",
      });
    }
    expect(caller.user_events).toEqual(events.map((event) => ({ event })));
  });
});

describe("signalwire.reauthenticate", () => {
  it("checks the credentials again", async () => {
    const sim = await start({ projects: { mine: "my-token" } });
    const authentication = { project: "mine", token: "my-token" };
    const client = await connect(sim, { authentication });
    expect(await client.request("signalwire.reauthenticate", { authentication })).toMatchObject({
      authorization: { project_id: "mine" },
    });
  });
});

describe("messages", () => {
  const message = {
    context: "office",
    to_number: "+15553334444",
    from_number: "+15552220000",
    body: "Hi",
  };

  it("go through their states until they are delivered", async () => {
    const sim = await start();
    const client = await connect(sim);
    const { code, message_id } = await client.request("messaging.send", message);
    expect(code).toBe("200");
    const delivered = await client.event("messaging.state", { message_state: "delivered" });
    expect(delivered).toMatchObject({ message_id, body: "Hi", direction: "outbound", segments: 1 });
    expect(client.events().slice(1)).toEqual([
      "state queued",
      "state initiated",
      "state sent",
      "state delivered",
    ]);
    expect(sim.messages).toMatchObject([{ message_id, message_state: "delivered" }]);
  });

  it("are undelivered, with the reason, where they fail", async () => {
    const sim = await start();
    sim.text_fails("+15553334444", "carrier_blocked");
    const client = await connect(sim);
    await client.request("messaging.send", message);
    expect(await client.event("messaging.state", { message_state: "undelivered" })).toMatchObject({
      reason: "carrier_blocked",
    });
  });

  it("fail, with the reason, where they cannot be sent", async () => {
    const sim = await start();
    sim.text_fails("+15553334444", "invalid_number", "failed");
    const client = await connect(sim);
    await client.request("messaging.send", message);
    expect(await client.event("messaging.state", { message_state: "failed" })).toMatchObject({
      reason: "invalid_number",
    });
    expect(client.events().slice(1)).toEqual(["state queued", "state initiated", "state failed"]);
  });

  it("must have a body or media", async () => {
    const sim = await start();
    const client = await connect(sim);
    expect(await client.exchange("messaging.send", { ...message, body: "" })).toMatchObject({
      error: { code: -32602 },
    });
  });

  it("for a context without a listener are a problem", async () => {
    const sim = await start();
    await sim.text({ to: "+15552220000", context: "nobody" });
    expectProblems(sim, /no client listens to the context "nobody"/);
  });

  it("arrive at a client that listens to the context", async () => {
    const sim = await start({ numbers: { "+15552220000": "office" } });
    const client = await connect(sim);
    await sim.text({
      to: "+15552220000",
      from: "+15553334444",
      body: "Hello",
      media: ["https://x/a.png"],
    });
    expect(await client.event("messaging.receive")).toMatchObject({
      context: "office",
      direction: "inbound",
      from_number: "+15553334444",
      to_number: "+15552220000",
      body: "Hello",
      media: ["https://x/a.png"],
      message_state: "received",
    });
  });
});

covers(
  "calling.answer",
  "calling.end",
  "calling.send_digits",
  "calling.hold",
  "calling.unhold",
  "calling.denoise",
  "calling.denoise.stop",
  "calling.echo",
  "calling.user_event",
  "messaging.send",
  "signalwire.reauthenticate",
);
