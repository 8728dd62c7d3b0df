import { describe, expect, it } from "@jest/globals";
import { RelayConnectionError, RelayTimeoutError, type SessionStatus } from "@twinline/core";

import { reaches, setUp, type Stage } from "../support/stage.js";

/** Drops the connection and waits until the session has noticed. */
async function drop(stage: Stage): Promise<Extract<SessionStatus, { state: "reconnecting" }>> {
  stage.platform.connection.break();
  return reaches(stage.session, "reconnecting");
}

describe("reconnecting", () => {
  it("reconnects by itself after connect(), and resumes by protocol and authorization state", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    await stage.platform.next("signalwire.connect");
    stage.platform.connection.event("signalwire.authorization.state", {
      authorization_state: "sealed-state",
    });
    await stage.caughtUp();
    await drop(stage);
    stage.clock.advance(5);
    const ready = await reaches(stage.session, "ready");
    expect(ready.resumed).toBe(true);
    const again = await stage.platform.next("signalwire.connect");
    expect(again.params).toMatchObject({
      protocol: "protocol-1",
      authorization_state: "sealed-state",
    });
  });

  it("keeps an authorization state that arrives before its reply", async () => {
    await using stage = await setUp();
    stage.platform.onConnect = (frame) => {
      frame.connection.event("signalwire.authorization.state", {
        authorization_state: "early-state",
      });
      frame.reply({ protocol: "p" });
    };
    await stage.session.connect();
    await stage.platform.next("signalwire.connect");
    await drop(stage);
    stage.clock.advance(5);
    const again = await stage.platform.next("signalwire.connect");
    expect(again.params["authorization_state"]).toBe("early-state");
  });

  it("waits longer each time while authentication does not succeed, though the socket opens", async () => {
    await using stage = await setUp({ reconnect_min: 1, reconnect_max: 30 });
    stage.platform.onConnect = (frame) => frame.refuse({ code: -32000, message: "busy" });
    const attempt = stage.session.connect({ insist: true });
    attempt.catch(() => undefined);
    const delays: number[] = [];
    for await (const status of stage.session.statuses()) {
      if (status.state !== "reconnecting") continue;
      delays.push(status.delay);
      if (delays.length === 6) break;
      stage.clock.advance(status.delay);
    }
    expect(delays).toEqual([2.5, 4.5, 8.5, 15.5, 15.5, 15.5]);
    expect(stage.platform.connections).toHaveLength(6);
    await Promise.all(stage.platform.connections.map((link) => link.closed));
  });

  it("resets the backoff only after a connection that lasted", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    expect((await drop(stage)).attempt).toBe(2);
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    expect((await drop(stage)).attempt).toBe(3);
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    stage.clock.advance(11);
    expect((await drop(stage)).attempt).toBe(1);
  });

  it("falls back to a fresh session once when the platform has forgotten the old one", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    await stage.platform.next("signalwire.connect");
    await drop(stage);
    stage.platform.onConnect = (frame) => {
      if (frame.params["protocol"] === undefined) frame.reply({ protocol: "new" });
      else frame.refuse({ code: -32003, message: "session protocol mismatch" });
    };
    stage.clock.advance(5);
    const ready = await reaches(stage.session, "ready");
    expect(ready.resumed).toBe(false);
    expect(stage.session.protocol).toBe("new");
    expect(stage.platform.connections).toHaveLength(3);
  });

  it("does not resume after the platform closed with restart", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    await stage.platform.next("signalwire.connect");
    stage.platform.connection.send({
      jsonrpc: "2.0",
      id: "d1",
      method: "signalwire.disconnect",
      params: { restart: true },
    });
    await stage.platform.acknowledgement("d1");
    await drop(stage);
    stage.clock.advance(5);
    const again = await stage.platform.next("signalwire.connect");
    expect(again.params).not.toHaveProperty("protocol");
  });

  it("closes by itself when the platform announces a close and then does not close", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    stage.platform.connection.request("d1", "signalwire.disconnect");
    await stage.platform.acknowledgement("d1");
    stage.clock.advance(5);
    await reaches(stage.session, "reconnecting");
  });

  it("declares contexts that were added later, before it is ready", async () => {
    await using stage = await setUp();
    const client = { name: "a client" };
    stage.session.claim(["first"], client);
    await stage.session.connect();
    await stage.platform.next("signalwire.connect");
    const received = stage.session.receive(["second"], client);
    const receive = await stage.platform.next("signalwire.receive");
    expect(receive.params).toEqual({ contexts: ["second"] });
    receive.reply();
    await received;
    await drop(stage);
    stage.clock.advance(5);
    const again = await stage.platform.next("signalwire.connect");
    expect(again.params["contexts"]).toEqual(["first", "second"]);
  });

  it("ends when it is closed while it waits to reconnect, with no timer left", async () => {
    const stage = await setUp();
    await stage.session.connect();
    await drop(stage);
    await stage.session.disconnect();
    expect(stage.clock.timers).toBe(0);
    await expect(stage.session.closed).resolves.toBeUndefined();
    await stage.platform.stop();
  });
});

