import { describe, expect, it } from "@jest/globals";

import { appNumber, idle, token, world } from "./world.js";

describe("log records", () => {
  it("name their call and their handler, with the stack of what was thrown", async () => {
    await using w = await world(async (call) => {
      await call.answer();
      await call.hangup();
      throw new Error("a slip");
    });
    const person = await w.sim.call({ to: appNumber });
    await person.ended;
    await idle(w);
    const record = w.signals.logs.find(({ severityText }) => severityText === "ERROR");
    expect(record?.body).toContain("The on_call handler");
    expect(record?.attributes).toMatchObject({
      "twinline.log.area": "handlers",
      "twinline.call.id": person.call_id,
      "twinline.handler.name": "on_call",
      "exception.stacktrace": expect.stringContaining("Error: a slip"),
    });
  });

  it("of a live call are in its trace", async () => {
    await using w = await world(async (call) => {
      await call.answer();
      throw new Error("a slip");
    });
    const person = await w.sim.call({ to: appNumber });
    await person.answered;
    let record = undefined as (typeof w.signals.logs)[number] | undefined;
    while (record === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      record = w.signals.logs.find(({ severityText }) => severityText === "ERROR");
    }
    await person.hang_up();
    await idle(w);
    const { traceId } = w.signals.span("inbound call").spanContext();
    expect(record.spanContext?.traceId).toBe(traceId);
  });

  it("contain the log line, and no secrets", async () => {
    await using w = await world(() => undefined, { client: { log_level: "debug" } });
    const bodies = w.signals.logs.map(({ body }) => String(body));
    expect(bodies.some((body) => body.includes("Connected to"))).toBe(true);
    expect(bodies.some((body) => body.includes("signalwire.connect"))).toBe(true);
    expect(JSON.stringify(w.signals.logs.map((one) => [one.body, one.attributes]))).not.toContain(
      token,
    );
  });
});
