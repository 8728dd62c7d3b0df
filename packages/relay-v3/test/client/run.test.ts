import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/relay-v3";

import { answered, appNumber, reaches, setUp } from "../support/stage.js";

describe("client.run", () => {
  it("resolves when the client is disconnected, and leaves no signal handlers", async () => {
    await using stage = await setUp();
    const before = process.listenerCount("SIGTERM");
    const running = stage.client.run();
    expect(stage.client.run()).toBe(running);
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await stage.sim.frame({ method: "signalwire.connect" });
    await stage.client.disconnect();
    await running;
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("keeps trying while the platform cannot be reached", async () => {
    await using stage = await setUp();
    stage.sim.fail_next("signalwire.connect", { code: "500" });
    const called = new Promise<Call>((resolve) => stage.client.on_call(resolve));
    const running = stage.client.run();
    await reaches(stage.client, "ready");
    await stage.sim.call({ to: appNumber });
    await called;
    await stage.client.disconnect();
    await running;
  });

  it("takes no more calls after SIGTERM, and resolves when the last has ended", async () => {
    await using stage = await setUp();
    const called = new Promise<Call>((resolve) => stage.client.on_call(resolve));
    let isOver = false;
    const running = stage.client.run().then(() => (isOver = true));
    await reaches(stage.client, "ready");
    const caller = await stage.sim.call({ to: appNumber });
    const call = await called;
    await call.answer();
    await call.wait_for_answered();
    process.emit("SIGTERM", "SIGTERM");
    await stage.clock.advance(30);
    expect(isOver).toBe(false);
    expect(stage.client.session.status.state).toBe("draining");
    await caller.hang_up();
    await running;
    expect(stage.client.session.status).toMatchObject({ state: "closed", reason: "drained" });
  });

  it("does not wait for live calls after a second signal, nor beyond drain_timeout", async () => {
    await using stage = await setUp();
    for (const end of [() => process.emit("SIGINT", "SIGINT"), () => stage.clock.advance(31)]) {
      const running = stage.client.run({ drain_timeout: 30 });
      const { call } = await answered(stage);
      process.emit("SIGINT", "SIGINT");
      await stage.clock.settle();
      await end();
      await running;
      expect(call.state).toBe("answered");
    }
  });
});
