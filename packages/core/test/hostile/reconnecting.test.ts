/** What happens around a reconnect. */
import { describe, expect, it } from "@jest/globals";
import { Session, type SessionStatus } from "@twinline/core";

import { offerParams, setUpRaw } from "../support/stage.js";
import { eventFrame, TestPlatform } from "../support/test-platform.js";

describe("a token that arrives after its connection was lost", () => {
  it("declares no contexts, so that those added meanwhile are still sent", async () => {
    const platform = await TestPlatform.start({ automatic: false });
    const tokens: ((token: string) => void)[] = [];
    const session = new Session({
      project: "p",
      token: () => new Promise<string>((resolve) => tokens.push(resolve)),
      host: platform.host,
      reconnect_min: 0.01,
      reconnect_max: 0.01,
      log_level: "silent",
      env: {},
    });
    const client = { name: "a client" };
    session.claim(["first"], client);
    const ready = session.connect({ insist: true });
    const lost = await platform.accept();
    const asked = async (times: number): Promise<void> => {
      while (tokens.length < times) await new Promise(setImmediate);
    };
    await asked(1);
    lost.break();
    const second = await platform.accept();
    await asked(2);
    tokens[1]?.("late-enough");
    const connect = await second.next("signalwire.connect");
    expect(connect.params["contexts"]).toEqual(["first"]);
    session.claim(["second"], client);
    tokens[0]?.("too-late-token");
    await new Promise(setImmediate);
    connect.reply({ protocol: "p1" });
    await ready;
    const receive = await second.next("signalwire.receive");
    expect(receive.params["contexts"]).toEqual(["second"]);
    receive.reply({});
    second.stream.end();
    await session.disconnect();
    await platform.stop();
  });
});

describe("the id of an event", () => {
  it("is dispatched once, even if it arrives twice on one connection", async () => {
    await using stage = await setUpRaw();
    const seen: unknown[] = [];
    stage.session.on("event", ({ params }) => seen.push(params["call_id"]));
    stage.connection.send(
      eventFrame("same", "calling.call.receive", offerParams("c1")),
      eventFrame("same", "calling.call.receive", offerParams("c2")),
      eventFrame(7, "calling.call.receive", offerParams("c3")),
      eventFrame(7, "calling.call.receive", offerParams("c4")),
    );
    await stage.connection.until(() => stage.connection.frames.length >= 5);
    expect(seen).toEqual(["c1", "c3"]);
  });

  it("is new again in a session that was not resumed", async () => {
    await using stage = await setUpRaw();
    const seen: unknown[] = [];
    stage.session.on("event", ({ params }) => seen.push(params["call_id"]));
    stage.connection.send(eventFrame("e1", "calling.call.receive", offerParams("old")));
    await stage.connection.until(() => stage.connection.frames.length >= 2);
    stage.connection.break();
    const fresh = await stage.platform.accept();
    await fresh.welcome("another-protocol");
    fresh.send(eventFrame("e1", "calling.call.receive", offerParams("new")));
    await fresh.until(() => fresh.frames.length >= 2);
    expect(seen).toEqual(["old", "new"]);
  });

  it("is known in a session that was resumed", async () => {
    await using stage = await setUpRaw();
    const seen: unknown[] = [];
    stage.session.on("event", ({ params }) => seen.push(params["call_id"]));
    stage.connection.send(eventFrame("e1", "calling.call.receive", offerParams("c1")));
    await stage.connection.until(() => stage.connection.frames.length >= 2);
    stage.connection.break();
    const resumed = await stage.platform.accept();
    await resumed.welcome("protocol-1");
    resumed.send(eventFrame("e1", "calling.call.receive", offerParams("c1")));
    await resumed.until(() => resumed.frames.length >= 2);
    expect(seen).toEqual(["c1"]);
  });
});

describe("a reconnect while draining", () => {
  it("declares no contexts", async () => {
    await using stage = await setUpRaw();
    stage.session.claim(["office"], { name: "a client" });
    let isIdle: () => void = () => undefined;
    const idle = new Promise<void>((resolve) => (isIdle = resolve));
    stage.session.observe({
      size: 1,
      onEvent: () => false,
      onLost: () => undefined,
      onClosed: () => undefined,
      whenIdle: () => idle,
    });
    const drained = stage.session.drain();
    (await stage.connection.next("signalwire.unreceive")).reply({});
    stage.connection.break();
    const again = await stage.platform.accept();
    const connect = await again.welcome("protocol-1");
    expect(connect.params).not.toHaveProperty("contexts");
    isIdle();
    again.stream.end();
    await drained;
    const methods = again.frames.map(({ payload }) => payload.toString());
    expect(methods.filter((text) => text.includes("signalwire.receive"))).toEqual([]);
  });
});

describe("a server that refuses the handshake for now", () => {
  const refused = async (head: string): Promise<number> => {
    const platform = await TestPlatform.start({ automatic: false });
    platform.refusal = `HTTP/1.1 ${head}\r\nContent-Length: 0\r\n\r\n`;
    const session = new Session({
      project: "p",
      token: "t",
      host: platform.host,
      reconnect_min: 0.01,
      reconnect_max: 0.01,
      log_level: "silent",
      env: {},
    });
    const connecting = session.connect({ insist: true }).catch(() => undefined);
    const waits = new Promise<SessionStatus>((resolve) => {
      session.on("status", (status) => status.state === "reconnecting" && resolve(status));
    });
    const status = await waits;
    await session.disconnect();
    await connecting;
    await platform.stop();
    return status.state === "reconnecting" ? status.delay : -1;
  };

  it.each([
    ["429 Too Many Requests\r\nRetry-After: 7", 7],
    ["503 Service Unavailable\r\nRetry-After: 120", 120],
    ["503 Service Unavailable\r\nRetry-After: 999999999", 3600],
    ["503 Service Unavailable\r\nRetry-After: nonsense", 0.01],
    ["503 Service Unavailable\r\nRetry-After: -5", 0.01],
    ["503 Service Unavailable", 0.01],
    ["500 Internal Server Error\r\nRetry-After: 7", 0.01],
  ])("is tried again after the time it asks for: %j", async (head, delay) => {
    expect(await refused(head)).toBe(delay);
  });

  it("is tried again at the date it asks for", async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const delay = await refused(`503 Service Unavailable\r\nRetry-After: ${date}`);
    expect(delay).toBeGreaterThan(50);
    expect(delay).toBeLessThanOrEqual(60);
  });
});
