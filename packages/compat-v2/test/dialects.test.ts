import { describe, expect, it } from "@jest/globals";

import { Call, RelayClient, type Client, type ClientOptions } from "@twinline/compat-v2";

import { atTheEnd } from "./support/cleanup.js";
import type { ScriptedPlatform } from "./support/scripted-platform.js";
import {
  device,
  documentedClient,
  nodeClient,
  setUp,
  setUpScripted,
  type Stage,
} from "./support/stage.js";

/** Ends the call, and waits until its handlers have seen it. */
async function ended(call: { wait_for_ended(): Promise<boolean> }, platform: ScriptedPlatform) {
  const over = call.wait_for_ended();
  platform.callEvent("calling.call.state", { call_state: "ended" });
  await over;
}

describe("a handler of a call's event gets", () => {
  const play = { control_id: "c", state: "finished" };
  const detect = { type: "digit", params: { event: "1" } };

  it("the params, and for a detector what was detected, as documented", async () => {
    const { call, platform } = await setUpScripted(documentedClient, { state: "created" });
    const seen: unknown[][] = [];
    const note = (...args: unknown[]) => seen.push(args);
    call.on("answered", note).on("play.finished", note).on("detect.update", note);
    platform.callEvent("calling.call.state", { call_state: "answered" });
    platform.callEvent("calling.call.play", play);
    platform.callEvent("calling.call.detect", { control_id: "d", detect });
    await ended(call, platform);
    expect(seen).toEqual([
      [expect.objectContaining({ call_state: "answered", event_type: "calling.call.state" })],
      [expect.objectContaining(play)],
      [detect],
    ]);
  });

  it("the call, and the params of events that are not states, as in Node", async () => {
    const { call, platform } = await setUpScripted(nodeClient, { state: "created" });
    const seen: unknown[][] = [];
    const note = (...args: unknown[]) => seen.push(args);
    call.on("answered", note).on("play.finished", note).on("detect.update", note);
    call.on("connect.failed", note);
    platform.callEvent("calling.call.state", { call_state: "answered" });
    platform.callEvent("calling.call.play", play);
    platform.callEvent("calling.call.detect", { control_id: "d", detect });
    platform.callEvent("calling.call.connect", { connect_state: "failed" });
    await ended(call, platform);
    expect(seen).toEqual([
      [call],
      [call, expect.objectContaining(play)],
      [call, expect.objectContaining({ control_id: "d", detect })],
      [call],
    ]);
  });
});

describe("call.on for an event that has a handler", () => {
  it("adds another, as documented, and off removes one or all", async () => {
    const { call, platform } = await setUpScripted(documentedClient, { state: "created" });
    const seen: string[] = [];
    const first = () => seen.push("first");
    const second = () => seen.push("second");
    call.on("ringing", first).on("ringing", second);
    call.on("answered", first).on("answered", second).off("answered", first);
    call.on("ending", first).on("ending", second).off("ending");
    for (const call_state of ["ringing", "answered", "ending"]) {
      platform.callEvent("calling.call.state", { call_state });
    }
    await ended(call, platform);
    expect(seen).toEqual(["first", "second", "second"]);
  });

  it("replaces it, as in Node, and off removes it for any function", async () => {
    const { call, platform } = await setUpScripted(nodeClient, { state: "created" });
    const seen: string[] = [];
    const first = () => seen.push("first");
    const second = () => seen.push("second");
    call.on("ringing", first).on("ringing", second);
    call.on("answered", second).off("answered", first);
    platform.callEvent("calling.call.state", { call_state: "ringing" });
    platform.callEvent("calling.call.state", { call_state: "answered" });
    await ended(call, platform);
    expect(seen).toEqual(["second"]);
  });
});

