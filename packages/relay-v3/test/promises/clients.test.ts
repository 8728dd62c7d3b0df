import { describe, expect, it } from "@jest/globals";
import { RelayClosedError } from "@twinline/core";

import { phone } from "../support/fixtures.js";
import { eventFrame, intercept, reaches, setUp } from "../support/stage.js";

describe("a client", () => {
  it("runs again after disconnect()", async () => {
    await using stage = await setUp();
    for (const round of [1, 2]) {
      let isOver = false;
      const running = stage.client.run().then(() => (isOver = true));
      await reaches(stage.client, "ready");
      await stage.clock.settle();
      expect({ round, isOver }).toEqual({ round, isOver: false });
      await stage.client.disconnect();
      await running;
    }
  });

  it("rejects a dial that is under way when it is disconnected", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.delay_next("calling.dial", 5);
    const dial = stage.client.dial([[phone]]);
    const refused = expect(dial).rejects.toBeInstanceOf(RelayClosedError);
    await stage.client.disconnect();
    await refused;
  });

  it("sends its credentials once, and never logs them", async () => {
    const token = "planted-token-0123456789";
    await using stage = await intercept({ token, log_level: "debug" });
    await stage.client.connect();
    stage.inject(
      eventFrame("signalwire.authorization.state", { authorization_state: "planted-state" }),
    );
    await stage.client.execute("signalwire.ping", { note: "planted-state" });
    stage.client.on_event(() => {
      throw new Error(`a slip that tells ${token}`);
    });
    stage.inject(eventFrame("calling.conference", { conference_id: "x" }));
    const [connect] = stage.sim.requests("signalwire.connect");
    expect(connect).not.toHaveProperty("project");
    expect(connect).not.toHaveProperty("token");
    expect(Object.keys(connect?.["authentication"] as object)).toEqual(["project", "token"]);
    const log = stage.log.join("\n");
    expect(log).toContain("signalwire.connect");
    expect(log).toContain("a slip that tells ***");
    expect(log).not.toContain(token);
    expect(log).not.toContain("planted-state");
  });

  it("stops running when the process gets SIGTERM or SIGINT", async () => {
    await using stage = await setUp();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const before = process.listenerCount(signal);
      const running = stage.client.run();
      await reaches(stage.client, "ready");
      process.emit(signal);
      await running;
      expect(process.listenerCount(signal)).toBe(before);
    }
  });

  it("has one handler for each signal, even when run() is called twice or the connection was lost", async () => {
    await using stage = await setUp();
    const before = process.listenerCount("SIGTERM");
    const running = [stage.client.run(), stage.client.run()];
    await reaches(stage.client, "ready");
    for (let round = 0; round < 3; round += 1) {
      stage.sim.drop_connections();
      await reaches(stage.client, "reconnecting");
      await reaches(stage.client, "ready");
    }
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await stage.client.disconnect();
    await Promise.all(running);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
