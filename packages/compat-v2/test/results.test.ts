import { describe, expect, it } from "@jest/globals";

import { Event, type Call, type Result } from "@twinline/compat-v2";

import { documentedClient, setUpScripted } from "./support/stage.js";

type Params = Record<string, unknown>;

/** Starts something, has the platform report on it, and gives what came of it. */
async function outcome<R>(
  start: (call: Call) => Promise<R>,
  method: string,
  event_type: string,
  ...reports: Params[]
): Promise<R> {
  const { platform, call } = await setUpScripted(documentedClient);
  const done = start(call);
  for (const report of reports) await platform.operationEvent(method, event_type, report);
  return done;
}

const played = (call: Call) => call.play_tts("Hello");

describe("the result of playing", () => {
  it("is a success when all was played", async () => {
    const result = await outcome(played, "calling.play", "calling.call.play", {
      state: "finished",
    });
    expect(result.successful).toBe(true);
    expect(result.event).toBeInstanceOf(Event);
    expect(result.event).toEqual({
      name: "finished",
      payload: expect.objectContaining({ event_type: "calling.call.play", state: "finished" }),
    });
  });

  it("is a failure when the platform reports an error", async () => {
    const result = await outcome(played, "calling.play", "calling.call.play", { state: "error" });
    expect([result.successful, result.event?.name]).toEqual([false, "error"]);
  });

  it("comes at the end, not at a pause", async () => {
    const result = await outcome(
      played,
      "calling.play",
      "calling.call.play",
      { state: "playing" },
      { state: "paused" },
      { state: "finished" },
    );
    expect(result.event?.name).toBe("finished");
  });
});

describe("the result of a prompt", () => {
  const prompt = (call: Call) => call.prompt_tts("both", "Say or enter it", { digits_max: 3 });
  const prompted = (...results: Params[]) =>
    outcome(prompt, "calling.play_and_collect", "calling.call.collect", ...results);

  it("has the digits and the key that ended them", async () => {
    const result = await prompted({
      result: { type: "digit", params: { digits: "123", terminator: "#" } },
    });
    expect(result.successful).toBe(true);
    expect([result.type, result.result, result.terminator, result.confidence]).toEqual([
      "digit",
      "123",
      "#",
      undefined,
    ]);
    expect(result.event).toEqual({
      name: "digit",
      payload: { type: "digit", params: { digits: "123", terminator: "#" } },
    });
  });

  it("has the words and their confidence", async () => {
    const result = await prompted({
      result: { type: "speech", params: { text: "sales", confidence: 81.5 } },
    });
    expect([result.successful, result.type, result.result, result.confidence]).toEqual([
      true,
      "speech",
      "sales",
      81.5,
    ]);
    expect(result.terminator).toBeUndefined();
  });

  it.each(["no_input", "no_match", "error"])("is a failure with %s", async (type) => {
    const result = await prompted({ result: { type } });
    expect([result.successful, result.type, result.result]).toEqual([false, type, undefined]);
    expect(result.event?.name).toBe(type);
  });

  it("waits for the final result after partial ones", async () => {
    const result = await prompted(
      { final: false, result: { type: "speech", params: { text: "sa" } } },
      { result: { type: "start_of_input" } },
      { final: true, result: { type: "speech", params: { text: "sales" } } },
    );
    expect(result.result).toBe("sales");
  });

  it("has the requested type while nothing was collected", async () => {
    const { call } = await setUpScripted(documentedClient);
    const action = await call.prompt_tts_async("both", "Say or enter it");
    expect([action.result.type, action.result.prompt_type]).toEqual(["both", "both"]);
    expect([action.state, action.completed]).toEqual(["", false]);
  });
});

