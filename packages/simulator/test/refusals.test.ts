import { describe, expect, it } from "@jest/globals";

import { connect, start, talk, tts } from "./support/stage.js";

describe("the platform refuses", () => {
  it("a command about a call that never existed with 404", async () => {
    const { client } = await talk();
    const ids = { node_id: "n", call_id: "nowhere" };
    expect(await client.request("calling.answer", ids)).toMatchObject({ code: "404" });
  });

  it("a command that names the wrong node with 404", async () => {
    const { client, ids } = await talk();
    expect(await client.request("calling.answer", { ...ids, node_id: "elsewhere" })).toMatchObject({
      code: "404",
    });
  });

  it("a command about a call that has ended with 410", async () => {
    const { client, caller, command } = await talk();
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
    expect(await command("calling.answer")).toMatchObject({
      code: "410",
      message: "Call has ended",
    });
  });

  it("a second operation of a kind under one control id with 409", async () => {
    const { command } = await talk();
    const play = { control_id: "same", play: [tts("a long prompt that takes its time")] };
    expect(await command("calling.play", play)).toMatchObject({ code: "200" });
    expect(await command("calling.play", play)).toMatchObject({ code: "409" });
    expect(
      await command("calling.record", { control_id: "same", record: { audio: {} } }),
    ).toMatchObject({ code: "200" });
  });

  it("a subcommand of an operation that does not run with 404", async () => {
    const { command } = await talk();
    expect(await command("calling.play.stop", { control_id: "none" })).toMatchObject({
      code: "404",
      message: expect.stringContaining("none"),
    });
  });

  it("bad params with an error that names the path", async () => {
    const { client, ids } = await talk();
    const reply = await client.exchange("calling.play", {
      ...ids,
      control_id: "p",
      play: [{ type: "tts", params: { text: ["no"] } }],
    });
    expect(reply).toMatchObject({
      error: {
        code: -32602,
        message: expect.stringMatching(
          /calling\.play: play\[0\]\.params\.text|calling\.play: params\.play\[0\]\.params\.text/,
        ),
        data: { signalwire_error_code: "INVALID_PARAMS" },
      },
    });
  });

  it("an unknown method with an error", async () => {
    const { client } = await talk();
    expect(await client.exchange("calling.levitate", {})).toMatchObject({
      error: { code: -32601, data: { signalwire_error_code: "UNKNOWN_METHOD" } },
    });
    expect(await client.exchange("toString", {})).toMatchObject({ error: { code: -32601 } });
  });

  it("digits that no phone has", async () => {
    const { client, ids } = await talk();
    expect(
      await client.exchange("calling.send_digits", { ...ids, control_id: "d", digits: "12x" }),
    ).toMatchObject({ error: { code: -32602 } });
  });

  it("what a test has set to fail, once", async () => {
    const { sim, client, command, ids } = await talk();
    sim.fail_next("calling.play", { code: "500", message: "Out of order" });
    sim.fail_next("calling.play", { code: -32000, message: "Broken" });
    const play = { control_id: "p", play: [tts("hello")] };
    expect(await command("calling.play", play)).toEqual({ code: "500", message: "Out of order" });
    expect(await client.exchange("calling.play", { ...ids, ...play })).toMatchObject({
      error: { code: -32000 },
    });
    expect(await command("calling.play", play)).toMatchObject({ code: "200" });
  });

  it("nothing that is only delayed by a test: its reply is late", async () => {
    const { sim, client, ids } = await talk();
    const began = sim.log.at(-1)!.at;
    sim.delay_next("calling.play", 7);
    const slow = client.request("calling.play", { ...ids, control_id: "p", play: [tts("hello")] });
    await client.request("signalwire.ping");
    await slow;
    expect(sim.log.at(-1)!.at - began).toBeGreaterThanOrEqual(7);
  });
});

describe("a reply", () => {
  it("carries the ids of the call and the operation, and comes before the events", async () => {
    const { client, ids, command } = await talk();
    const from = client.received.length;
    expect(await command("calling.play", { control_id: "p", play: [tts("hello")] })).toEqual({
      code: "200",
      message: "Playing",
      call_id: ids.call_id,
      control_id: "p",
    });
    await client.event("calling.call.play", { state: "playing" });
    expect(client.received[from]).toHaveProperty("result");
  });

  it("to a dial carries no call", async () => {
    const sim = await start();
    sim.person("+15557770000");
    const client = await connect(sim);
    const device = {
      type: "phone",
      params: { to_number: "+15557770000", from_number: "+15552220000" },
    };
    expect(await client.request("calling.dial", { tag: "t", devices: [[device]] })).toEqual({
      code: "200",
      message: "Dialing",
    });
    await client.event("calling.call.dial", { dial_state: "answered" });
  });
});
