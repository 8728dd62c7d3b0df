import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/relay-v3";

import { hello, phone, nonsenseServer } from "../support/fixtures.js";
import { answered, appNumber, intercept, reaches, setUp } from "../support/stage.js";

describe("a connection", () => {
  it("that is refused for its credentials is not retried", async () => {
    await using stage = await setUp();
    stage.sim.refuse_authentication();
    await expect(stage.client.run()).rejects.toMatchObject({ name: "RelayAuthError" });
    await stage.clock.advance(120);
    expect(
      stage.sim.frames({ method: "signalwire.connect", direction: "to_platform" }),
    ).toHaveLength(1);
  });

  it("that is refused closes its socket, and the client can connect again later", async () => {
    const env = { RELAY_MAX_CONNECTIONS: "1" };
    await using stage = await setUp({ env });
    stage.sim.refuse_authentication();
    await expect(stage.client.connect()).rejects.toThrow(/refused the credentials/);
    expect(stage.client.session.status.state).toBe("closed");
    await stage.clock.advance(1);
    expect(stage.sim.connections).toBe(0);
    await using other = await setUp({ env });
    await other.client.connect();
    await other.client.disconnect();
    stage.sim.refuse_authentication(false);
    await stage.client.connect();
    expect(stage.client.session.status.state).toBe("ready");
  });

  it("outlives a command without a reply and one lost ping", async () => {
    await using stage = await setUp({}, { ping_interval: 0 });
    const { call } = await answered(stage);
    stage.sim.delay_next("calling.hold", 60);
    await expect(call.hold()).rejects.toMatchObject({ name: "RelayTimeoutError" });
    let pings = 0;
    stage.sim.fault(({ method }) => {
      if (method === "signalwire.ping") pings += 1;
      return method === "signalwire.ping" && pings === 1 ? "drop" : undefined;
    });
    await stage.clock.advance(60);
    expect(pings).toBeGreaterThan(1);
    await (await call.play(hello)).wait();
    expect(stage.sim.requests("signalwire.connect")).toHaveLength(1);
  });

  it("is shared by every connect() of a client", async () => {
    await using stage = await setUp();
    await Promise.all([stage.client.connect(), stage.client.connect()]);
    await stage.client.connect();
    expect(stage.sim.connections).toBe(1);
    expect(stage.client.session.status.state).toBe("ready");
  });

  it("stays open when an earlier socket closes", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const left = stage.client.disconnect();
    await stage.client.connect();
    await left;
    await stage.clock.settle();
    expect(stage.client.session.status.state).toBe("ready");
    expect(stage.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("carries requests only after authentication", async () => {
    await using stage = await setUp();
    stage.sim.delay_next("signalwire.connect", 5);
    const connected = stage.client.connect();
    const answer = stage.client.execute("signalwire.ping", {});
    await Promise.all([connected, answer]);
    const methods = stage.sim.frames({ direction: "to_platform" }).map((frame) => frame.method);
    expect(methods[0]).toBe("signalwire.connect");
    const welcomed = stage.sim.log.find((frame) => frame.direction === "to_client");
    const asked = stage.sim.frames({ direction: "to_platform" })[1];
    expect(asked?.number).toBeGreaterThan(welcomed?.number ?? Infinity);
  });

  it("never carries a request that timed out while it was down", async () => {
    await using stage = await setUp({ reconnect_min: 30, reconnect_max: 30, request_timeout: 5 });
    await stage.client.connect();
    stage.sim.drop_connections();
    await reaches(stage.client, "reconnecting");
    await expect(
      stage.client.execute("calling.dial", { tag: "t", devices: [] }),
    ).rejects.toMatchObject({
      name: "RelayTimeoutError",
    });
    await reaches(stage.client, "ready");
    await stage.clock.advance(5);
    expect(stage.sim.requests("calling.dial")).toEqual([]);
  });

  it("carries the waiting requests after an attempt to reconnect has failed", async () => {
    await using stage = await setUp({ request_timeout: 120 });
    await stage.client.connect();
    stage.sim.fail_next("signalwire.connect", { code: "500", message: "busy" });
    stage.sim.drop_connections();
    await reaches(stage.client, "reconnecting");
    const call = await stage.client.dial([[phone]]);
    expect(call.state).toBe("answered");
    expect(stage.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("is re-established after connect(), without run()", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.drop_connections();
    await reaches(stage.client, "reconnecting");
    await expect(stage.client.execute("signalwire.ping", {})).resolves.toBeDefined();
  });

  it("rejects the requests under way as soon as it is lost", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.delay_next("signalwire.ping", 5);
    const asked = stage.client.execute("signalwire.ping", {});
    const lost = expect(asked).rejects.toMatchObject({ name: "RelayConnectionError" });
    await stage.sim.frame({ method: "signalwire.ping", direction: "to_platform" });
    stage.sim.drop_connections();
    await lost;
  });

  it("ignores invalid frames after disconnect()", async () => {
    await using server = await nonsenseServer();
    await using stage = await setUp({ host: server.host });
    await stage.client.connect();
    const disconnected = stage.client.disconnect();
    server.talkNonsense();
    await disconnected;
  });

  it("declares contexts from receive() again in a new session", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    await stage.client.receive(["later"]);
    stage.sim.forget_sessions();
    await reaches(stage.client, "reconnecting");
    await reaches(stage.client, "ready");
    const handed = new Promise<Call>((resolve) => stage.client.on_call(resolve));
    await stage.sim.call({ to: appNumber, context: "later" });
    expect((await handed).context).toBe("later");
  });

  it("is replaced when the platform announces a close and does not close", async () => {
    await using stage = await intercept();
    await stage.client.connect();
    stage.inject({ jsonrpc: "2.0", id: "d", method: "signalwire.disconnect", params: {} });
    await stage.clock.advance(6);
    await reaches(stage.client, "ready");
    expect(stage.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("is replaced when nothing arrives on it", async () => {
    await using stage = await setUp({}, { ping_interval: 0 });
    await stage.client.connect();
    const stop = stage.sim.fault(() => "drop");
    const lost = reaches(stage.client, "reconnecting");
    await stage.clock.advance(70);
    await lost;
    stop();
    await reaches(stage.client, "ready");
    await expect(stage.client.execute("signalwire.ping", {})).resolves.toBeDefined();
    expect(stage.log.join("\n")).toMatch(/did not answer 3 pings in a row/);
  });

  it("is closed by disconnect() even if the platform does not close its side", async () => {
    await using stage = await intercept();
    await stage.client.connect();
    stage.ignoreClose();
    await stage.client.disconnect();
    await stage.clock.settle();
    expect(stage.sim.connections).toBe(0);
  });

  it("stays open when a request times out that waited for it", async () => {
    await using stage = await setUp({ reconnect_min: 4, reconnect_max: 4 });
    await stage.client.connect();
    stage.sim.drop_connections();
    await reaches(stage.client, "reconnecting");
    const late = stage.client.session.request("signalwire.ping", {}, { timeout: 3 });
    await expect(late).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await reaches(stage.client, "ready");
    await stage.clock.advance(10);
    expect(stage.client.session.status.state).toBe("ready");
    expect(stage.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("is established although a request times out meanwhile", async () => {
    await using stage = await setUp({ reconnect_min: 1, reconnect_max: 1 });
    await stage.client.connect();
    stage.sim.delay_next("signalwire.connect", 5);
    stage.sim.drop_connections();
    await reaches(stage.client, "reconnecting");
    const late = stage.client.session.request("signalwire.ping", {}, { timeout: 3 });
    await expect(late).rejects.toMatchObject({ name: "RelayTimeoutError" });
    expect(stage.client.session.status.state).toBe("authenticating");
    await reaches(stage.client, "ready");
    expect(stage.sim.requests("signalwire.connect")).toHaveLength(2);
  });
});
