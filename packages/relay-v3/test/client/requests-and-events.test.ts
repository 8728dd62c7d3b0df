import { describe, expect, it } from "@jest/globals";
import { AuthorizationStateEvent, RelayParamError } from "@twinline/relay-v3";

import { answered, eventFrame, intercept, setUp } from "../support/stage.js";

describe("client.execute", () => {
  it("sends any method unchanged, and rejects when the platform refuses", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const { node_id, call_id } = call;
    expect(await stage.client.execute("calling.denoise", { node_id, call_id })).toMatchObject({
      code: "200",
    });
    await expect(
      stage.client.execute("calling.denoise", { node_id, call_id: "nobody" }),
    ).rejects.toMatchObject({ code: 404 });
    await expect(stage.client.execute("no such method")).rejects.toBeInstanceOf(RelayParamError);
  });
});

describe("client.notify", () => {
  it("sends a method and ignores the reply, also a refusal", async () => {
    await using stage = await setUp({ log_level: "debug" });
    const { call, caller } = await answered(stage);
    const { call_id, node_id } = call;
    const play = [{ type: "tts", params: { text: "Noted" } }];
    expect(
      stage.client.notify("calling.play", { call_id, node_id, control_id: "n1", play }),
    ).toBeUndefined();
    await caller.hears("Noted");
    stage.client.notify("calling.play", { call_id: "none", node_id, control_id: "n2", play });
    await stage.client.execute("signalwire.ping");
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/client\.notify\(\): calling\.play failed: .*404/);
  });

  it("logs at once that a method cannot be sent, and sends nothing when disconnected", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.client.notify("no such method");
    await stage.client.disconnect();
    const sent = stage.sim.requests("signalwire.ping").length;
    stage.client.notify("signalwire.ping");
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/client\.notify\(\): no such method failed/);
    expect(stage.sim.requests("signalwire.ping")).toHaveLength(sent);
  });
});

describe("client.on_event", () => {
  it("gets every event, those without a call too, and its errors are logged", async () => {
    await using stage = await setUp();
    const seen: string[] = [];
    stage.client.on_event((event_type, params, event) => {
      expect(event.event_type).toBe(event_type);
      expect(event.params).toEqual(params);
      seen.push(event_type);
      throw new Error("a slip");
    });
    const { call } = await answered(stage);
    expect(seen).toEqual(expect.arrayContaining(["calling.call.receive", "calling.call.state"]));
    expect(stage.log.join()).toMatch(/on_event handler \(calling\.call\.receive\) threw.*a slip/);
    expect(call.state).toBe("answered");
  });

  it("gets events that are about no single call", async () => {
    await using stage = await intercept();
    const seen: string[] = [];
    stage.client.on_event((type) => void seen.push(type));
    await stage.client.connect();
    stage.inject(eventFrame("calling.conference", { conference_id: "x", status: "ended" }));
    stage.inject(eventFrame("calling.error", { code: "1" }));
    stage.inject(eventFrame("calling.call.play", { call_id: "unknown", state: "playing" }));
    const expected = ["calling.conference", "calling.error", "calling.call.play"];
    expect(seen.filter((name) => name.startsWith("calling."))).toEqual(expected);
  });

  it("gets the authorization state of the session", async () => {
    await using stage = await setUp();
    const seen: unknown[] = [];
    const come = new Promise<void>((resolve) => {
      stage.client.onEvent((event_type, params, event) => {
        if (event_type !== "signalwire.authorization.state") return;
        expect(event).toBeInstanceOf(AuthorizationStateEvent);
        seen.push(params["authorization_state"]);
        resolve();
      });
    });
    await stage.client.connect();
    await come;
    expect(seen).toEqual([expect.stringMatching(/./)]);
    expect(stage.log.join()).not.toContain(String(seen[0]));
  });
});
