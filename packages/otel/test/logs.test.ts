import { describe, expect, it } from "@jest/globals";

import { appNumber, idle, token, setUp } from "./support/stage.js";

describe("log records", () => {
  it("name their call and their handler, with the stack of what was thrown", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      await call.hangup();
      throw new Error("a slip");
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.ended;
    await idle(stage);
    const record = stage.signals.logs.find(({ severityText }) => severityText === "ERROR");
    expect(record?.body).toContain("The on_call handler");
    expect(record?.attributes).toMatchObject({
      "twinline.log.area": "handlers",
      "twinline.call.id": person.call_id,
      "twinline.handler.name": "on_call",
      "exception.stacktrace": expect.stringContaining("Error: a slip"),
    });
  });

  it("of a live call are in its trace", async () => {
    await using stage = await setUp(async (call) => {
      await call.answer();
      throw new Error("a slip");
    });
    const person = await stage.sim.call({ to: appNumber });
    await person.answered;
    let record = undefined as (typeof stage.signals.logs)[number] | undefined;
    while (record === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      record = stage.signals.logs.find(({ severityText }) => severityText === "ERROR");
    }
    await person.hang_up();
    await idle(stage);
    const { traceId } = stage.signals.span("inbound call").spanContext();
    expect(record.spanContext?.traceId).toBe(traceId);
  });

  it("contain the log line, and no secrets", async () => {
    await using stage = await setUp(() => undefined, { client: { log_level: "debug" } });
    const bodies = stage.signals.logs.map(({ body }) => String(body));
    expect(bodies.some((body) => body.includes("Connected to"))).toBe(true);
    expect(bodies.some((body) => body.includes("signalwire.connect"))).toBe(true);
    expect(
      JSON.stringify(stage.signals.logs.map((one) => [one.body, one.attributes])),
    ).not.toContain(token);
  });
});