describe("connect() of a RelayClient", () => {
  it("resolves at once, and a handler that is added afterwards gets signalwire.ready", async () => {
    const { options } = await setUp();
    const client = new RelayClient(options);
    atTheEnd(() => client.disconnect());
    await client.connect();
    expect(client.connected).toBe(false);
    const ready = await new Promise((resolve) => client.on("signalwire.ready", resolve));
    expect(ready).toBe(client);
  });

  it("does not reject when the credentials are refused: signalwire.error says so", async () => {
    const { options } = await setUp({ projects: { project: "another" } });
    const client = new RelayClient(options);
    const failed = new Promise((resolve) => client.on("signalwire.error", resolve));
    await client.connect();
    expect(await failed).toMatchObject({ name: "RelayAuthError" });
    expect(process.exitCode).toBeUndefined();
  });
});

/** What is dialled by a client of a dialect. */
async function dialled<View extends object>(
  stage: Stage,
  make: (options: ClientOptions) => Client<View>,
): Promise<unknown> {
  const client = make(stage.options);
  await client.connect();
  await client.calling.dial({ type: "phone", from: "+15551", to: "+15552" });
  await client.disconnect();
  return stage.sim.requests("calling.dial").at(-1)?.["devices"];
}

describe("a device without a timeout", () => {
  it("rings as long as the platform decides, or 30 seconds in the dialect of Node", async () => {
    const stage = await setUp();
    stage.sim.answers("+15552", (callee) => callee.hang_up());
    const { from_number, to_number } = device.params;
    const params = { from_number, to_number };
    expect(await dialled(stage, documentedClient)).toEqual([[{ type: "phone", params }]]);
    expect(await dialled(stage, nodeClient)).toEqual([
      [{ type: "phone", params: { ...params, timeout: 30 } }],
    ]);
  });
});

describe("the state of a call that has come in", () => {
  it("is the announced one, or `none` before its first state event in the dialect of Node", async () => {
    const documented = await setUpScripted(documentedClient, { state: "created" });
    expect([documented.call.state, documented.call.prev_state]).toEqual(["created", "none"]);
    expect([documented.call.timeout, documented.call.headers]).toEqual([null, null]);
    const { call, platform } = await setUpScripted(nodeClient, { state: "created" });
    expect([call.state, call.prevState, call.timeout, call.headers]).toEqual([
      "none",
      "none",
      30,
      null,
    ]);
    const answered = call.waitForAnswered();
    platform.callEvent("calling.call.state", { call_state: "answered" });
    await answered;
    expect([call.state, call.prevState]).toEqual(["answered", "none"]);
  });

  it("keeps values of the app", async () => {
    const { call } = await setUpScripted(nodeClient, { state: "created" });
    call["language"] = "en";
    expect(call["language"]).toBe("en");
    expect(call).toBeInstanceOf(Call);
  });
});

describe("connect([a, b])", () => {
  const a = { type: "phone", to: "+15553" } as const;
  const b = { type: "phone", to: "+15554", timeout: 5 } as const;
  const from_number = device.params.from_number;
  const phone = (to_number: string, timeout?: number) => ({
    type: "phone",
    params: { from_number, to_number, ...(timeout === undefined ? {} : { timeout }) },
  });

  it("calls one after the other, as documented", async () => {
    const { call, platform } = await setUpScripted(documentedClient, { state: "created" });
    await call.connect_async([a, b]);
    const { devices } = await platform.request("calling.connect");
    expect(devices).toEqual([[phone(a.to)], [phone(b.to, 5)]]);
  });

  it("calls both at the same time, as in Node, and connect(a, b) one after the other", async () => {
    const { call, platform } = await setUpScripted(nodeClient, { state: "created" });
    await call.connectAsync([a, b]);
    await call.connectAsync(a, b);
    await call.connectAsync({ devices: [a, [a, b]] });
    expect((await platform.request("calling.connect", 0))["devices"]).toEqual([
      [phone(a.to, 30), phone(b.to, 5)],
    ]);
    expect((await platform.request("calling.connect", 1))["devices"]).toEqual([
      [phone(a.to, 30)],
      [phone(b.to, 5)],
    ]);
    expect((await platform.request("calling.connect", 2))["devices"]).toEqual([
      [phone(a.to, 30)],
      [phone(a.to, 30), phone(b.to, 5)],
    ]);
  });
});
