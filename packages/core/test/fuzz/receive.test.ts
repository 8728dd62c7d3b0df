import { afterEach, describe, expect, it } from "@jest/globals";
import { CallRegistry, MessageRegistry } from "@twinline/core/internal";
import * as fc from "fast-check";

import { offerParams, reaches, setUp, setUpScripted, stateParams, turn } from "../support/stage.js";

const hostile = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];

const known = [
  "calling.call.receive",
  "calling.call.state",
  "calling.call.dial",
  "calling.call.play",
  "calling.call.connect",
  "calling.call.collect",
  "messaging.receive",
  "messaging.state",
  "signalwire.authorization.state",
];

/** Values that are unexpected in their place. */
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, "", 0, -1, 1e308, [], {}, true, ...hostile),
  fc.string({ maxLength: 30, unit: "binary" }),
);

const ids = fc.oneof(fc.constantFrom("live", "nobody", ...hostile), wrong);

const params = fc.dictionary(
  fc.constantFrom(
    ...["call_id", "node_id", "control_id", "tag", "state", "call_state", "dial_state", "call"],
    ...["connect_state", "peer", "device", "context", "message_id", "message_state", "result"],
    ...["authorization_state", "params", "fax", "final", ...hostile],
  ),
  fc.oneof(ids, fc.constantFrom("answered", "ended", "connected", "finished"), wrong),
  { noNullPrototype: false },
);

const event = fc.record({
  jsonrpc: fc.constantFrom<unknown>("2.0", 2),
  id: fc.oneof(fc.uuid(), wrong),
  method: fc.constant("signalwire.event"),
  params: fc.oneof(
    { weight: 5, arbitrary: fc.record({ event_type: fc.constantFrom(...known), params }) },
    {
      weight: 1,
      arbitrary: fc.record({
        event_type: fc.oneof(fc.constantFrom(...known), wrong),
        params: wrong,
      }),
    },
    { weight: 1, arbitrary: wrong },
  ),
});

const other = fc.record(
  {
    jsonrpc: wrong,
    id: fc.oneof(fc.constantFrom<unknown>("nobody", 0, "__proto__"), wrong),
    method: fc.oneof(fc.constantFrom("signalwire.ping", "no.such", ...hostile), wrong),
    params: wrong,
    result: wrong,
    error: wrong,
  },
  { requiredKeys: [] },
);

/** A frame in full, cut off somewhere, or no frame at all. */
const text = fc.oneof(
  { weight: 6, arbitrary: event.map((frame) => JSON.stringify(frame)) },
  { weight: 2, arbitrary: other.map((frame) => JSON.stringify(frame)) },
  {
    weight: 2,
    arbitrary: event
      .map((frame) => JSON.stringify(frame))
      .chain((whole) => fc.nat({ max: whole.length }).map((length) => whole.slice(0, length))),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 200, unit: "binary" }) },
  { weight: 1, arbitrary: fc.nat({ max: 30_000 }).map((depth) => "[".repeat(depth)) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 5_000 }).map((depth) => {
      const nested = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
      return `{"id":"deep","method":"signalwire.event","params":{"event_type":"x","params":${nested}}}`;
    }),
  },
);

const untouched = Object.getOwnPropertyNames(Object.prototype).toSorted();

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on("unhandledRejection", note);

afterEach(() => {
  process.off("unhandledRejection", note);
});

describe("any input", () => {
  it("neither throws, hangs, pollutes a prototype nor ends the session", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (frames) => {
        const { session, sockets, calls, ready } = await setUpScripted();
        await ready;
        const { link } = sockets;
        link.event("offer", "calling.call.receive", offerParams("live"));
        const leg = calls.leg("live");
        const play = leg?.operate("calling.play", { play: [] });
        link.reply("calling.play", { code: "200" });
        const sent = MessageRegistry.of(session).send({ body: "Hi" });
        sent.catch(() => undefined);

        for (const frame of frames) link.say(frame);
        await turn();

        expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(untouched);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
        link.say({ jsonrpc: "2.0", id: "still there?", method: "signalwire.ping", params: {} });
        expect(link.sent.at(-1)).toMatchObject({ id: "still there?", result: {} });
        expect(session.status.state).toBe("ready");

        // What ran before comes to its end as ever.
        link.event("end", "calling.call.state", stateParams("live", "ended"));
        await play?.settled;
        expect(CallRegistry.of(session).leg("live")).toBeUndefined();
        await session.disconnect();
        await sent.catch(() => undefined);
      }),
      { numRuns: 1500, seed: 7 },
    );
    await turn();
    expect(unhandled).toEqual([]);
  }, 60_000);

  it("is answered or named in the log, over a real connection too", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const frames = fc.sample(text, { numRuns: 300, seed: 11 });
    for (const frame of frames) stage.platform.connection.send(frame);
    stage.platform.connection.request("after", "signalwire.ping");
    await stage.platform.acknowledgement("after");
    expect(stage.session.status.state).toBe("ready");
    const ignored = stage.log.filter((line) =>
      line.startsWith("warn A frame from the platform was"),
    );
    expect(ignored.length).toBeGreaterThan(20);
    expect(ignored.every((line) => line.length < 200 && !line.includes("\n"))).toBe(true);
  });

  it("above the limit ends the connection, which comes back and works", async () => {
    await using stage = await setUp({ max_frame: 10_000 });
    await stage.session.connect();
    stage.platform.connection.send({
      jsonrpc: "2.0",
      id: "big",
      method: "x",
      params: "y".repeat(20_000),
    });
    await reaches(stage.session, "reconnecting");
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    expect(stage.platform.connections).toHaveLength(2);
  });
});
