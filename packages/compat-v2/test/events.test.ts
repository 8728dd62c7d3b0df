import { describe, expect, it } from "@jest/globals";

import type { Call, CallEventName } from "@twinline/compat-v2";

import { answered, documentedClient, incoming, setUpScripted } from "./support/stage.js";

/** Each event type with its params, and the names of the call's events for it, in order. */
const named: [string, Record<string, unknown>, CallEventName[]][] = [
  ["calling.call.state", { call_state: "created" }, ["stateChange", "created"]],
  ["calling.call.state", { call_state: "ringing" }, ["stateChange", "ringing"]],
  ["calling.call.state", { call_state: "answered" }, ["stateChange", "answered"]],
  ["calling.call.state", { call_state: "ending" }, ["stateChange", "ending"]],
  ["calling.call.state", { call_state: "ended" }, ["stateChange", "ended"]],
  [
    "calling.call.connect",
    { connect_state: "connecting" },
    ["connect.stateChange", "connect.connecting"],
  ],
  [
    "calling.call.connect",
    { connect_state: "connected" },
    ["connect.stateChange", "connect.connected"],
  ],
  ["calling.call.connect", { connect_state: "failed" }, ["connect.stateChange", "connect.failed"]],
  [
    "calling.call.connect",
    { connect_state: "disconnected" },
    ["connect.stateChange", "connect.disconnected"],
  ],
  ["calling.call.play", { state: "playing" }, ["play.stateChange", "play.playing"]],
  ["calling.call.play", { state: "paused" }, ["play.stateChange", "play.paused"]],
  ["calling.call.play", { state: "error" }, ["play.stateChange", "play.error"]],
  ["calling.call.play", { state: "finished" }, ["play.stateChange", "play.finished"]],
  ["calling.call.record", { state: "recording" }, ["record.stateChange", "record.recording"]],
  ["calling.call.record", { state: "no_input" }, ["record.stateChange", "record.no_input"]],
  ["calling.call.record", { state: "finished" }, ["record.stateChange", "record.finished"]],
  ["calling.call.collect", { result: { type: "digit" } }, ["collect", "prompt"]],
  ["calling.call.fax", { fax: { type: "page" } }, ["fax.stateChange", "fax.page"]],
  ["calling.call.fax", { fax: { type: "error" } }, ["fax.stateChange", "fax.error"]],
  ["calling.call.fax", { fax: { type: "finished" } }, ["fax.stateChange", "fax.finished"]],
  ["calling.call.detect", { detect: { params: { event: "MACHINE" } } }, ["detect.update"]],
  ["calling.call.detect", { detect: { params: { event: "1" } } }, ["detect.update"]],
  ["calling.call.detect", { detect: { params: { event: "error" } } }, ["detect.error"]],
  ["calling.call.detect", { detect: { params: { event: "finished" } } }, ["detect.finished"]],
  ["calling.call.tap", { state: "tapping" }, ["tap.stateChange", "tap.tapping"]],
  ["calling.call.tap", { state: "finished" }, ["tap.stateChange", "tap.finished"]],
  [
    "calling.call.send_digits",
    { state: "finished" },
    ["sendDigits.stateChange", "sendDigits.finished"],
  ],
  ["calling.call.refer", { state: "success" }, ["refer.stateChange", "refer.success"]],
];

const allNames = [...new Set(named.flatMap(([, , names]) => names))];

/** Notes every event of a call, by name. */
function follow(call: Call): { name: string; args: unknown[] }[] {
  const heard: { name: string; args: unknown[] }[] = [];
  for (const name of allNames) {
    call.on(name, (...args: unknown[]) => heard.push({ name, args }));
  }
  return heard;
}

