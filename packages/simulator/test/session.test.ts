import { describe, expect, it } from "@jest/globals";

import { VirtualClock } from "@twinline/simulator";

import { covers } from "./support/covers.js";
import { connect, start } from "./support/stage.js";
import { TestSocket } from "./support/test-socket.js";

const authorization = "signalwire.authorization.state";

describe("a session", () => {
  it("begins with signalwire.connect, then its authorization state", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    const result = await client.authenticate();

    expect(result).toMatchObject({
      session_restored: false,
      sessionid: expect.any(String),
      nodeid: expect.any(String),
      identity: expect.stringContaining("@"),
      protocol: expect.stringMatching(/^signalwire_/),
      authorization: { project_id: "project" },
    });
    expect(result["protocol"].split("_")[1]).toBe(result["authorization"].signature);
    const { authorization_state } = await client.event(authorization);
    expect(authorization_state).toMatch(/^[^:]+:[^:]+$/);
  });

  it("wraps every event in an envelope with time, project, space and channel", async () => {
    const sim = await start();
    const client = await connect(sim);
    await sim.call({ context: "office" });
    const { params } = await client.next(
      ({ params: outer }) => outer?.event_type === "calling.call.receive",
    );
    expect(params).toMatchObject({
      event_channel: expect.stringMatching(/^signalwire_/),
      project_id: "project",
      space_id: expect.any(String),
      timestamp: expect.any(Number),
    });
  });

  it("is refused to wrong credentials, and a request before authentication too", async () => {
    const sim = await start({ projects: { mine: "my-token" } });
    const client = await TestSocket.open(sim.host);
    const refused = { code: -32002, data: { signalwire_error_code: "AUTH_REQUIRED" } };

    expect(await client.exchange("signalwire.receive", { contexts: ["a"] })).toMatchObject({
      error: refused,
    });
    const version = { major: 2, minor: 0, revision: 0 };
    const wrong = { version, authentication: { project: "mine", token: "wrong-token" } };
    expect(await client.exchange("signalwire.connect", wrong)).toMatchObject({
      error: { ...refused, message: "Authentication failed" },
    });
    const right = { authentication: { project: "mine", token: "my-token" } };
    expect(await client.authenticate(right)).toMatchObject({ session_restored: false });
  });

  it("accepts a JWT that is among the known ones", async () => {
    const sim = await start({ projects: { mine: "header.body.signature" } });
    const client = await TestSocket.open(sim.host);
    expect(
      await client.authenticate({ authentication: { jwt_token: "header.body.signature" } }),
    ).toMatchObject({ authorization: { project_id: "mine" } });
    await expect(
      (await TestSocket.open(sim.host)).authenticate({ authentication: { jwt_token: "other" } }),
    ).rejects.toThrow(/Authentication failed/);
  });

  it("is refused to all clients while authentication is refused", async () => {
    const sim = await start();
    sim.refuse_authentication();
    await expect(TestSocket.connect(sim.host)).rejects.toThrow(/-32002/);
    sim.refuseAuthentication(false);
    await TestSocket.connect(sim.host);
  });

  it("is resumed by its protocol and state, and delivers what was not acknowledged, in order", async () => {
    const sim = await start({ clock: new VirtualClock({ automatic: false }) });
    const first = await TestSocket.open(sim.host);
    const { protocol } = await first.authenticate({ contexts: ["office"] });
    const { authorization_state } = await first.event(authorization);
    first.acknowledges = false;
    await sim.call({ context: "office" });
    const { node_id, call_id } = await first.event("calling.call.receive");
    await first.request("calling.answer", { node_id, call_id });
    await first.destroy();

    const second = await TestSocket.open(sim.host);
    const result = await second.authenticate({ protocol, authorization_state });

    expect(result).toMatchObject({ session_restored: true, protocol });
    await second.event("calling.call.state", { call_state: "answered" });
    expect(second.events()).toEqual(
      ["authorization.state", "call.receive created", "state answered"].map((text) =>
        text.replace("call.receive", "receive"),
      ),
    );
    const repeated = second.received.find(
      ({ params }) => params?.event_type === "calling.call.receive",
    );
    const original = first.received.find(
      ({ params }) => params?.event_type === "calling.call.receive",
    );
    expect(repeated).toEqual(original);
    expect(await second.request("calling.end", { node_id, call_id })).toMatchObject({
      code: "200",
    });
  });

  it("keeps its contexts over a resume", async () => {
    const sim = await start();
    const first = await TestSocket.open(sim.host);
    const { protocol } = await first.authenticate({ contexts: ["office"] });
    await first.destroy();
    const second = await TestSocket.connect(sim.host, { protocol });
    await sim.call({ context: "office" });
    await second.event("calling.call.receive");
  });

  it("is refused to a stale or wrong authorization state", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    const { protocol } = await client.authenticate();
    await client.destroy();
    const again = (params: object) => TestSocket.connect(sim.host, { ...params });

    await expect(again({ protocol, authorization_state: "a:b" })).rejects.toThrow(
      /-32003.*session protocol mismatch/,
    );
    await expect(again({ protocol: "signalwire_x", authorization_state: "a:b" })).rejects.toThrow(
      /-32003/,
    );
  });

  it("is a new one for a client that names an expired protocol only", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    expect(await client.authenticate({ protocol: "signalwire_gone" })).toMatchObject({
      session_restored: false,
      protocol: expect.not.stringMatching("signalwire_gone"),
    });
  });

  it("moves to the newest connection of its client, and the old one is closed", async () => {
    const sim = await start();
    const first = await TestSocket.open(sim.host);
    const { protocol } = await first.authenticate();
    await TestSocket.connect(sim.host, { protocol });
    await first.closed;
    expect(sim.connections).toBe(1);
    expect(sim.sessions).toBe(1);
  });

  it("is dropped when its client does not return, and its calls are abandoned", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await start({ clock, keep_sessions: 20 });
    const client = await connect(sim);
    const caller = await sim.call({ context: "office" });
    const { node_id, call_id } = await client.event("calling.call.receive");
    await client.request("calling.answer", { node_id, call_id });
    await client.destroy();

    await clock.advance(19);
    expect(caller.call_state).toBe("answered");
    await clock.advance(2);
    expect(await caller.ended).toBe("abandoned");
    expect(sim.sessions).toBe(0);
  });

  it("answers pings with their payload, and pings the client", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await start({ clock, ping_interval: 10 });
    const client = await connect(sim);
    expect(await client.request("signalwire.ping", { timestamp: 12, payload: "x" })).toEqual({
      timestamp: 12,
      payload: "x",
    });
    await clock.advance(10);
    expect(await client.next(({ method }) => method === "signalwire.ping")).toMatchObject({
      params: { timestamp: expect.any(Number) },
    });
  });

  it("closes a connection after three unanswered pings in a row", async () => {
    const clock = new VirtualClock({ automatic: false, patience: 0.01 });
    const sim = await start({ clock, ping_interval: 10 });
    const client = await connect(sim);
    client.acknowledges = false;
    await clock.advance(39);
    expect(sim.connections).toBe(1);
    await clock.advance(1);
    await client.closed;
    expect(sim.connections).toBe(0);
  });

  it("neither sends nor answers pings while they are muted", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await start({ clock });
    const client = await connect(sim);
    sim.mute_pings();
    client.send({ jsonrpc: "2.0", id: "p1", method: "signalwire.ping", params: {} });
    await clock.advance(60);
    expect(
      client.received.filter(({ id, method }) => id === "p1" || method === "signalwire.ping"),
    ).toEqual([]);
  });

  it("is asked to leave with signalwire.disconnect, and its connection closes when it has answered", async () => {
    const sim = await start();
    const client = await connect(sim);
    sim.disconnect_clients();
    expect(await client.next(({ method }) => method === "signalwire.disconnect")).toMatchObject({
      params: {},
    });
    expect(await client.closed).toBe(1000);
    expect(sim.sessions).toBe(1);
  });

  it("is forgotten when its client is asked to restart", async () => {
    const sim = await start();
    const client = await connect(sim);
    sim.disconnect_clients({ restart: true });
    expect(await client.next(({ method }) => method === "signalwire.disconnect")).toMatchObject({
      params: { restart: true },
    });
    await client.closed;
    expect(sim.sessions).toBe(0);
  });

  it("survives dropped connections, but not forget()", async () => {
    const sim = await start();
    const client = await connect(sim);
    sim.drop_connections();
    expect(await client.closed).toBe(1006);
    expect(sim.sessions).toBe(1);
    const caller = await sim.call({ context: "nobody" });
    await caller.ended;
    sim.forget_sessions();
    expect(sim.sessions).toBe(0);
  });

  it("serves a client that does not acknowledge events", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    client.acknowledges = false;
    await client.authenticate({ contexts: ["office"], event_acks: false });
    const caller = await sim.call({ context: "office" });
    const { node_id, call_id } = await client.event("calling.call.receive");
    await client.request("calling.answer", { node_id, call_id });
    await client.event("calling.call.state", { call_state: "answered" });
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
  });

  it("speaks the older envelope too", async () => {
    const sim = await start();
    const client = await connect(sim);
    expect(
      await client.request("signalwire.execute", {
        protocol: "signalwire_x",
        method: "signalwire.receive",
        params: { contexts: ["shop"] },
      }),
    ).toMatchObject({ result: { code: "200" } });
    await sim.call({ context: "shop" });
    await client.event("calling.call.receive");
  });
});

describe("frames that are not requests", () => {
  it.each([
    ["no JSON", "{", -32700],
    ["no object", "[1]", -32600],
    ["neither a method nor an id", "{}", -32600],
  ])("are answered with an error: %s", async (_, text, code) => {
    const sim = await start();
    const client = await connect(sim);
    client.send(text);
    expect(await client.next((frame) => frame["error"] !== undefined)).toMatchObject({
      id: null,
      error: { code },
    });
  });

  it("close the connection when they are too large", async () => {
    const sim = await start({ max_frame: 2000 });
    const client = await connect(sim);
    client.send({
      jsonrpc: "2.0",
      id: "x",
      method: "signalwire.ping",
      params: { payload: "x".repeat(3000) },
    });
    expect(await client.closed).toBe(1009);
  });
});

covers("signalwire.connect", "signalwire.ping", "signalwire.execute");
