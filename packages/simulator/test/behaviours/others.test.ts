import { describe, expect, it } from "@jest/globals";

import { fax_machine } from "@twinline/simulator";

import { connect, start, talk } from "../support/start.js";
import { timed } from "../support/times.js";

describe("calling.answer", () => {
  it("may be sent twice, and is told once", async () => {
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
  it("ends the call for the reason that is given", async () => {
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

  it("denoise is told when it is on and when it is off", async () => {
    const { client, command } = await talk();
    await command("calling.denoise");
    expect(await client.event("calling.call.denoise")).toMatchObject({ denoised: true });
    await command("calling.denoise.stop");
    expect(await client.event("calling.call.denoise")).toMatchObject({ denoised: false });
  });

  it("echo lets the person hear themselves, for as long as it lasts", async () => {
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

describe("an operation that lasts until it is stopped", () => {
  const tap = {
    tap: { type: "audio", params: { direction: "both" } },
    device: { type: "rtp", params: { addr: "198.51.100.4", port: 4000 } },
  };
  it.each([
    ["calling.tap", tap, "calling.call.tap", ["tapping", "finished"]],
    [
      "calling.stream",
      { url: "wss://example.com/audio", name: "s" },
      "calling.call.stream",
      ["streaming", "finished"],
    ],
    ["calling.transcribe", {}, "calling.call.transcribe", ["transcribing", "finished"]],
    ["calling.ai", { prompt: { text: "Be kind" } }, "calling.call.ai", ["finished"]],
  ] as const)(
    "%s tells its states, and finishes with its stop or the call's end",
    async (method, params, event, states) => {
      const { sim, client, caller, command } = await talk();
      expect(await command(method, { control_id: "one", ...params })).toMatchObject({
        code: "200",
      });
      expect(await command(`${method}.stop`, { control_id: "one" })).toMatchObject({ code: "200" });
      await client.event(event, { state: "finished" });
      expect(sim.events(event).map(({ state }) => state)).toEqual(states);

      await command(method, { control_id: "two", ...params });
      await caller.hang_up();
      await client.event(event, { state: "finished", control_id: "two" });
    },
  );

  it("calling.tap names the device that the sound comes from", async () => {
    const { command } = await talk();
    expect(await command("calling.tap", { control_id: "t", ...tap })).toMatchObject({
      source_device: { type: "rtp", params: { addr: "127.0.0.1" } },
    });
  });

  it("calling.transcribe runs once at a time", async () => {
    const { command } = await talk();
    await command("calling.transcribe", { control_id: "one" });
    expect(await command("calling.transcribe", { control_id: "two" })).toMatchObject({
      code: "409",
    });
  });
});

describe("calling.pay", () => {
  const pay = {
    control_id: "p",
    payment_connector_url: "https://example.com/pay",
    charge_amount: "10.00",
  };

  it("is completed with the card number that was keyed, which is not told", async () => {
    const { client, caller, command } = await talk();
    await command("calling.pay", pay);
    await client.event("calling.call.pay", { for: "payment-card-number" });
    await caller.press("4111111111111111#");
    expect(await client.event("calling.call.pay", { state: "finished" })).toMatchObject({
      for: "payment-completed",
      payment_card_number: "************1111",
    });
  });

  it("fails when nothing is keyed in time, and is canceled when it is stopped", async () => {
    const { client, command } = await talk();
    await command("calling.pay", { ...pay, timeout: "7" });
    expect(await client.event("calling.call.pay", { state: "error" })).toMatchObject({
      error_type: "timeout",
    });
    await command("calling.pay", pay);
    await command("calling.pay.stop", { control_id: "p" });
    await client.event("calling.call.pay", { for: "payment-canceled" });
  });
});

describe("a fax", () => {
  it("gets through to a fax machine, page by page", async () => {
    const sim = await start();
    sim.person("+1555700", fax_machine());
    const client = await connect(sim);
    const device = {
      type: "phone",
      params: { to_number: "+1555700", from_number: "+15552220000" },
    };
    await client.request("calling.dial", { tag: "t", devices: [[device]] });
    const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
    const ids = { node_id: call.node_id, call_id: call.call_id };
    await client.request("calling.send_fax", {
      ...ids,
      control_id: "f",
      document: "https://x/a.pdf",
      identity: "+15552220000",
    });
    expect((await client.event("calling.call.fax"))["fax"]).toEqual({
      type: "page",
      params: { direction: "send", number: 1 },
    });
    expect((await client.event("calling.call.fax"))["fax"]).toMatchObject({
      type: "finished",
      params: { success: true, pages: 1, document: "https://x/a.pdf", remote_identity: "+1555700" },
    });
  });

  it("fails with a person, ends when it is stopped, and with the call", async () => {
    const { client, caller, command } = await talk();
    await command("calling.receive_fax", { control_id: "f" });
    expect((await client.event("calling.call.fax"))["fax"]).toMatchObject({
      type: "error",
      params: { success: false },
    });
    await command("calling.send_fax", { control_id: "g", document: "https://x/a.pdf" });
    await command("calling.send_fax.stop", { control_id: "g" });
    expect((await client.event("calling.call.fax"))["fax"]).toMatchObject({
      type: "finished",
      params: { success: false },
    });
    await command("calling.receive_fax", { control_id: "h" });
    await command("calling.receive_fax.stop", { control_id: "h" });
    await client.event("calling.call.fax");
    await command("calling.receive_fax", { control_id: "i" });
    await caller.hang_up();
    expect((await client.event("calling.call.fax"))["fax"]).toMatchObject({ type: "error" });
  });
});

describe("calling.user_event", () => {
  it("is accepted", async () => {
    const { command } = await talk();
    expect(await command("calling.user_event", { event: { name: "x" } })).toMatchObject({
      message: "Event sent",
    });
  });
});

describe("signalwire.reauthenticate", () => {
  it("takes the credentials again", async () => {
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

  it("must have a body or media", async () => {
    const sim = await start();
    const client = await connect(sim);
    expect(await client.exchange("messaging.send", { ...message, body: "" })).toMatchObject({
      error: { code: -32602 },
    });
  });

  it("that nobody listens for are a problem", async () => {
    const sim = await start({ unexpected: "ignore" });
    await sim.text({ to: "+15552220000", context: "nobody" });
    expect(sim.problems[0]?.message).toMatch(/no client listens to the context "nobody"/);
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
