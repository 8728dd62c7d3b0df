import { describe, expect, it } from "@jest/globals";
import { catalogueData, methodRow } from "../../src/protocol/catalogue.js";
import { isComplete } from "../../src/protocol/completion.js";

type Params = Record<string, unknown>;

const completes = (method: string, params: unknown): boolean => {
  const tracking = methodRow(method)?.tracking;
  if (!tracking) throw new Error(`${method} is not tracked`);
  return isComplete(tracking, params as Params);
};

interface Examples {
  readonly ends: readonly Params[];
  readonly continues: readonly Params[];
}

const states = (...values: string[]): Params[] =>
  values.map((state) => ({ control_id: "k1", state }));

const digit = { type: "digit", params: { digits: "12", terminator: "#" } };
const speech = { type: "speech", params: { text: "sales", confidence: 90 } };

const collecting: Examples = {
  ends: [
    { result: digit },
    { result: speech },
    { result: speech, final: true },
    { result: { type: "no_input" } },
    { result: { type: "no_match" } },
    { result: { type: "error" } },
    { result: { type: "finished" } },
    { state: "finished" },
    { state: "finished", result: speech, final: false },
    { state: "error" },
    { state: "no_input" },
  ],
  continues: [
    {},
    { result: speech, final: false },
    { result: { type: "start_of_input" } },
    { result: digit, state: "collecting" },
    { result: speech, state: "collecting", final: true },
    { result: { type: "no_input" }, state: "collecting" },
    { state: "collecting" },
    { result: null },
    { result: {} },
    // calling.call.play comes under the same control id.
    ...states("playing", "paused"),
  ],
};

const faxing: Examples = {
  ends: [
    { fax: { type: "finished", params: { pages: 3, success: true } } },
    { fax: { type: "error", params: {} } },
    ...states("finished", "error"),
  ],
  continues: [{ fax: { type: "page", params: { number: 1 } } }, { fax: {} }, {}],
};

const detected = (type: string, event?: string): Params => ({
  detect: { type, params: event === undefined ? {} : { event } },
});

const examples: Readonly<Record<string, Examples>> = {
  "calling.play": {
    ends: states("finished", "error"),
    continues: [...states("playing", "paused"), {}],
  },
  "calling.record": {
    ends: states("finished", "no_input", "error"),
    continues: [...states("recording", "paused"), { url: "https://example.com/a.mp3" }],
  },
  "calling.collect": collecting,
  "calling.play_and_collect": collecting,
  "calling.detect": {
    ends: [
      detected("machine", "HUMAN"),
      detected("machine", "MACHINE"),
      detected("machine", "UNKNOWN"),
      detected("machine", "READY"),
      detected("fax", "CED"),
      detected("digit", "5"),
      detected("machine", "finished"),
      ...states("finished", "error"),
    ],
    continues: [detected("machine"), { detect: { type: "machine" } }, { detect: {} }, {}],
  },
  "calling.send_fax": faxing,
  "calling.receive_fax": faxing,
  "calling.pay": {
    ends: [
      ...states("finished", "error"),
      { for: "payment-completed" },
      { for: "payment-failed" },
      { for: "payment-canceled" },
      { for: "payment-cancelled" },
    ],
    continues: [{ for: "payment-card-number" }, { for: "payment-processing" }, {}],
  },
  "calling.tap": { ends: states("finished"), continues: states("tapping") },
  "calling.stream": { ends: states("finished"), continues: states("streaming") },
  "calling.transcribe": { ends: states("finished"), continues: states("transcribing") },
  "calling.ai": { ends: states("finished", "error"), continues: [{}, ...states("running")] },
  "calling.send_digits": { ends: states("finished"), continues: [{}] },
  "calling.answer": {
    ends: [{ call_state: "answered" }],
    continues: [{ call_state: "created" }, { call_state: "ringing" }, { call_state: "ending" }],
  },
  "calling.end": { ends: [{ call_state: "ended" }], continues: [{ call_state: "ending" }, {}] },
  "calling.connect": {
    ends: [
      { connect_state: "connected" },
      { connect_state: "failed" },
      { connect_state: "disconnected" },
    ],
    continues: [{ connect_state: "connecting" }, {}],
  },
  "calling.disconnect": {
    ends: [{ connect_state: "disconnected" }, { connect_state: "failed" }],
    continues: [{ connect_state: "connected" }, { connect_state: "connecting" }],
  },
  "calling.refer": {
    ends: states("success", "busy", "noAnswer", "cancel", "error"),
    continues: [...states("inProgress"), {}, { state: null }],
  },
  "calling.dial": {
    ends: [{ dial_state: "answered", call: {} }, { dial_state: "failed" }],
    continues: [{ dial_state: "dialing" }, { call_state: "answered" }],
  },
  "calling.queue.enter": {
    ends: [{ status: "dequeue" }, { status: "leave" }],
    continues: [{ status: "enqueue" }, {}],
  },
  "messaging.send": {
    ends: [
      { message_state: "delivered" },
      { message_state: "undelivered" },
      { message_state: "failed" },
    ],
    continues: [
      { message_state: "queued" },
      { message_state: "initiated" },
      { message_state: "sent" },
    ],
  },
};