describe("the result of recording", () => {
  const record = (call: Call) => call.record();
  const recorded = (...reports: Params[]) =>
    outcome(record, "calling.record", "calling.call.record", ...reports);

  it.each([
    ["beside the state", { url: "https://r/1.mp3", duration: 12.5, size: 5000 }],
    ["in `record`", { record: { url: "https://r/1.mp3", duration: 12.5, size: 5000 } }],
  ])("has the fields that come %s", async (_, facts) => {
    const result = await recorded({ state: "recording" }, { state: "finished", ...facts });
    expect([result.successful, result.url, result.duration, result.size]).toEqual([
      true,
      "https://r/1.mp3",
      12.5,
      5000,
    ]);
  });

  it.each(["no_input", "error"])("is a failure with %s, without fields", async (state) => {
    const result = await recorded({ state: "paused" }, { state });
    expect([result.successful, result.url, result.duration, result.size]).toEqual([
      false,
      "",
      0,
      0,
    ]);
    expect(result.event?.name).toBe(state);
  });
});

describe("the result of a fax", () => {
  const receive = (call: Call) => call.fax_receive();
  const facts = {
    direction: "receive",
    identity: "+15551",
    remote_identity: "+15552",
    document: "https://f/1.pdf",
    pages: "3",
    success: true,
    result: "1231",
  };

  it("has the fields of the fax, and does not complete with a page", async () => {
    const result = await outcome(
      receive,
      "calling.receive_fax",
      "calling.call.fax",
      { fax: { type: "page", params: { direction: "receive", number: 1 } } },
      { fax: { type: "finished", params: facts } },
    );
    expect([result.successful, result.direction, result.identity, result.document]).toEqual([
      true,
      "receive",
      "+15551",
      "https://f/1.pdf",
    ]);
    expect([result.pages, result.remote_identity, result.remoteIdentity]).toEqual([
      "3",
      "+15552",
      "+15552",
    ]);
    expect(result.event).toEqual({
      name: "finished",
      payload: { type: "finished", params: facts },
    });
  });

  it("has no fields when the fax failed", async () => {
    const result = await outcome(receive, "calling.receive_fax", "calling.call.fax", {
      fax: { type: "finished", params: { ...facts, success: false } },
    });
    expect([result.successful, result.document, result.pages, result.remoteIdentity]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is a failure for an event without params", async () => {
    const result = await outcome(receive, "calling.receive_fax", "calling.call.fax", {
      fax: { type: "error" },
    });
    expect([result.successful, result.event?.name]).toEqual([false, "error"]);
  });
});

describe("the result of a tap", () => {
  it("has the devices, as soon as the platform reports them", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    platform.replies["calling.tap"] = { source_device: { type: "rtp", params: { port: 30_000 } } };
    const action = await call.tap_async("both", "ws", { target_uri: "wss://example.com/tap" });
    const asked = { type: "ws", params: { uri: "wss://example.com/tap" } };
    expect(action.result.destination_device).toEqual(asked);
    expect(action.result.tap).toEqual({ type: "audio", params: { direction: "both" } });
    expect(action.source_device).toEqual({ type: "rtp", params: { port: 30_000 } });
    expect(action.sourceDevice).toEqual(action.result.sourceDevice);

    const device = { type: "ws", params: { uri: "wss://example.com/tap", codec: "PCMU" } };
    const tap = { type: "audio", params: { direction: "both", codec: "PCMU" } };
    const waiting = new Promise((resolve) => call.on("tap.finished", resolve));
    await platform.operationEvent("calling.tap", "calling.call.tap", {
      state: "finished",
      tap,
      device,
    });
    await waiting;
    expect(action.completed).toBe(true);
    expect(action.result.destinationDevice).toEqual(device);
    expect(action.result.tap).toEqual(tap);
    expect(action.result.successful).toBe(true);
  });
});

