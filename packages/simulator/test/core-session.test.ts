import { describe, expect, it } from "@jest/globals";

import { RelayAuthError, Session } from "@twinline/core";
import { VirtualClock, type Simulator, type SimulatorOptions } from "@twinline/simulator";

import { start } from "./support/stage.js";

/** A session of our own client, on the simulator's clock. */
async function open(
  options: SimulatorOptions = {},
): Promise<{ clock: VirtualClock; sim: Simulator; session: Session }> {
  const clock = new VirtualClock({ automatic: false });
  const sim = await start({ clock, ...options });
  const session = new Session({
    project: "project",
    token: "token-1234",
    host: sim.host,
    clock,
    log_level: "silent",
    random: () => 0.5,
  });
  return { clock, sim, session };
}

describe("our own client, on the same virtual clock", () => {
  it("stays connected for an hour in which nothing happens", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    await clock.advance(3600);
    expect(session.status).toMatchObject({ state: "ready" });
    expect(sim.requests("signalwire.connect")).toHaveLength(1);
    await session.disconnect();
  });

  it("resumes its session after a dropped connection", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    sim.drop_connections();
    await clock.advance(5);
    expect(session.status).toMatchObject({ state: "ready", resumed: true });
    expect(sim.sessions).toBe(1);
    await session.disconnect();
  });

  it("opens a new session when the platform has forgotten the old one", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    sim.forget_sessions();
    await clock.advance(20);
    expect(session.status).toMatchObject({ state: "ready", resumed: false });
    await session.disconnect();
  });

  it("notices a half-open connection by unanswered pings", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    sim.mute_pings();
    await clock.advance(120);
    expect(sim.requests("signalwire.connect").length).toBeGreaterThan(1);
    await session.disconnect();
  });

  it("reconnects when it is asked to leave, with or without its session", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    sim.disconnect_clients();
    await clock.advance(10);
    expect(session.status).toMatchObject({ state: "ready", resumed: true });
    sim.disconnect_clients({ restart: true });
    await clock.advance(10);
    expect(session.status).toMatchObject({ state: "ready", resumed: false });
    await session.disconnect();
  });

  it("does not advance virtual time while no platform listens, and connects when one does again", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    clock.automatic = true;
    await sim.go_down();
    // The platform keeps the session for a minute: so long time passes for its sake.
    while (clock.now() < 60_000) await clock.settle();
    const before = clock.now();
    for (let turn = 0; turn < 20; turn += 1) await clock.settle();
    expect(clock.now()).toBe(before);
    expect(session.status).toMatchObject({ state: "reconnecting" });

    await sim.come_back();
    while (session.status.state !== "ready") await clock.settle();
    await session.disconnect();
  });

  it("does not advance virtual time after the simulator was closed", async () => {
    const { clock, sim, session } = await open();
    await session.connect();
    clock.automatic = true;
    await sim.close();
    while (session.status.state !== "reconnecting") await clock.settle();
    const before = clock.now();
    for (let turn = 0; turn < 20; turn += 1) await clock.settle();
    expect(clock.now()).toBe(before);
    await session.disconnect();
  });

  it("gets a RelayAuthError when its credentials are refused", async () => {
    const { session } = await open({ projects: { other: "other-token" } });
    await expect(session.connect()).rejects.toThrow(RelayAuthError);
  });
});
