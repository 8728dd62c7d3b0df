import { describe, expect, it } from "@jest/globals";
import { RelayConnectionError, RelayTimeoutError, type SessionStatus } from "@twinline/core";

import { reaches, settle, world, type World } from "../support/world.js";

/** Drops the connection and waits until the session has noticed. */
async function drop(w: World): Promise<Extract<SessionStatus, { state: "reconnecting" }>> {
  w.platform.link.socket.terminate();
  return reaches(w.session, "reconnecting");
}

describe("reconnecting", () => {
  it("reconnects by itself after connect(), and resumes by protocol and authorization state", async () => {
    await using w = await world();
    await w.session.connect();
    await w.platform.next("signalwire.connect");
    w.platform.link.event("signalwire.authorization.state", {
      authorization_state: "sealed-state",
    });
    await settle();
    await drop(w);
    w.clock.advance(5);
    const ready = await reaches(w.session, "ready");
    expect(ready.resumed).toBe(true);
    const again = await w.platform.next("signalwire.connect");
    expect(again.params).toMatchObject({
      protocol: "protocol-1",
      authorization_state: "sealed-state",
    });
  });

  it("keeps an authorization state that arrives before its reply", async () => {
    await using w = await world();
    w.platform.onConnect = (frame) => {
      frame.link.event("signalwire.authorization.state", { authorization_state: "early-state" });
      frame.link.reply(frame, { protocol: "p" });
    };
    await w.session.connect();
    await w.platform.next("signalwire.connect");
    await drop(w);
    w.clock.advance(5);
    const again = await w.platform.next("signalwire.connect");
    expect(again.params["authorization_state"]).toBe("early-state");
  });

  it("waits longer each time while authentication does not succeed, though the socket opens", async () => {
    await using w = await world({ reconnect_min: 1, reconnect_max: 30 });
    w.platform.onConnect = (frame) => frame.link.refuse(frame, { code: -32000, message: "busy" });
    const attempt = w.session.connect({ insist: true });
    attempt.catch(() => undefined);
    const delays: number[] = [];
    for await (const status of w.session.statuses()) {
      if (status.state !== "reconnecting") continue;
      delays.push(status.delay);
      if (delays.length === 6) break;
      w.clock.advance(status.delay);
    }
    expect(delays).toEqual([2.5, 4.5, 8.5, 15.5, 15.5, 15.5]);
    expect(w.platform.links).toHaveLength(6);
    await Promise.all(w.platform.links.map((link) => link.closed));
  });

  it("resets the backoff only after a connection that lasted", async () => {
    await using w = await world();
    await w.session.connect();
    expect((await drop(w)).attempt).toBe(2);
    w.clock.advance(5);
    await reaches(w.session, "ready");
    expect((await drop(w)).attempt).toBe(3);
    w.clock.advance(5);
    await reaches(w.session, "ready");
    w.clock.advance(11);
    expect((await drop(w)).attempt).toBe(1);
  });

  it("falls back to a fresh session once when the platform has forgotten the old one", async () => {
    await using w = await world();
    await w.session.connect();
    await w.platform.next("signalwire.connect");
    await drop(w);
    w.platform.onConnect = (frame) => {
      if (frame.params["protocol"] === undefined) frame.link.reply(frame, { protocol: "new" });
      else frame.link.refuse(frame, { code: -32003, message: "session protocol mismatch" });
    };
    w.clock.advance(5);
    const ready = await reaches(w.session, "ready");
    expect(ready.resumed).toBe(false);
    expect(w.session.protocol).toBe("new");
    expect(w.platform.links).toHaveLength(3);
  });

  it("does not resume after the platform closed with restart", async () => {
    await using w = await world();
    await w.session.connect();
    await w.platform.next("signalwire.connect");
    w.platform.link.raw({
      jsonrpc: "2.0",
      id: "d1",
      method: "signalwire.disconnect",
      params: { restart: true },
    });
    await w.platform.acknowledgement("d1");
    await drop(w);
    w.clock.advance(5);
    const again = await w.platform.next("signalwire.connect");
    expect(again.params).not.toHaveProperty("protocol");
  });

  it("closes by itself when the platform announces a close and then does not close", async () => {
    await using w = await world();
    await w.session.connect();
    w.platform.link.raw({ jsonrpc: "2.0", id: "d1", method: "signalwire.disconnect", params: {} });
    await w.platform.acknowledgement("d1");
    w.clock.advance(5);
    await reaches(w.session, "reconnecting");
  });

  it("declares contexts that were added later, before it is ready", async () => {
    await using w = await world();
    const client = { name: "a client" };
    w.session.claim(["first"], client);
    await w.session.connect();
    await w.platform.next("signalwire.connect");
    const received = w.session.receive(["second"], client);
    const receive = await w.platform.next("signalwire.receive");
    expect(receive.params).toEqual({ contexts: ["second"] });
    receive.link.reply(receive);
    await received;
    await drop(w);
    w.clock.advance(5);
    const again = await w.platform.next("signalwire.connect");
    expect(again.params["contexts"]).toEqual(["first", "second"]);
  });

  it("ends when it is closed while it waits to reconnect, with no timer left", async () => {
    const w = await world();
    await w.session.connect();
    await drop(w);
    await w.session.disconnect();
    expect(w.clock.timers).toBe(0);
    await expect(w.session.closed).resolves.toBeUndefined();
    await w.platform.stop();
  });
});

