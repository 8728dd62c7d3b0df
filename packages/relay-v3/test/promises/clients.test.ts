import { describe, expect, it } from "@jest/globals";
import { RelayClosedError } from "@twinline/core";
import type { Call } from "@twinline/relay-v3";

import { phone } from "../support/fixtures.js";
import { eventFrame, tampered } from "../support/tampering.js";
import { appNumber, reaches, world } from "../support/world.js";

describe("a client", () => {
  it("16: run() returns after disconnect()", async () => {
    await using w = await world();
    const running = w.client.run();
    await reaches(w.client, "ready");
    await w.client.disconnect();
    await running;
  });

  it("18: a client runs again after disconnect()", async () => {
    await using w = await world();
    for (const round of [1, 2]) {
      let isOver = false;
      const running = w.client.run().then(() => (isOver = true));
      await reaches(w.client, "ready");
      await w.clock.settle();
      expect({ round, isOver }).toEqual({ round, isOver: false });
      await w.client.disconnect();
      await running;
    }
  });

  it("19: what is pending at disconnect() rejects with a RelayError", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("calling.dial", 5);
    const dial = w.client.dial([[phone]]);
    const refused = expect(dial).rejects.toBeInstanceOf(RelayClosedError);
    await w.client.disconnect();
    await refused;
  });

  it("35: credentials are sent once and are not logged", async () => {
    const token = "planted-token-0123456789";
    await using w = await tampered({ token, log_level: "debug" });
    await w.client.connect();
    w.slipIn(
      eventFrame("signalwire.authorization.state", { authorization_state: "planted-state" }),
    );
    await w.client.execute("signalwire.ping", { note: "planted-state" });
    w.client.on_event(() => {
      throw new Error(`a slip that tells ${token}`);
    });
    w.slipIn(eventFrame("calling.conference", { conference_id: "x" }));
    const [connect] = w.sim.requests("signalwire.connect");
    expect(connect).not.toHaveProperty("project");
    expect(connect).not.toHaveProperty("token");
    expect(Object.keys(connect?.["authentication"] as object)).toEqual(["project", "token"]);
    const log = w.log.join("\n");
    expect(log).toContain("signalwire.connect");
    expect(log).toContain("a slip that tells ***");
    expect(log).not.toContain(token);
    expect(log).not.toContain("planted-state");
  });

  it("39: a handler that throws does not affect the next call", async () => {
    await using w = await world();
    const handed: Call[] = [];
    w.client.on_call((call) => {
      handed.push(call);
      if (handed.length === 1) throw new Error("a slip of mine");
    });
    w.client.on_message(() => {
      throw new Error("another slip of mine");
    });
    await w.client.connect();
    const first = await w.sim.call({ to: appNumber });
    await w.sim.text({ to: appNumber });
    await w.sim.call({ to: appNumber });
    await w.clock.settle();
    expect(handed).toHaveLength(2);
    const log = w.log.join("\n");
    expect(log).toContain(`call ${first.call_id}`);
    expect(log).toContain("another slip of mine");
  });

  it("40: run() returns when the process gets a signal to stop", async () => {
    await using w = await world();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const before = process.listenerCount(signal);
      const running = w.client.run();
      await reaches(w.client, "ready");
      process.emit(signal);
      await running;
      expect(process.listenerCount(signal)).toBe(before);
    }
  });

  it("42: run() has one handler for each signal, also when it is called twice or reconnects", async () => {
    await using w = await world();
    const before = process.listenerCount("SIGTERM");
    const running = [w.client.run(), w.client.run()];
    await reaches(w.client, "ready");
    for (let round = 0; round < 3; round += 1) {
      w.sim.drop_connections();
      await reaches(w.client, "reconnecting");
      await reaches(w.client, "ready");
    }
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await w.client.disconnect();
    await Promise.all(running);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });
});
