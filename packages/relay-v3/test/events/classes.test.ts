import { describe, expect, it, jest } from "@jest/globals";
import { catalogueData } from "@twinline/core/internal";
import * as relay from "@twinline/relay-v3";
import { parse_event, RelayEvent } from "@twinline/relay-v3";

import { answered, setUp } from "../support/stage.js";

/** The classes of the reference, the event of each, and its documented properties. */
const documented: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  CallStateEvent: ["calling.call.state", ["call_state", "end_reason", "direction", "device"]],
  CallReceiveEvent: [
    "calling.call.receive",
    ["call_state", "direction", "device", "node_id", "project_id", "context", "segment_id", "tag"],
  ],
  DialEvent: ["calling.call.dial", ["tag", "dial_state", "call"]],
  ConnectEvent: ["calling.call.connect", ["connect_state", "peer"]],
  PlayEvent: ["calling.call.play", ["control_id", "state"]],
  RecordEvent: [
    "calling.call.record",
    ["control_id", "state", "url", "duration", "size", "record"],
  ],
  CollectEvent: ["calling.call.collect", ["control_id", "state", "result", "final"]],
  DetectEvent: ["calling.call.detect", ["control_id", "detect"]],
  FaxEvent: ["calling.call.fax", ["control_id", "fax"]],
  TapEvent: ["calling.call.tap", ["control_id", "state", "tap", "device"]],
  StreamEvent: ["calling.call.stream", ["control_id", "state", "url", "name"]],
  SendDigitsEvent: ["calling.call.send_digits", ["control_id", "state"]],
  ReferEvent: [
    "calling.call.refer",
    ["state", "sip_refer_to", "sip_refer_response_code", "sip_notify_response_code"],
  ],
  DenoiseEvent: ["calling.call.denoise", ["denoised"]],
  PayEvent: ["calling.call.pay", ["control_id", "state"]],
  QueueEvent: [
    "calling.call.queue",
    ["control_id", "status", "queue_id", "queue_name", "position", "size"],
  ],
  EchoEvent: ["calling.call.echo", ["state"]],
  HoldEvent: ["calling.call.hold", ["state"]],
  TranscribeEvent: [
    "calling.call.transcribe",
    ["control_id", "state", "url", "recording_id", "duration", "size"],
  ],
  ConferenceEvent: ["calling.conference", ["conference_id", "name", "status"]],
  CallingErrorEvent: ["calling.error", ["code", "message"]],
  MessageReceiveEvent: [
    "messaging.receive",
    [
      "message_id",
      "context",
      "direction",
      "from_number",
      "to_number",
      "body",
      "media",
      "segments",
      "message_state",
      "tags",
    ],
  ],
  MessageStateEvent: [
    "messaging.state",
    ["message_id", "context", "direction", "body", "media", "message_state", "tags", "reason"],
  ],
};

const camel = (name: string) =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Properties = Readonly<Record<string, unknown>>;

const properties = (event: object) => event as Properties;