describe("requests while there is no connection", () => {
  it("go out once, in order, when it is back", async () => {
    await using w = await world();
    await w.session.connect();
    await drop(w);
    const answers = [1, 2, 3].map((n) => w.session.request("calling.dial", { n }));
    w.clock.advance(5);
    for (const n of [1, 2, 3]) {
      const frame = await w.platform.next("calling.dial");
      expect(frame.params["n"]).toBe(n);
      frame.link.reply(frame);
    }
    await Promise.all(answers);
    await settle();
    expect(w.platform.untaken).not.toContain("calling.dial");
  });

  it("survive attempts that fail", async () => {
    await using w = await world({ request_timeout: 60 });
    await w.session.connect();
    await drop(w);
    const answer = w.session.request("calling.dial", {});
    const welcome = w.platform.onConnect;
    w.platform.onConnect = (frame) => frame.link.refuse(frame, { code: -32000, message: "busy" });
    w.clock.advance(5);
    await reaches(w.session, "connecting");
    const refused = await reaches(w.session, "reconnecting");
    w.platform.onConnect = welcome;
    w.clock.advance(refused.delay);
    const frame = await w.platform.next("calling.dial");
    frame.link.reply(frame);
    await answer;
  });

  it("are never sent when they timed out before", async () => {
    await using w = await world({ request_timeout: 2, reconnect_min: 10, reconnect_max: 10 });
    await w.session.connect();
    await drop(w);
    const request = w.session.request("calling.dial", {});
    w.clock.advance(3);
    await expect(request).rejects.toBeInstanceOf(RelayTimeoutError);
    w.clock.advance(10);
    await reaches(w.session, "ready");
    await settle();
    expect(w.platform.untaken).not.toContain("calling.dial");
  });

  it("are refused above the limit, and the limit counts only those that still wait", async () => {
    await using w = await world({
      queue_limit: 2,
      request_timeout: 1,
      reconnect_min: 60,
      reconnect_max: 60,
    });
    await w.session.connect();
    await drop(w);
    const early = [w.session.request("calling.dial", {}), w.session.request("calling.dial", {})];
    for (const request of early) request.catch(() => undefined);
    const third = w.session.request("calling.dial", {});
    await expect(third).rejects.toMatchObject({ code: "QUEUE_FULL" });
    await expect(third).rejects.toThrow(/2 requests wait for one already\. Raise queue_limit/);
    w.clock.advance(2);
    const fourth = w.session.request("calling.dial", {});
    w.clock.advance(2);
    await expect(fourth).rejects.toBeInstanceOf(RelayTimeoutError);
  });

  it("about a call are not sent on a session that does not know the call", async () => {
    await using w = await world({ request_timeout: 60 });
    await w.session.connect();
    await drop(w);
    w.platform.onConnect = (frame) => frame.link.reply(frame, { protocol: "another" });
    const aboutCall = w.session.request("calling.play", {}, { call_id: "c1" });
    const other = w.session.request("calling.dial", {});
    w.clock.advance(5);
    await expect(aboutCall).rejects.toMatchObject({ code: "SESSION_LOST" });
    const dial = await w.platform.next("calling.dial");
    dial.link.reply(dial);
    await other;
    expect(w.platform.untaken).not.toContain("calling.play");
  });
});

describe("time-outs and pings", () => {
  it("a request without an answer fails alone: the connection and other requests are kept", async () => {
    await using w = await world({ request_timeout: 10 });
    await w.session.connect();
    const slow = w.session.request("calling.play", {}, { call_id: "c1" });
    await w.platform.next("calling.play");
    w.clock.advance(5);
    const other = w.session.request("calling.dial", {});
    const dial = await w.platform.next("calling.dial");
    w.clock.advance(5);
    await expect(slow).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(slow).rejects.toThrow(/calling\.play got no answer within 10 s \(call c1\)/);
    dial.link.reply(dial);
    await other;
    expect(w.session.status.state).toBe("ready");
    expect(w.platform.links).toHaveLength(1);
  });

  it("one lost ping changes nothing, three in a row end a dead connection", async () => {
    await using w = await world({ ping_interval: 30, ping_timeout: 10, ping_misses: 3 });
    await w.session.connect();
    w.clock.advance(30);
    await w.platform.next("signalwire.ping");
    w.clock.advance(10);
    const second = await w.platform.next("signalwire.ping");
    second.link.reply(second, {});
    await settle();
    w.clock.advance(10);
    expect(w.session.status.state).toBe("ready");
    w.clock.advance(20 + 10 + 10);
    await settle();
    expect(w.session.status.state).toBe("ready");
    w.clock.advance(10);
    const lost = await reaches(w.session, "reconnecting");
    expect(lost.cause).toBeInstanceOf(RelayConnectionError);
    expect(lost.cause.message).toMatch(/3 pings in a row unanswered/);
  });

  it("answers the platform's pings", async () => {
    await using w = await world();
    await w.session.connect();
    w.platform.link.raw({ jsonrpc: "2.0", id: "ping-1", method: "signalwire.ping", params: {} });
    const answer = await w.platform.acknowledgement("ping-1");
    expect(answer.result).toEqual({});
  });
});
