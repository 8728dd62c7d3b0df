import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/relay-v3";

import { hello, phone, nonsenseServer } from "../support/fixtures.js";
import { tampered } from "../support/tampering.js";
import { answered, appNumber, reaches, world } from "../support/world.js";

describe("a connection", () => {
  it("8: refused credentials are not retried", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.run()).rejects.toMatchObject({ name: "RelayAuthError" });
    await w.clock.advance(120);
    expect(w.sim.frames({ method: "signalwire.connect", direction: "to_platform" })).toHaveLength(
      1,
    );
  });

  it("9: a refused connect closes its socket, and the client is not connected", async () => {
    const env = { RELAY_MAX_CONNECTIONS: "1" };
    await using w = await world({ env });
    w.sim.refuse_authentication();
    await expect(w.client.connect()).rejects.toThrow(/refused the credentials/);
    expect(w.client.session.status.state).toBe("closed");
    await w.clock.advance(1);
    expect(w.sim.connections).toBe(0);
    await using other = await world({ env });
    await other.client.connect();
    await other.client.disconnect();
    w.sim.refuse_authentication(false);
    await w.client.connect();
    expect(w.client.session.status.state).toBe("ready");
  });

  it("10: a slow command or a lost ping does not affect other calls", async () => {
    await using w = await world({}, { ping_interval: 0 });
    const { call } = await answered(w);
    w.sim.delay_next("calling.hold", 60);
    await expect(call.hold()).rejects.toMatchObject({ name: "RelayTimeoutError" });
    let pings = 0;
    w.sim.fault(({ method }) => {
      if (method === "signalwire.ping") pings += 1;
      return method === "signalwire.ping" && pings === 1 ? "drop" : undefined;
    });
    await w.clock.advance(60);
    expect(pings).toBeGreaterThan(1);
    await (await call.play(hello)).wait();
    expect(w.sim.requests("signalwire.connect")).toHaveLength(1);
  });

  it("11: a second connect uses the socket of the first", async () => {
    await using w = await world();
    await Promise.all([w.client.connect(), w.client.connect()]);
    await w.client.connect();
    expect(w.sim.connections).toBe(1);
    expect(w.client.session.status.state).toBe("ready");
  });

  it("11: the end of an old socket leaves the new one open", async () => {
    await using w = await world();
    await w.client.connect();
    const left = w.client.disconnect();
    await w.client.connect();
    await left;
    await w.clock.settle();
    expect(w.client.session.status.state).toBe("ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("12: requests are sent only after authentication", async () => {
    await using w = await world();
    w.sim.delay_next("signalwire.connect", 5);
    const connected = w.client.connect();
    const answer = w.client.execute("signalwire.ping", {});
    await Promise.all([connected, answer]);
    const methods = w.sim.frames({ direction: "to_platform" }).map((frame) => frame.method);
    expect(methods[0]).toBe("signalwire.connect");
    const welcomed = w.sim.log.find((frame) => frame.direction === "to_client");
    const asked = w.sim.frames({ direction: "to_platform" })[1];
    expect(asked?.number).toBeGreaterThan(welcomed?.number ?? Infinity);
  });

  it("13: a request that timed out while it waited is never sent", async () => {
    await using w = await world({ reconnect_min: 30, reconnect_max: 30, request_timeout: 5 });
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    await expect(w.client.execute("calling.dial", { tag: "t", devices: [] })).rejects.toMatchObject(
      {
        name: "RelayTimeoutError",
      },
    );
    await reaches(w.client, "ready");
    await w.clock.advance(5);
    expect(w.sim.requests("calling.dial")).toEqual([]);
  });

  it("14: waiting requests survive a failed attempt to reconnect", async () => {
    await using w = await world({ request_timeout: 120 });
    await w.client.connect();
    w.sim.fail_next("signalwire.connect", { code: "500", message: "busy" });
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    const call = await w.client.dial([[phone]]);
    expect(call.state).toBe("answered");
    expect(w.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("15: a client that was connected by connect() reconnects too", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    await expect(w.client.execute("signalwire.ping", {})).resolves.toBeDefined();
  });

  it("15: a request that was under way rejects as soon as the connection is lost", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("signalwire.ping", 5);
    const asked = w.client.execute("signalwire.ping", {});
    const lost = expect(asked).rejects.toMatchObject({ name: "RelayConnectionError" });
    await w.sim.frame({ method: "signalwire.ping", direction: "to_platform" });
    w.sim.drop_connections();
    await lost;
  });

  it("17: an error of a socket after disconnect() is harmless", async () => {
    await using server = await nonsenseServer();
    await using w = await world({ host: server.host });
    await w.client.connect();
    const disconnected = w.client.disconnect();
    server.talkNonsense();
    await disconnected;
  });

  it("27: contexts that were added by receive() are received after a reconnect", async () => {
    await using w = await world();
    await w.client.connect();
    await w.client.receive(["later"]);
    w.sim.forget_sessions();
    await reaches(w.client, "reconnecting");
    await reaches(w.client, "ready");
    const handed = new Promise<Call>((resolve) => w.client.on_call(resolve));
    await w.sim.call({ to: appNumber, context: "later" });
    expect((await handed).context).toBe("later");
  });

  it("33: the client reconnects when an announced close does not come", async () => {
    await using w = await tampered();
    await w.client.connect();
    w.slipIn({ jsonrpc: "2.0", id: "d", method: "signalwire.disconnect", params: {} });
    await w.clock.advance(6);
    await reaches(w.client, "ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("33: a connection on which nothing arrives is replaced", async () => {
    await using w = await world({}, { ping_interval: 0 });
    await w.client.connect();
    const stop = w.sim.fault(() => "drop");
    const lost = reaches(w.client, "reconnecting");
    await w.clock.advance(70);
    await lost;
    stop();
    await reaches(w.client, "ready");
    await expect(w.client.execute("signalwire.ping", {})).resolves.toBeDefined();
    expect(w.log.join("\n")).toMatch(/3 pings in a row unanswered/);
  });

  it("33: disconnect() resolves even if the platform does not close its side", async () => {
    await using w = await tampered();
    await w.client.connect();
    w.ignoreClose();
    await w.client.disconnect();
    await w.clock.settle();
    expect(w.sim.connections).toBe(0);
  });

  it("43: a request that timed out while it waited leaves the new connection open", async () => {
    await using w = await world({ reconnect_min: 4, reconnect_max: 4 });
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    const late = w.client.session.request("signalwire.ping", {}, { timeout: 3 });
    await expect(late).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await reaches(w.client, "ready");
    await w.clock.advance(10);
    expect(w.client.session.status.state).toBe("ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("43: a request that timed out does not affect a connection attempt", async () => {
    await using w = await world({ reconnect_min: 1, reconnect_max: 1 });
    await w.client.connect();
    w.sim.delay_next("signalwire.connect", 5);
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    const late = w.client.session.request("signalwire.ping", {}, { timeout: 3 });
    await expect(late).rejects.toMatchObject({ name: "RelayTimeoutError" });
    expect(w.client.session.status.state).toBe("authenticating");
    await reaches(w.client, "ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });
});
