import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { healthHandler } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { afterEach, describe, expect, it } from "@jest/globals";

import { connected, offer, state } from "../support/scripted-session.js";
import { reaches, world } from "../support/world.js";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

describe("session.health()", () => {
  it("reports how long the session has been in its state, and the age of the last frame", async () => {
    await using w = await world();
    expect(w.session.health()).toMatchObject({ ready: false, alive: true, state: "idle" });
    expect(w.session.health().last_frame_age).toBeUndefined();
    await w.session.connect();
    w.clock.advance(7);
    expect(w.session.health()).toMatchObject({
      ready: true,
      alive: true,
      state: "ready",
      state_age: 7,
      last_frame_age: 7,
    });
  });

  it("reports the latency of the last ping, and how many are unanswered", async () => {
    await using w = await world({ ping_interval: 30, ping_timeout: 10 });
    await w.session.connect();
    w.clock.advance(30);
    const ping = await w.platform.next("signalwire.ping");
    expect(w.session.health().ping_latency).toBeUndefined();
    w.clock.advance(0.25);
    ping.link.reply(ping);
    const answered = await until(() => w.session.health().ping_latency);
    expect(answered).toBeCloseTo(0.25, 5);
    w.clock.advance(30);
    w.clock.advance(10);
    expect(w.session.health().pings_missed).toBe(1);
  });

  it("counts the requests that wait for the connection, and all that have no answer", async () => {
    const { session, sockets, clock } = await connected();
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
    const { session, sockets } = await connected();
    cleanups.push(() => session.disconnect());
    sockets.link.event("e1", "calling.call.receive", offer("c1"));
    expect(session.health().calls).toBe(1);
    sockets.link.event("e2", "calling.call.state", state("c1", "ended"));
    expect(session.health().calls).toBe(0);
  });

  it("is alive after a disconnect, but not when the credentials were refused", async () => {
    await using w = await world();
    w.platform.onConnect = (frame) =>
      frame.link.refuse(frame, { code: -32002, message: "Authentication failed" });
    await expect(w.session.connect()).rejects.toThrow();
    expect(w.session.health()).toMatchObject({ ready: false, alive: false, state: "closed" });
    w.platform.onConnect = (frame) => frame.link.reply(frame, { protocol: "p" });
    await w.session.connect();
    await w.session.disconnect();
    expect(w.session.health()).toMatchObject({ ready: false, alive: true, state: "closed" });
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
    await using w = await world();
    await w.session.connect();
    const address = await served(w.session);
    for (const path of ["/readyz", "/livez", "/readyz?verbose"]) {
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ ok: true, sessions: [{ state: "ready" }] });
      expect(text).not.toContain("PT-secret-token");
    }
  });

  it("answers 503 to the readiness probe while the connection is away, and 200 to the liveness probe", async () => {
    await using w = await world();
    await w.session.connect();
    const address = await served([w.session]);
    w.platform.links[0]?.socket.terminate();
    await reaches(w.session, "reconnecting");
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  it("answers 503 to the readiness probe while the session drains", async () => {
    await using w = await world();
    await w.session.connect();
    const address = await served(w.session, { ready: "/ready" });
    const registry = CallRegistry.of(w.session);
    registry.addReceiver({
      client: { name: "c" },
      acceptsUnclaimed: true,
      accept: () => undefined,
    });
    w.platform.links[0]?.event("calling.call.receive", offer("c1"));
    await until(() => registry.size === 1 || undefined);
    void w.session.drain();
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/readyz`)).status).toBe(404);
  });

  it("ignores every other path and method", async () => {
    await using w = await world();
    const address = await served(w.session);
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/livez`, { method: "POST" })).status).toBe(404);
    expect((await fetch(`${address}/livez`, { method: "HEAD" })).status).toBe(200);
  });
});

/** Waits for a value, turn by turn. */
async function until<Value>(read: () => Value | undefined): Promise<Value> {
  for (;;) {
    const value = read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
