import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/relay-v3";
import { Client } from "@twinline/compat-v2";
import { busy } from "@twinline/simulator";

import { appNumber, caller, keyed, current, friend, idle, token, setUp } from "../support/stage.js";

/** Answers, asks for a PIN, hangs up. */
async function pin(call: Call): Promise<void> {
  await call.answer();
  const action = await call.play_and_collect([{ type: "tts", text: "Enter your PIN" }], {
    digits: { max: keyed.length },
  });
  await action.wait();
  await call.hangup();
}

const parentOf = (span: ReadableSpan): string | undefined => span.parentSpanContext?.spanId;

describe("an inbound call", () => {
  it("is one trace: its operations and requests are children of its span", async () => {
    await using stage = await setUp(pin);
    const person = await caller(stage);
    const { signals } = stage;
    const call = signals.span("inbound call");
    const { spanId, traceId } = call.spanContext();
    expect(call.kind).toBe(SpanKind.CONSUMER);
    expect(parentOf(call)).toBeUndefined();
    expect(call.attributes).toMatchObject({
      "twinline.call.id": person.call_id,
      "twinline.call.direction": "inbound",
      "messaging.destination.name": "office",
      "server.address": "127.0.0.1",
      "twinline.call.state": "ended",
      "twinline.call.end_reason": "hangup",
    });
    expect(call.events.map((event) => event.name)).toEqual(["answered", "ending", "ended"]);
    const collecting = signals.spans.filter((span) => span.name === "calling.play_and_collect");
    const operation = collecting.find((span) => span.kind === SpanKind.INTERNAL);
    const request = collecting.find((span) => span.kind === SpanKind.CLIENT);
    expect(collecting).toHaveLength(2);
    expect(operation && parentOf(operation)).toBe(spanId);
    expect(operation?.attributes).toMatchObject({
      "twinline.operation.outcome": "completed",
      "twinline.call.id": person.call_id,
    });
    expect(request && parentOf(request)).toBe(operation?.spanContext().spanId);
    expect(request?.attributes).toMatchObject({
      "rpc.system.name": "jsonrpc",
      "rpc.method": "calling.play_and_collect",
    });
    const answers = signals.spans.filter((span) => span.name === "calling.answer");
    const ends = signals.spans.filter((span) => span.name === "calling.end");
    for (const span of [...answers, ...ends]) expect(span.spanContext().traceId).toBe(traceId);
    expect(answers.length * ends.length).toBeGreaterThan(0);
    const open = signals.spans.filter((span) => !span.ended);
    expect(open).toEqual([]);
  });

  it("is the parent of the app's own spans, across awaits, and those of its commands", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      const tracer = stage.signals.tracerProvider.getTracer("the app");
      await tracer.startActiveSpan("look up the caller", async (span) => {
        await Promise.resolve();
        const action = await call.play([{ type: "silence", duration: 1 }]);
        await action.wait();
        span.end();
      });
      await call.hangup();
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const call = stage.signals.span("inbound call").spanContext();
    const own = stage.signals.span("look up the caller");
    expect(parentOf(own)).toBe(call.spanId);
    const play = stage.signals.spans.filter((span) => span.name === "calling.play");
    expect(play.map(parentOf)).toContain(own.spanContext().spanId);
    expect(play.every((span) => span.spanContext().traceId === call.traceId)).toBe(true);
  });

  it("is the context of its listeners too, in either face, and not of another call's", async () => {
    const seen: Record<string, string | undefined> = {};
    await using stage = await setUp(() => undefined);
    const modern = (call: Call): void => {
      call.on("calling.call.state", () => (seen[call.call_id] = current()?.spanContext().traceId));
      void call.answer().then(() => call.hangup());
    };
    stage.client.on_call(modern);
    const legacy = new Client({ session: stage.client.session });
    await legacy.calling.receive("old", async (call) => {
      call.on("answered", () => (seen[call.id] = current()?.spanContext().traceId));
      await call.answer();
      await call.hangup();
    });
    const people = await Promise.all([
      stage.sim.call({ to: appNumber }),
      stage.sim.call({ to: appNumber }),
      stage.sim.call({ context: "old" }),
    ]);
    await Promise.all(people.map((person) => person.ended));
    await idle(stage);
    const traces = stage.signals.spans.filter((span) => span.name === "inbound call");
    for (const person of people) {
      const own = traces.find((span) => span.attributes["twinline.call.id"] === person.call_id);
      expect(seen[person.call_id]).toBe(own?.spanContext().traceId);
    }
    expect(new Set(Object.values(seen)).size).toBe(3);
    expect(current()).toBeUndefined();
  });
});