describe("a call runs its handlers", () => {
  it.each(named)("of %s %j as %j", async (event_type, params, names) => {
    const { platform, call } = await setUpScripted(documentedClient);
    const heard = follow(call);
    const last = new Promise((resolve) => call.on(names.at(-1) as CallEventName, resolve));
    platform.callEvent(event_type, { control_id: "of-somebody-else", ...params });
    await last;
    expect(heard.map(({ name }) => name)).toEqual(names);
    const { detect } = params;
    const given = detect ?? { event_type, call_id: "call-1", ...params };
    for (const { args } of heard) expect(args).toEqual([expect.objectContaining(given)]);
  });

  it("first of the change, then of the state, with both operation and state up to date", async () => {
    const { call, caller } = await answered();
    const action = await call.play_tts_async("Hello");
    const seen: unknown[] = [];
    call
      .on("play.stateChange", () => seen.push(["change", action.completed]))
      .on("play.finished", () =>
        seen.push(["finished", action.completed, action.result.successful]),
      )
      .on("ended", ({ end_reason: reason }) =>
        seen.push([call.state, call.prev_state, reason, call.ended]),
      );
    await action.stop();
    await caller.hang_up();
    await call.wait_for_ended();
    expect(seen).toEqual([
      ["change", false],
      ["change", true],
      ["finished", true, true],
      ["ended", "ending", "hangup", true],
    ]);
  });

  it.each([
    ["busy", { busy: true, failed: false }],
    ["error", { busy: false, failed: true }],
    ["hangup", { busy: false, failed: false }],
  ])("of an end by %s when busy and failed are set already", async (reason, expected) => {
    const { call, caller } = await answered();
    const seen: object[] = [];
    const note = () => seen.push({ busy: call.busy, failed: call.failed });
    call.on("ended", note);
    const waiting = call.wait_for_ended().then(note);
    await caller.hang_up(reason);
    await waiting;
    expect(seen).toEqual([expected, expected]);
  });
});

describe("handlers", () => {
  it("are all started in the order in which they were added, even when one throws", async () => {
    const { platform, call, log } = await setUpScripted(documentedClient);
    const heard: string[] = [];
    const again = () => heard.push("again");
    call
      .on("play.playing", () => heard.push("first"))
      .on("play.playing", () => {
        throw new Error("my own mistake");
      })
      .on("play.playing", () => Promise.reject(new Error("my other mistake")))
      .on("play.playing", again)
      .on("play.playing", again);
    const last = new Promise((resolve) => call.on("play.playing", resolve));
    platform.callEvent("calling.call.play", { state: "playing" });
    await last;
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual(["first", "again", "again"]);
    expect(log.text).toContain("my own mistake");
    expect(log.text).toContain("my other mistake");
    expect(log.text).toContain("call-1");
  });

  it("are removed one by one, or all of an event at once", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const heard: string[] = [];
    const one = () => heard.push("one");
    const two = () => heard.push("two");
    const playing = () => {
      const last = new Promise((resolve) => call.on("play.stateChange", resolve));
      platform.callEvent("calling.call.play", { state: "playing" });
      return last;
    };
    expect(call.on("play.playing", one).on("play.playing", two).off("play.playing", one)).toBe(
      call,
    );
    await playing();
    expect(heard).toEqual(["two"]);
    call.off("play.playing").off("play.error").off("ended", one);
    await playing();
    expect(heard).toEqual(["two"]);
  });

  it("that are added in the first turn of a call miss none of its events", async () => {
    const { sim, client } = await incoming();
    const seen: string[] = [];
    let over: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (over = resolve));
    await client.calling.receive("sales", (call) => {
      call.on("stateChange", (params) => {
        seen.push(params.call_state);
        if (params.call_state === "ended") over();
      });
      void call.answer().then(() => call.hangup());
    });
    await sim.call({ context: "sales" });
    await done;
    expect(seen).toEqual(["answered", "ending", "ended"]);
  });
});

describe("an event that arrives with the reply to a command", () => {
  it("reaches a handler that is added after the await, and after the code there", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const seen: string[] = [];
    call.on("record.recording", () => seen.push("recording"));
    platform.afterReply["calling.record"] = ({ control_id }) => {
      platform.callEvent("calling.call.record", { control_id, state: "recording" });
    };
    platform.afterReply["calling.record.stop"] = ({ control_id }) => {
      platform.callEvent("calling.call.record", { control_id, state: "finished" });
      platform.callEvent("calling.call.state", { call_state: "ended" });
    };
    const action = await call.record_async();
    seen.push("started");
    await action.stop();
    seen.push("stopped");
    await new Promise((resolve) => call.on("record.finished", resolve));
    expect(seen).toEqual(["started", "recording", "stopped"]);
    expect(action.result.successful).toBe(true);
  });
});
