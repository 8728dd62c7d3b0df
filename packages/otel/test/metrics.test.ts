import { SpanStatusCode, trace, type Context } from "@opentelemetry/api";
import { TwinlineInstrumentation } from "@twinline/otel";
import type { Call } from "@twinline/relay-v3";
import { busy } from "@twinline/simulator";
import { describe, expect, it } from "@jest/globals";

import { appNumber, caller, keyed, friend, idle, setUp } from "./support/stage.js";

async function pin(call: Call): Promise<void> {
  await call.answer();
  const action = await call.play_and_collect([{ type: "tts", text: "Enter your PIN" }], {
    digits: { max: keyed.length },
  });
  await action.wait();
  await call.hangup();
}

describe("metrics", () => {
  it("count live calls, and measure their length, by direction and reason", async () => {
    await using stage = await setUp(async (call) => void (await call.answer()));
    const person = await stage.sim.call({ to: appNumber });
    await person.answered;
    const { signals } = stage;
    expect(await signals.sum("twinline.calls.live")).toBe(1);
    expect(await signals.sum("twinline.call.duration")).toBe(0);
    await person.hang_up();
    await idle(stage);
    expect(await signals.sum("twinline.calls.live")).toBe(0);
    expect(await signals.metric("twinline.call.duration")).toEqual([
      {
        attributes: expect.objectContaining({
          "twinline.call.direction": "inbound",
          "twinline.call.end_reason": "hangup",
        }),
        value: 1,
      },
    ]);
  });

  it("distinguish calls that were lost with the session from those that ended", async () => {
    await using stage = await setUp(async (call) => void (await call.answer()));
    const person = await stage.sim.call({ to: appNumber });
    await person.answered;
    stage.sim.forget_sessions();
    await idle(stage);
    const lost = { "twinline.call.end_reason": "lost", "error.type": "SESSION_LOST" };
    expect(await stage.signals.sum("twinline.call.duration", lost)).toBe(1);
    const call = stage.signals.span("inbound call");
    expect(call.attributes["error.type"]).toBe("SESSION_LOST");
    expect(call.status.code).toBe(SpanStatusCode.ERROR);
  });

  it("count operations by method and outcome, and requests by method and refusal", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      const done = await call.play([{ type: "silence", duration: 1 }]);
      await done.wait();
      stage.sim.fail_next("calling.play", { code: 503, message: "no" });
      await call.play([{ type: "silence", duration: 1 }]).catch(() => undefined);
      await call.play([{ type: "silence", duration: 100 }]);
      await call.hangup();
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const { signals } = stage;
    const series = await signals.metric("twinline.operation.duration");
    const outcomes = series.map(({ attributes, value }) => [
      attributes["rpc.method"],
      attributes["twinline.operation.outcome"],
      value,
    ]);
    expect(outcomes).toEqual([
      ["calling.play", "completed", 2],
      ["calling.play", "refused", 1],
    ]);
    expect(await signals.sum("twinline.operations.live")).toBe(0);
    const plays = { "rpc.method": "calling.play", "rpc.system.name": "jsonrpc" };
    expect(await signals.sum("rpc.client.call.duration", plays)).toBe(3);
    const refused = { ...plays, "error.type": "503" };
    expect(await signals.sum("rpc.client.call.duration", refused)).toBe(1);
    const events = { "twinline.event.type": "calling.call.play" };
    expect(await signals.sum("twinline.events", events)).toBeGreaterThan(2);
  });

  it("count dials by result", async () => {
    await using stage = await setUp(() => undefined);
    stage.sim.person("+15550333", busy());
    const dial = (to_number: string) =>
      stage.client.dial([[{ type: "phone", to_number, from_number: "+1" }]]);
    await dial(friend).then((call) => call.hangup());
    await dial("+15550333").catch(() => undefined);
    await idle(stage);
    const { signals } = stage;
    expect(
      await signals.sum("twinline.dial.duration", { "twinline.dial.result": "answered" }),
    ).toBe(1);
    expect(await signals.sum("twinline.dial.duration", { "twinline.dial.reason": "busy" })).toBe(1);
  });

  it("count reconnects, and how long a session took to come back", async () => {
    await using stage = await setUp(() => undefined);
    stage.clock.automatic = false;
    stage.sim.drop_connections();
    for await (const status of stage.client.session.statuses()) {
      if (status.state === "reconnecting") break;
    }
    const { signals } = stage;
    expect(await signals.sum("twinline.session.reconnects")).toBe(1);
    const away = { "twinline.session.state": "reconnecting" };
    expect(await signals.sum("twinline.sessions", away)).toBe(1);
    const waiting = stage.client.execute("calling.denoise", {}).catch(() => undefined);
    expect(await signals.sum("twinline.requests.queued")).toBe(1);
    stage.clock.automatic = true;
    for await (const status of stage.client.session.statuses()) if (status.state === "ready") break;
    await waiting;
    const resumed = { "twinline.session.resumed": true };
    expect(await signals.sum("twinline.session.resume.duration", resumed)).toBe(1);
    expect(await signals.sum("twinline.sessions", { "twinline.session.state": "ready" })).toBe(1);
    expect(await signals.sum("twinline.requests.queued")).toBe(0);
    await stage.client.disconnect();
    expect(await signals.sum("twinline.sessions")).toBe(0);
  });

  it("measure how long each handler blocked the event loop, and the maximum", async () => {
    await using stage = await setUp(async (call) => {
      const end = performance.now() + 30;
      while (performance.now() < end);
      await call.answer();
      await call.hangup();
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const { signals } = stage;
    const handler = { "twinline.handler.name": "on_call" };
    expect(await signals.sum("twinline.handler.duration", handler)).toBe(1);
    const [lag] = await signals.metric("twinline.handler.lag");
    expect(lag?.value).toBeGreaterThanOrEqual(0.03);
  });

  it("count text messages that come in and go out", async () => {
    await using stage = await setUp(() => undefined);
    const received = new Promise((resolve) => stage.client.on_message(resolve));
    await stage.sim.text({ from: friend, to: appNumber, body: "a word of mine" });
    await received;
    await stage.client.send_message({ to_number: friend, from_number: appNumber, body: "hello" });
    const { signals } = stage;
    const incoming = { "messaging.destination.name": "office" };
    expect(await signals.sum("messaging.client.consumed.messages", incoming)).toBe(1);
    expect(await signals.sum("messaging.client.sent.messages")).toBe(1);
    const sent = signals.span("messaging.send");
    expect(sent.attributes["messaging.message.id"]).toBeDefined();
    expect(JSON.stringify(signals.spans.map((span) => span.attributes))).not.toContain("hello");
  });

  it("are measured in the context of their span, so that an SDK can keep exemplars", async () => {
    const contexts = new Map<string, Context | undefined>();
    await using stage = await setUp(pin);
    const { signals } = stage;
    signals.instrumentation.disable();
    const second = new TwinlineInstrumentation({ enabled: false });
    second.setTracerProvider(signals.tracerProvider);
    const instrument = (name: string) => ({
      add: () => undefined,
      record: (_value: number, _attributes: unknown, context?: Context) =>
        void contexts.set(name, context),
    });
    second.setMeterProvider({
      getMeter: () =>
        ({
          createHistogram: instrument,
          createCounter: instrument,
          createUpDownCounter: instrument,
          createObservableGauge: instrument,
          addBatchObservableCallback: () => undefined,
          removeBatchObservableCallback: () => undefined,
        }) as never,
    });
    second.enable();
    await caller(stage);
    second.disable();
    const call = signals.span("inbound call").spanContext();
    for (const name of [
      "twinline.call.duration",
      "twinline.operation.duration",
      "twinline.handler.duration",
    ]) {
      const within = contexts.get(name);
      expect(within && trace.getSpanContext(within)?.traceId).toBe(call.traceId);
    }
  });
});