describe("an outbound call", () => {
  it("is linked to its dial, a child of the app's span, and the dial to it", async () => {
    await using stage = await setUp(() => undefined);
    const tracer = stage.signals.tracerProvider.getTracer("the app");
    await tracer.startActiveSpan("campaign", async (span) => {
      const call = await stage.client.dial([
        [{ type: "phone", to_number: friend, from_number: "+1" }],
      ]);
      await call.hangup();
      await call.wait_for_ended();
      span.end();
    });
    await idle(stage);
    const { signals } = stage;
    const dial = signals.span("dial");
    const call = signals.span("outbound call");
    const campaign = signals.span("campaign");
    expect(parentOf(dial)).toBe(campaign.spanContext().spanId);
    expect(dial.attributes).toMatchObject({ "twinline.dial.result": "answered" });
    expect(call.links.map((link) => link.context.spanId)).toEqual([dial.spanContext().spanId]);
    expect(dial.links.map((link) => link.context.spanId)).toContain(call.spanContext().spanId);
    const end = signals.span("calling.end");
    expect(parentOf(end)).toBe(call.spanContext().spanId);
    expect(end.links.map((link) => link.context.spanId)).toEqual([campaign.spanContext().spanId]);
  });

  it("that is not answered leaves a dial with its reason, and without an error", async () => {
    await using stage = await setUp(() => undefined);
    stage.sim.person("+15550333", busy());
    const devices = [[{ type: "phone", to_number: "+15550333", from_number: "+1" } as const]];
    await expect(stage.client.dial(devices)).rejects.toThrow();
    const dial = stage.signals.span("dial");
    expect(dial.attributes).toMatchObject({
      "twinline.dial.result": "failed",
      "twinline.dial.reason": "busy",
    });
    expect(dial.status.code).toBe(SpanStatusCode.UNSET);
  });

  it("that another call was connected with is linked to that one", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      const devices = [[{ type: "phone", params: { to_number: friend, from_number: "+1" } }]];
      await call.connect(devices as never);
      await call.wait_for("calling.call.connect", (event) => "peer" in event.params);
      await call.hangup();
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const inbound = stage.signals.span("inbound call").spanContext();
    const peer = stage.signals.span("outbound call");
    expect(peer.links.map((link) => link.context.spanId)).toEqual([inbound.spanId]);
  });
});

describe("a refusal", () => {
  it("is the error of the request and of the operation, by its code and not by its words", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      await call.play([{ type: "tts", text: "a" }]).catch(() => undefined);
      await call.hangup();
    });
    stage.sim.fail_next("calling.play", { code: 503, message: "no room for +15550201" });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const spans = stage.signals.spans.filter((span) => span.name === "calling.play");
    expect(spans).toHaveLength(2);
    for (const span of spans) {
      expect(span.status.code).toBe(SpanStatusCode.ERROR);
      expect(span.attributes["error.type"]).toBe("503");
      expect(JSON.stringify([span.status, span.attributes, span.events])).not.toContain("no room");
    }
  });
});

describe("what callers say and key", () => {
  const everything = (spans: readonly ReadableSpan[]): string =>
    JSON.stringify(
      spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );

  it("is in no span, and neither are numbers and secrets", async () => {
    await using stage = await setUp(pin);
    await caller(stage);
    const text = everything(stage.signals.spans);
    for (const word of [keyed, "Enter your PIN", "+15550201", token]) {
      expect(text).not.toContain(word);
    }
  });

  it("is in spans when `content` is set, and secrets are not", async () => {
    await using stage = await setUp(pin, { options: { content: true } });
    await caller(stage);
    const text = everything(stage.signals.spans);
    expect(text).toContain(keyed);
    expect(text).toContain("Enter your PIN");
    expect(text).not.toContain(token);
  });
});

describe("the instrumentation", () => {
  it("ends open spans when it is disabled, and records nothing from then on", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.answered;
    stage.signals.instrumentation.disable();
    const { length } = stage.signals.spans;
    expect(stage.signals.span("inbound call").ended).toBe(true);
    await person.hang_up();
    await idle(stage);
    expect(stage.signals.spans).toHaveLength(length);
  });

  it("records no request when request_spans is false", async () => {
    await using stage = await setUp(pin, { options: { requestSpans: false } });
    await caller(stage);
    expect(stage.signals.spans.filter((span) => span.kind === SpanKind.CLIENT)).toEqual([]);
    expect(stage.signals.span("calling.play_and_collect").kind).toBe(SpanKind.INTERNAL);
  });
});