const titled = (list: readonly Params[]) =>
  list.map((params) => [JSON.stringify(params), params] as const);

describe.each(Object.entries(examples))("%s", (method, { ends, continues }) => {
  it.each(titled(ends))("is complete after %s", (_title, params) => {
    expect(completes(method, params)).toBe(true);
  });

  it.each(titled(continues))("continues after %s", (_title, params) => {
    expect(completes(method, params)).toBe(false);
  });
});

describe("completion", () => {
  const tracked = Object.values(catalogueData().methods).flatMap(({ method, tracking }) =>
    tracking === undefined ? [] : [{ method, ...tracking }],
  );

  it("has examples for every rule that is more than a list of values", () => {
    const ruled = tracked.filter(({ completes: clauses }) =>
      clauses.some(
        ({ path: _path, in: values, ...more }) => !values || Object.keys(more).length > 0,
      ),
    );
    expect(ruled.length).toBeGreaterThan(0);
    expect(Object.keys(examples)).toEqual(
      expect.arrayContaining(ruled.map(({ method }) => method)),
    );
  });

  it("comes with each value that a rule lists, and with no other", () => {
    /** The params in which a value stands at a path. */
    const at = (path: string, value: unknown): Params =>
      path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Params;
    for (const { method, completes: clauses } of tracked) {
      for (const { path, in: values = [], unless } of clauses) {
        for (const value of unless === undefined ? values : []) {
          expect({ method, value, completes: completes(method, at(path, value)) }).toEqual({
            method,
            value,
            completes: true,
          });
        }
        if (values.length > 0) expect(completes(method, at(path, "not listed"))).toBe(false);
      }
    }
  });

  const hostile: readonly unknown[] = [
    undefined,
    null,
    0,
    "finished",
    [],
    ["finished"],
    { state: ["finished"] },
    { state: { finished: true } },
    { state: { toString: () => "finished" } },
    { result: "digit" },
    { result: ["digit"] },
    { result: { type: ["digit"] } },
    { fax: "finished" },
    { fax: null },
    { detect: { params: "HUMAN" } },
    { detect: { params: { event: null } } },
    { detect: [{ params: { event: "HUMAN" } }] },
    JSON.parse('{"__proto__":{"state":"finished","result":{"type":"digit"}}}'),
    Object.create({ state: "finished", call_state: "ended", dial_state: "failed" }),
    { constructor: { state: "finished" } },
  ];

  it.each(hostile.map((params, index) => [index, params] as const))(
    "is not reached with malformed params, and does not throw (%i)",
    (_index, params) => {
      for (const method of Object.keys(examples)) {
        expect({ method, complete: completes(method, params) }).toEqual({
          method,
          complete: false,
        });
      }
    },
  );
});
