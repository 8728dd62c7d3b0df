import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { healthHandler } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { afterEach, describe, expect, it } from "@jest/globals";

import { offerParams, reaches, setUp, setUpScripted, stateParams } from "../support/stage.js";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

describe("session.health()", () => {
  it("reports how long the session has been in its state, and the age of the last frame", async () => {
    await using stage = await setUp();
    expect(stage.session.health()).toMatchObject({ ready: false, alive: true, state: "idle" });
    expect(stage.session.health().last_frame_age).toBeUndefined();
    await stage.session.connect();
    stage.clock.advance(7);
    expect(stage.session.health()).toMatchObject({
      ready: true,
      alive: true,
      state: "ready",
      state_age: 7,
      last_frame_age: 7,
    });
  });

  it("reports the latency of the last ping, and how many are unanswered", async () => {
    await using stage = await setUp({ ping_interval: 30, ping_timeout: 10 });
    await stage.session.connect();
    stage.clock.advance(30);
    const ping = await stage.platform.next("signalwire.ping");
    expect(stage.session.health().ping_latency).toBeUndefined();
    stage.clock.advance(0.25);
    ping.reply();
    await stage.caughtUp();
    expect(stage.session.health().ping_latency).toBeCloseTo(0.25, 5);
    stage.clock.advance(30);
    stage.clock.advance(10);
    expect(stage.session.health().pings_missed).toBe(1);
  });

  it("counts the requests that wait for the connection, and all that have no answer", async () => {
    const { session, sockets, clock } = await setUpScripted();
    cleanups.push(() => session.disconnect());
    const first = session.request("calling.answer", {});
    sockets.link.break();
    await expect(first).rejects.toThrow();
    const second = session.request("calling.answer", {}, { timeout: 4 });
    expect(session.health()).toMatchObject({
      ready: false,
      state: "reconnecting",
      requests_queued: 1,
      requests_pending: 1,
    });
    clock.advance(60);
    await expect(second).rejects.toThrow();
    expect(session.health()).toMatchObject({ requests_queued: 0, requests_pending: 0 });
  });

  it("counts live calls", async () => {
    const { session, sockets } = await setUpScripted();
    cleanups.push(() => session.disconnect());
    sockets.link.event("e1", "calling.call.receive", offerParams("c1"));
    expect(session.health().calls).toBe(1);
    sockets.link.event("e2", "calling.call.state", stateParams("c1", "ended"));
    expect(session.health().calls).toBe(0);
  });

  it("is alive after a disconnect, but not when the credentials were refused", async () => {
    await using stage = await setUp();
    stage.platform.onConnect = (frame) =>
      frame.refuse({ code: -32002, message: "Authentication failed" });
    await expect(stage.session.connect()).rejects.toThrow();
    expect(stage.session.health()).toMatchObject({ ready: false, alive: false, state: "closed" });
    stage.platform.onConnect = (frame) => frame.reply({ protocol: "p" });
    await stage.session.connect();
    await stage.session.disconnect();
    expect(stage.session.health()).toMatchObject({ ready: false, alive: true, state: "closed" });
  });
});

describe("healthHandler", () => {
  async function served(...sessions: Parameters<typeof healthHandler>): Promise<string> {
    const health = healthHandler(...sessions);
    const server = createServer((request, response) => {
      if (!health(request, response)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    cleanups.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it("answers 200 to both probes while calls can be taken, with the health as JSON and no secret", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const address = await served(stage.session);
    for (const path of ["/readyz", "/livez", "/readyz?verbose"]) {
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ ok: true, sessions: [{ state: "ready" }] });
      expect(text).not.toContain("PT-secret-token");
    }
  });

  it("answers 503 to the readiness probe while the connection is away, and 200 to the liveness probe", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const address = await served([stage.session]);
    stage.platform.connections[0]?.break();
    await reaches(stage.session, "reconnecting");
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  it("answers 503 to the readiness probe while the session drains", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const address = await served(stage.session, { ready: "/ready" });
    const registry = CallRegistry.of(stage.session);
    registry.inbound.add({
      client: { name: "c" },
      acceptsUnclaimed: true,
      onCall: () => undefined,
    });
    stage.platform.connections[0]?.event("calling.call.receive", offerParams("c1"));
    await stage.caughtUp();
    expect(registry.size).toBe(1);
    void stage.session.drain();
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/readyz`)).status).toBe(404);
  });

  it("ignores every other path and method", async () => {
    await using stage = await setUp();
    const address = await served(stage.session);
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/livez`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${address}/livez`, { method: "HEAD" })).status).toBe(200);
  });
});