describe("requests while there is no connection", () => {
  it("go out once, in order, when it is back", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    await drop(stage);
    const answers = [1, 2, 3].map((n) => stage.session.request("calling.dial", { n }));
    stage.clock.advance(5);
    for (const n of [1, 2, 3]) {
      const frame = await stage.platform.next("calling.dial");
      expect(frame.params["n"]).toBe(n);
      frame.reply();
    }
    await Promise.all(answers);
    await stage.caughtUp();
    expect(stage.platform.unread).not.toContain("calling.dial");
  });

  it("survive attempts that fail", async () => {
    await using stage = await setUp({ request_timeout: 60 });
    await stage.session.connect();
    await drop(stage);
    const answer = stage.session.request("calling.dial", {});
    const welcome = stage.platform.onConnect;
    stage.platform.onConnect = (frame) => frame.refuse({ code: -32000, message: "busy" });
    stage.clock.advance(5);
    await reaches(stage.session, "connecting");
    const refused = await reaches(stage.session, "reconnecting");
    stage.platform.onConnect = welcome;
    stage.clock.advance(refused.delay);
    const frame = await stage.platform.next("calling.dial");
    frame.reply();
    await answer;
  });

  it("are never sent when they timed out before", async () => {
    await using stage = await setUp({ request_timeout: 2, reconnect_min: 10, reconnect_max: 10 });
    await stage.session.connect();
    await drop(stage);
    const request = stage.session.request("calling.dial", {});
    stage.clock.advance(3);
    await expect(request).rejects.toBeInstanceOf(RelayTimeoutError);
    stage.clock.advance(10);
    await reaches(stage.session, "ready");
    await stage.caughtUp();
    expect(stage.platform.unread).not.toContain("calling.dial");
  });

  it("are refused above the limit, and the limit counts only those that still wait", async () => {
    await using stage = await setUp({
      queue_limit: 2,
      request_timeout: 1,
      reconnect_min: 60,
      reconnect_max: 60,
    });
    await stage.session.connect();
    await drop(stage);
    const early = [
      stage.session.request("calling.dial", {}),
      stage.session.request("calling.dial", {}),
    ];
    for (const request of early) request.catch(() => undefined);
    const third = stage.session.request("calling.dial", {});
    await expect(third).rejects.toMatchObject({ code: "QUEUE_FULL" });
    await expect(third).rejects.toThrow(
      /2 requests are already waiting for one\. Raise queue_limit/,
    );
    stage.clock.advance(2);
    const fourth = stage.session.request("calling.dial", {});
    stage.clock.advance(2);
    await expect(fourth).rejects.toBeInstanceOf(RelayTimeoutError);
  });

  it("about a call are not sent on a session that does not know the call", async () => {
    await using stage = await setUp({ request_timeout: 60 });
    await stage.session.connect();
    await drop(stage);
    stage.platform.onConnect = (frame) => frame.reply({ protocol: "another" });
    const aboutCall = stage.session.request("calling.play", {}, { call_id: "c1" });
    const other = stage.session.request("calling.dial", {});
    stage.clock.advance(5);
    await expect(aboutCall).rejects.toMatchObject({ code: "SESSION_LOST" });
    const dial = await stage.platform.next("calling.dial");
    dial.reply();
    await other;
    expect(stage.platform.unread).not.toContain("calling.play");
  });
});

describe("time-outs and pings", () => {
  it("a request without an answer fails alone: the connection and other requests are kept", async () => {
    await using stage = await setUp({ request_timeout: 10 });
    await stage.session.connect();
    const slow = stage.session.request("calling.play", {}, { call_id: "c1" });
    await stage.platform.next("calling.play");
    stage.clock.advance(5);
    const other = stage.session.request("calling.dial", {});
    const dial = await stage.platform.next("calling.dial");
    stage.clock.advance(5);
    await expect(slow).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(slow).rejects.toThrow(/calling\.play got no reply within 10 s \(call c1\)/);
    dial.reply();
    await other;
    expect(stage.session.status.state).toBe("ready");
    expect(stage.platform.connections).toHaveLength(1);
  });

  it("one lost ping has no effect, three in a row end the connection", async () => {
    await using stage = await setUp({ ping_interval: 30, ping_timeout: 10, ping_misses: 3 });
    await stage.session.connect();
    stage.clock.advance(30);
    await stage.platform.next("signalwire.ping");
    stage.clock.advance(10);
    const second = await stage.platform.next("signalwire.ping");
    second.reply({});
    await stage.caughtUp();
    stage.clock.advance(10);
    expect(stage.session.status.state).toBe("ready");
    stage.clock.advance(20 + 10 + 10);
    await stage.platform.next("signalwire.ping");
    expect(stage.session.status.state).toBe("ready");
    stage.clock.advance(10);
    const lost = await reaches(stage.session, "reconnecting");
    expect(lost.cause).toBeInstanceOf(RelayConnectionError);
    expect(lost.cause.message).toMatch(/did not answer 3 pings in a row/);
  });

  it("answers the platform's pings", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    stage.platform.connection.request("ping-1", "signalwire.ping");
    const answer = await stage.platform.acknowledgement("ping-1");
    expect(answer.result).toEqual({});
  });
});
