import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/relay-v3";

import { eventFrame, incoming, intercept, setUp } from "../support/stage.js";

describe("the name of an event", () => {
  it.each([
    ["calling.call.plai", '"calling.call.play"?'],
    ["calling.call.colect", '"calling.call.collect"?'],
    ["calling.conferense", '"calling.conference"?'],
    ["ended", '"calling.call.state", with event.call_state === "ended"'],
    ["stateChange", '"calling.call.state"'],
    ["play.finished", '"calling.call.play", with event.state === "finished"'],
    ["connect.connected", '"calling.call.connect", with event.connect_state === "connected"'],
    ["sendDigits.finished", '"calling.call.send_digits", with event.state === "finished"'],
    ["prompt", '"calling.call.collect"'],
    ["call.record", '"calling.call.record"'],
    ["calling.call.ended", '"calling.call.state", with event.call_state === "ended"'],
  ])("%s is refused, with the name that is meant", async (name, meant) => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const refusal = expect.objectContaining({ message: expect.stringContaining(meant) });
    expect(() => call.on(name, () => undefined)).toThrow(refusal);
    expect(() => call.off(name)).toThrow(RelayParamError);
    await expect(call.wait_for(name)).rejects.toThrow(refusal);
  });

  it("may be one that this version does not know: its events arrive with their params", async () => {
    await using stage = await intercept();
    const { call } = await incoming(stage);
    const heard: unknown[] = [];
    const names = ["calling.call.hum", "calling.call.mute", "calling.call.park", "vendor.thing"];
    for (const name of names) {
      call.on(name, ({ event_type, params }) => heard.push([event_type, params["loud"]]));
      const waiting = call.wait_for(name, ({ params }) => params["loud"] === true, 30);
      stage.inject(eventFrame(name, { call_id: call.call_id, node_id: call.node_id, loud: true }));
      if (name.startsWith("calling.")) expect((await waiting).event_type).toBe(name);
      else waiting.catch(() => undefined);
    }
    expect(heard).toEqual(names.slice(0, 3).map((name) => [name, true]));
    const warnings = stage.log.filter((line) => line.includes("is not a documented event"));
    expect(warnings).toHaveLength(names.length);
  });

  it("that calls never get causes a warning", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    call.on("calling.call.dial", () => undefined);
    expect(stage.log.join()).toMatch(/"calling.call.dial" is not sent to calls.*on_event/);
  });
});

describe("what must be a function", () => {
  it("is refused by name when it is not", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const wrong = "x" as never;
    const missing = undefined as never;
    expect(() => stage.client.on_call(wrong)).toThrow(
      /client\.on_call\(\): handler must be a function/,
    );
    expect(() => stage.client.onMessage(wrong)).toThrow(/handler must be a function, got "x"/);
    expect(() => stage.client.on_event(missing)).toThrow(RelayParamError);
    expect(() => call.on("calling.call.play", missing)).toThrow(
      /call\.on\(\): listener must be a function, got undefined/,
    );
  });
});