describe("the result of connecting", () => {
  const connect = (call: Call) => call.connect([{ to_number: "+15559" }]);
  const connected = (...reports: Params[]) =>
    outcome(connect, "calling.connect", "calling.call.connect", ...reports);

  it("has the other call, as long as the two are connected", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const done = connect(call);
    const device = { type: "phone", params: { from_number: "+15551", to_number: "+15559" } };
    const peer = { call_id: "call-2", node_id: "node-1", device };
    const report = (state: string, more: Params = {}) =>
      platform.operationEvent("calling.connect", "calling.call.connect", {
        connect_state: state,
        ...more,
      });
    await report("connecting");
    await report("connected", { peer });
    const result = await done;
    expect(result.successful).toBe(true);
    expect(result.call?.id).toBe("call-2");
    expect(result.call?.to_number).toBe("+15559");
    expect(result.call).toBe(call.peer);
    expect(result.call?.peer).toBe(call);

    const apart = new Promise((resolve) => call.on("connect.disconnected", resolve));
    await report("disconnected", { peer });
    await apart;
    expect(result.call).toBeUndefined();
    expect(result.successful).toBe(true);
  });

  it.each(["failed", "disconnected"])("is a failure with %s", async (connect_state) => {
    const result = await connected({ connect_state: "connecting" }, { connect_state });
    expect([result.successful, result.event?.name, result.call]).toEqual([
      false,
      connect_state,
      undefined,
    ]);
  });
});

describe("the result of a refer", () => {
  it("has the SIP response", async () => {
    const result = await outcome(
      (call) => call.refer("sip:b@example.com"),
      "calling.refer",
      "calling.call.refer",
      { state: "inProgress" },
      {
        state: "success",
        sip_refer_to: "sip:b@example.com",
        sip_refer_response_code: "202",
        sip_notify_response_code: "200",
      },
    );
    expect([result.successful, result.referTo, result.referResponseCode]).toEqual([
      true,
      "sip:b@example.com",
      "202",
    ]);
    expect([result.refer_notify_code, result.referNotifyCode]).toEqual(["200", "200"]);
  });

  it("is a failure when the call was not accepted", async () => {
    const result = await outcome(
      (call) => call.refer("sip:b@example.com"),
      "calling.refer",
      "calling.call.refer",
      { state: "busy" },
    );
    expect([result.successful, result.event?.name]).toEqual([false, "busy"]);
  });
});

describe("the result of hanging up", () => {
  it("has the reason of the platform", async () => {
    const result = await outcome(
      (call) => call.hangup("busy"),
      "calling.end",
      "calling.call.state",
      {
        call_state: "ended",
        end_reason: "hangup",
      },
    );
    expect([result.successful, result.reason, result.event?.name]).toEqual([
      true,
      "hangup",
      "ended",
    ]);
  });

  it("has the reason that was asked for when the platform refuses", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    platform.replies["calling.end"] = { code: "500", message: "no" };
    const result = await call.hangup("busy");
    expect([result.successful, result.reason]).toEqual([false, "busy"]);
  });
});

describe("the result of answering", () => {
  it("is a success for a call that was answered before", async () => {
    const { call } = await setUpScripted(documentedClient);
    expect((await call.answer()).successful).toBe(true);
  });
});

describe("a result", () => {
  const cases: [string, (call: Call) => Promise<Result>, string][] = [
    ["playing", played, "calling.play"],
    ["a prompt", (call) => call.prompt_tts("digits", "PIN?"), "calling.play_and_collect"],
    ["a detector", (call) => call.amd(), "calling.detect"],
  ];

  it.each(cases)("of %s has the call's end when that came first", async (_, start, method) => {
    const { platform, call } = await setUpScripted(documentedClient);
    const done = start(call);
    await platform.request(method);
    platform.callEvent("calling.call.state", { call_state: "ending" });
    platform.callEvent("calling.call.state", { call_state: "ended", end_reason: "hangup" });
    const result = await done;
    expect(result.successful).toBe(false);
    expect(result.event).toEqual({
      name: "ended",
      payload: expect.objectContaining({ call_state: "ended", end_reason: "hangup" }),
    });
  });
});
