import { describe, expect, it } from "@jest/globals";

import type { Simulator } from "@twinline/simulator";

import { start, tts } from "../support/stage.js";
import type { Json } from "../support/test-socket.js";
import { BladeClient, credentials } from "./support/blade-client.js";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** An older client with a call that it was offered, and the names of the call. */
async function offered(sim: Simulator) {
  const client = await BladeClient.ready(sim);
  const caller = await sim.call({ context: "office" });
  const { params } = await client.notification({ event_type: "calling.call.receive" });
  const { node_id, call_id } = (params as Json)["params"] as Json;
  return { client, caller, ids: { node_id, call_id } as Json };
}

describe("a connection that begins with blade.connect", () => {
  it("gets a session and a signature, without an expiry that would look like a JWT's", async () => {
    const sim = await start();
    const client = await BladeClient.open(sim);
    const greeting = await client.hello();
    expect(greeting).toMatchObject({ session_restored: false, nodeid: expect.any(String) });
    expect(greeting["sessionid"]).toMatch(uuid);
    expect(greeting["authorization"]).not.toHaveProperty("expires_at");
    expect(greeting["authorization"].signature).toEqual(expect.any(String));
    expect(greeting).not.toHaveProperty("protocol");
  });

  it("gets the session's protocol from setup, with the signature as its second part", async () => {
    const sim = await start();
    const client = await BladeClient.open(sim);
    const { authorization } = await client.hello();
    await client.setup();
    expect(client.protocol.split("_")[1]).toBe(authorization.signature);
  });

  it("is refused with wrong credentials, and so is every command before it has a session", async () => {
    const sim = await start({ projects: { project: "another-token" } });
    const client = await BladeClient.open(sim);
    const refusal = { error: { code: -32002, message: "Authentication failed" } };
    expect(
      await client.socket.exchange("blade.connect", {
        version: { major: 2, minor: 1, revision: 0 },
        authentication: credentials,
      }),
    ).toMatchObject(refusal);
    const setup = { protocol: "signalwire", method: "setup", params: {} };
    expect(await client.socket.exchange("blade.execute", setup)).toMatchObject(refusal);
  });

  it("gets the list of channels", async () => {
    const sim = await start();
    const client = await BladeClient.open(sim);
    await client.hello();
    await client.setup();
    const { protocol } = client;
    expect(await client.subscribe()).toEqual({
      protocol,
      command: "add",
      subscribe_channels: ["notifications"],
    });
    const other = { command: "add", protocol, channels: ["gossip"] };
    expect(await client.socket.request("blade.subscription", other)).toMatchObject({
      failed_channels: ["gossip"],
    });
  });

  it("gets no pings, so that a hundred calls in one turn do not close its WebSocket", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    const callers = await Promise.all(
      Array.from({ length: 100 }, () => sim.call({ context: "office" })),
    );
    expect(await client.execute("signalwire.receive", { contexts: ["shop"] })).toBeDefined();
    expect(sim.connections).toBe(1);
    const offers = client.socket.received.filter(
      ({ params }) =>
        ((params as Json | undefined)?.["params"] as Json | undefined)?.["event_type"] ===
        "calling.call.receive",
    );
    expect(offers).toHaveLength(callers.length);
  });

  it("gets answers to its pings, and no pings", async () => {
    const sim = await start({ ping_interval: 1 });
    const client = await BladeClient.ready(sim);
    expect(await client.socket.request("blade.ping", {})).toEqual({});
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("noAnswer");
    const asked = client.socket.received.map(({ method }) => method as unknown);
    expect(new Set(asked)).toEqual(new Set([undefined, "blade.broadcast"]));
    expect(sim.connections).toBe(1);
  });

  it("refuses methods of the current envelope", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    const reply = await client.socket.exchange("signalwire.receive", { contexts: ["office"] });
    expect(reply).toMatchObject({ error: { code: -32601 } });
  });
});