describe("an event class", () => {
  it.each(Object.entries(documented))(
    "%s has its documented properties, in both spellings",
    (className, [event_type, names]) => {
      const params = Object.fromEntries(names.map((name) => [name, `the ${name}`]));
      // On the wire the queue is `id` and `name`.
      const wire = {
        ...params,
        id: params["queue_id"],
        name: params["queue_name"] ?? params["name"],
      };
      const event = parse_event({ event_type, params: wire });
      expect(event.constructor).toBe((relay as Properties)[className]);
      expect(event).toBeInstanceOf(RelayEvent);
      for (const name of names) {
        expect([name, properties(event)[name]]).toEqual([name, params[name]]);
        expect([name, properties(event)[camel(name)]]).toEqual([name, params[name]]);
      }
    },
  );

  it("exists for every event of the platform", () => {
    for (const event_type of Object.keys(catalogueData().events)) {
      expect([event_type, parse_event({ event_type }).constructor]).not.toEqual([
        event_type,
        RelayEvent,
      ]);
    }
  });

  it("reads what the platform left out as empty: a string, a number, a list, an object", () => {
    const record = relay.RecordEvent.from_payload({});
    expect([record.url, record.duration, record.record, record.controlId]).toEqual(["", 0, {}, ""]);
    const message = relay.MessageStateEvent.fromPayload({ params: { reason: null } });
    expect([message.media, message.tags, message.segments, message.reason]).toEqual([
      [],
      [],
      0,
      "",
    ]);
    expect(relay.CollectEvent.from_payload({}).final).toBe(false);
    expect(relay.CallStateEvent.from_payload({}).device).toEqual({});
  });

  it("reads a recording's file from where the platform puts it", () => {
    const file = { url: "https://files.example/r.wav", duration: 3, size: 100 };
    const nested = parse_event({ event_type: "calling.call.record", params: { record: file } });
    expect(nested).toMatchObject(file);
    expect(nested.params).toMatchObject(file);
    expect(parse_event({ event_type: "calling.call.record", params: file })).toMatchObject(file);
  });
});

describe("an event of another copy of the package", () => {
  it("is an instance of its class and of RelayEvent here", () => {
    jest.isolateModules(() => {
      const { parse_event: parse } = jest.requireActual<typeof relay>("@twinline/relay-v3");
      const played = parse({ event_type: "calling.call.play" });
      expect(Object.getPrototypeOf(played)).not.toBe(relay.PlayEvent.prototype);
      expect([played instanceof relay.PlayEvent, played instanceof RelayEvent]).toEqual([
        true,
        true,
      ]);
      expect(played instanceof relay.RecordEvent).toBe(false);
      expect({ event_type: "calling.call.play" } instanceof relay.PlayEvent).toBe(false);
      const unknown = parse({ event_type: "calling.call.hum" }) as RelayEvent;
      expect([unknown instanceof RelayEvent, unknown instanceof relay.PlayEvent]).toEqual([
        true,
        false,
      ]);
    });
  });
});

describe("parse_event and from_payload", () => {
  it("keep the type, the time and the params, of a type that is not known too", () => {
    const payload = {
      event_type: "calling.call.hum",
      timestamp: 12.5,
      params: { call_id: "c1", loud: true },
    };
    for (const event of [parse_event(payload), relay.parseEvent(payload)]) {
      expect(event.constructor).toBe(RelayEvent);
      expect(event).toMatchObject({ ...payload, call_id: "c1" });
    }
    expect(RelayEvent.from_payload(payload)).toEqual(parse_event(payload));
  });

  it("accept a timestamp among the params, and an empty payload", () => {
    expect(RelayEvent.from_payload({ params: { timestamp: 7 } }).timestamp).toBe(7);
    expect(parse_event({})).toMatchObject({
      event_type: "",
      call_id: "",
      timestamp: 0,
      params: {},
    });
  });
});

describe("the events of a live call", () => {
  it("are of their class, for listeners, waits and actions alike", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const states: string[] = [];
    call.on("calling.call.record", (event) => {
      expect(event).toBeInstanceOf(relay.RecordEvent);
      states.push(event.state);
    });
    const waiting = call.wait_for("calling.call.record", (event) => event.state === "recording");
    const action = await call.record();
    expect((await waiting).controlId).toBe(action.control_id);
    const followed: string[] = [];
    const reading = (async () => {
      for await (const event of action) followed.push(event.state);
    })();
    await action.stop();
    const last = await action.wait();
    await reading;
    expect(last.url).toMatch(/^http/);
    expect(last.url).toBe(last.params.url);
    expect(states).toEqual(["recording", "finished"]);
    expect(followed).toEqual(states);
    await caller.hang_up();
    const ended = await call.wait_for_ended();
    expect([ended.call_state, ended.endReason]).toEqual(["ended", "hangup"]);
  });
});