describe("blade.execute", () => {
  it("carries a command, and its reply comes back as result.result", async () => {
    const sim = await start();
    const { client, ids } = await offered(sim);
    const { protocol } = client;
    const reply = await client.socket.request("blade.execute", {
      protocol,
      method: "calling.answer",
      params: ids,
    });
    expect(reply).toMatchObject({
      requester_nodeid: expect.any(String),
      responder_nodeid: expect.any(String),
      result: { code: "200", call_id: ids["call_id"] },
    });
  });

  it("carries a refusal in the same place, and wrong params as an error that names the path", async () => {
    const sim = await start();
    const { client, ids } = await offered(sim);
    expect(await client.execute("calling.answer", { ...ids, call_id: "nobody" })).toEqual({
      code: "404",
      message: "Call does not exist",
    });
    const play = { ...ids, control_id: "p", play: [{ type: "tts", params: { text: ["no"] } }] };
    await expect(client.execute("calling.play", play)).rejects.toThrow(/play\[0\]\.params\.text/);
  });

  it("is refused for a protocol that is not the session's", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    client.protocol = "signalwire_of_yesterday";
    await expect(client.execute("signalwire.receive", { contexts: ["office"] })).rejects.toThrow(
      /protocol mismatch/,
    );
  });

  it("can place a call as the Python client does, by calling.begin and the tag of its states", async () => {
    const sim = await start();
    sim.person("+15557770001");
    const client = await BladeClient.ready(sim);
    const params = { from_number: "+15552220000", to_number: "+15557770001" };
    const begin = { tag: "t", device: { type: "phone", params } };
    expect(await client.execute("calling.begin", begin)).toMatchObject({ code: "200" });
    for (const call_state of ["created", "ringing", "answered"]) {
      await client.notification({ event_type: "calling.call.state", tag: "t", call_state });
    }
  });

  it("fails when a test has set a failure of the inner method", async () => {
    const sim = await start();
    const { client, ids } = await offered(sim);
    sim.fail_next("calling.answer", { code: "500", message: "Not today" });
    expect(await client.execute("calling.answer", ids)).toEqual({
      code: "500",
      message: "Not today",
    });
  });

  it("can have one ringback instead of a list, and null options of a prompt", async () => {
    const sim = await start();
    sim.person("+15557770001");
    const { client, ids } = await offered(sim);
    await client.execute("calling.answer", ids);
    const device = {
      type: "phone",
      params: { from_number: "+15552220000", to_number: "+15557770001", timeout: 30 },
    };
    const connect = { ...ids, devices: [[device]], ringback: tts("one moment") };
    expect(await client.execute("calling.connect", connect)).toMatchObject({ code: "200" });
    await client.notification({ event_type: "calling.call.connect", connect_state: "connected" });
    const prompt = {
      ...ids,
      control_id: "c",
      play: [{ type: "tts", params: { text: "Yes?", language: null } }],
      collect: { initial_timeout: null, digits: { max: 1, terminators: null } },
    };
    expect(await client.execute("calling.play_and_collect", prompt)).toMatchObject({ code: "200" });
  });
});

describe("blade.broadcast", () => {
  it("carries an event with its context outside, under the queue of its service", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    await sim.call({ context: "office" });
    const { protocol } = client;
    expect(await client.notification({ event_type: "calling.call.receive" })).toMatchObject({
      broadcaster_nodeid: expect.any(String),
      protocol,
      channel: "notifications",
      event: "queuing.relay.events",
      params: {
        event_type: "calling.call.receive",
        event_channel: protocol,
        project_id: "project",
        context: "office",
        params: { call_state: "created", context: "office", device: { type: "phone" } },
      },
    });
    await sim.text({ to: "+15552220000", body: "hello", context: "office" });
    expect(await client.notification({ event_type: "messaging.receive" })).toMatchObject({
      event: "queuing.relay.messaging",
      params: { context: "office", params: { body: "hello" } },
    });
  });

  it("is held back until the client has subscribed", async () => {
    const sim = await start();
    const client = await BladeClient.open(sim);
    await client.hello();
    const [protocol] = await session(client);
    client.protocol = protocol;
    await client.execute("signalwire.receive", { contexts: ["office"] });
    await sim.call({ context: "office" });
    await client.socket.request("blade.ping", {});
    expect(client.heard("calling.call.receive")).toBe(false);
    await client.subscribe();
    await client.notification({ event_type: "calling.call.receive" });
  });

  it("is sent again after a lost connection, when it had not been read", async () => {
    const sim = await start();
    const { client, ids } = await offered(sim);
    await client.execute("calling.answer", ids);
    await client.notification({ call_state: "answered" });
    const heal = sim.fault(({ event_type }) =>
      event_type === "calling.call.play" ? "drop" : undefined,
    );
    await client.execute("calling.play", { ...ids, control_id: "p", play: [tts("hello there")] });
    await sim.frame({ event_type: "calling.call.play" });
    heal();
    const { sessionid } = client;
    await client.socket.destroy();

    const again = await BladeClient.open(sim);
    expect(await again.hello({ sessionid })).toMatchObject({ session_restored: true, sessionid });
    await again.setup();
    expect(again.protocol).toBe(client.protocol);
    await again.notification({ event_type: "calling.call.play", state: "playing" });
    await again.notification({ event_type: "calling.call.play", state: "finished" });
  });

  it("of a new call does not reach a client that came back and has not subscribed to its contexts", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    const { sessionid } = client;
    await client.socket.destroy();
    const again = await BladeClient.open(sim);
    await again.hello({ sessionid });
    await again.setup();
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("noAnswer");
    expect(again.heard("calling.call.receive")).toBe(false);
  });
});

describe("blade.disconnect", () => {
  it("asks the client to leave, and closes the connection when the client has read it", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    sim.disconnect_clients();
    await client.socket.next(({ method }) => method === "blade.disconnect");
    expect(await client.socket.closed).toBe(1000);
    expect(sim.sessions).toBe(1);
  });
});

describe("the log", () => {
  it("finds commands and events by their names, in either envelope", async () => {
    const sim = await start();
    const { client, ids } = await offered(sim);
    await client.execute("calling.answer", ids);
    expect(sim.requests("calling.answer")).toEqual([ids]);
    expect(sim.events("calling.call.receive")).toEqual([expect.objectContaining(ids)]);
    expect(sim.frames({ method: "calling.answer" })[0]?.message["method"]).toBe("blade.execute");
    expect(sim.frames({ call_id: ids["call_id"] as string }).length).toBeGreaterThan(1);
    expect(JSON.stringify(sim.log)).not.toContain(credentials.token);
  });
});

/** The protocol of a client that has not subscribed. */
async function session(client: BladeClient): Promise<[protocol: string]> {
  const setup = { protocol: "signalwire", method: "setup" };
  const { result } = await client.socket.request("blade.execute", setup);
  return [(result as Json)["protocol"] as string];
}
