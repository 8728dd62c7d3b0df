import { describe, expect, it } from "@jest/globals";

import { startSimulator, VirtualClock, type FrameEffect } from "@twinline/simulator";
import { WebSocket } from "ws";

import { connect, start } from "../support/stage.js";
import { TestSocket } from "../support/test-socket.js";

const of =
  (verdict: FrameEffect, wanted: string) =>
  (frame: {
    method: string | undefined;
    event_type: string | undefined;
  }): FrameEffect | undefined =>
    (frame.event_type ?? frame.method) === wanted ? verdict : undefined;

/** The first text that a client gets in answer to another. */
async function answerTo(
  host: string,
  text: string,
  then: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const socket = new WebSocket(host);
  await new Promise((resolve) => socket.on("open", resolve));
  socket.send(text);
  const answer = await new Promise<string>((resolve) =>
    socket.on("message", (data) => resolve(String(data))),
  );
  await then();
  socket.terminate();
  return answer;
}

const ping = JSON.stringify({ jsonrpc: "2.0", id: "1", method: "signalwire.ping", params: {} });
const whole = { jsonrpc: "2.0", id: "1" };

describe("a frame that is damaged on its way to a client", () => {
  const spoilt = async (verdict: FrameEffect): Promise<string> => {
    await using sim = await startSimulator({ unexpected: "error" });
    sim.fault(({ direction }) => (direction === "to_client" ? verdict : undefined));
    return await answerTo(sim.host, ping);
  };

  it("arrives with its first half only, when it is truncated", async () => {
    const text = await spoilt("truncate");
    expect(() => JSON.parse(text)).toThrow();
    expect(text.length).toBeGreaterThan(40);
    expect(JSON.stringify(whole).slice(0, 20)).toBe(text.slice(0, 20));
  });

  it("arrives with the number of characters that the rule gives", async () => {
    expect(await spoilt({ truncate: 7 })).toBe('{"jsonr');
    expect(await spoilt({ truncate: 0 })).toBe("");
  });

  it("has an unreadable middle, when it is corrupted", async () => {
    expect(await spoilt("corrupt")).toMatch(/^\{"jsonrpc".*\uFFFD{10,}[^\uFFFD]+\}$/);
  });

  it("is in the log unchanged, with its fault, and time does not wait for an answer", async () => {
    const sim = await start({ clock: new VirtualClock({ patience: 3600 }) });
    sim.fault(({ event_type }) => (event_type === undefined ? undefined : "truncate"));
    const authentication = { project: "project", token: "token-1234" };
    const version = { major: 2, minor: 0, revision: 0 };
    const params = { version, agent: "a", event_acks: true, authentication, contexts: ["office"] };
    await answerTo(
      sim.host,
      JSON.stringify({ ...whole, method: "signalwire.connect", params }),
      async () => {
        const caller = await sim.call({ context: "office" });
        await caller.is_silent(5);
      },
    );
    expect(sim.frames({ event_type: "calling.call.receive" })[0]).toMatchObject({
      fault: "truncated",
      params: { call_state: "created" },
    });
  });
});

describe("a frame that is damaged on its way to the platform", () => {
  it("is refused because it is not JSON", async () => {
    const sim = await start();
    sim.fault(of("truncate", "signalwire.ping"));
    expect(JSON.parse(await answerTo(sim.host, ping))).toMatchObject({
      id: null,
      error: { code: -32700 },
    });
    expect(sim.frames({ method: "signalwire.ping" })[0]).toMatchObject({ fault: "truncated" });
  });

  it("is handled as what it says now, when it still is JSON", async () => {
    const sim = await start();
    sim.fault(of("corrupt", "signalwire.ping"));
    const params = { payload: "x".repeat(300) };
    const answer = await answerTo(
      sim.host,
      JSON.stringify({ ...(JSON.parse(ping) as object), params }),
    );
    expect(JSON.parse(answer)).not.toHaveProperty("error.code", -32700);
  });
});

describe("a half-open link", () => {
  it("passes nothing more in either direction, without an error at the client", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await start({ clock });
    const client = await connect(sim);
    let closed = false;
    void client.closed.then(() => (closed = true));
    sim.half_open();
    const before = client.received.length;
    client.send({ jsonrpc: "2.0", id: "lost", method: "signalwire.ping", params: {} });
    await clock.advance(50);
    expect(client.received.length).toBe(before);
    expect(sim.frames({ method: "signalwire.ping", direction: "to_platform" })).toEqual([]);
    expect([sim.connections, sim.sessions, closed]).toEqual([0, 1, false]);
    await sim.close();
    expect(await client.closed).toBe(1006);
  });

  it("is replaced by the client, which gets what happened meanwhile", async () => {
    const sim = await start();
    const client = await connect(sim);
    const { protocol } = JSON.parse(JSON.stringify(client.received[0]!["result"])) as {
      protocol: string;
    };
    sim.half_open();
    const again = await connect(sim, { protocol });
    void sim.call({ context: "office" });
    await again.event("calling.call.receive");
    expect(client.events()).not.toContain("call.receive created");
  });
});

describe("a server that is killed", () => {
  it("refuses connections until it is back, and still has its sessions then", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    const { protocol } = await client.authenticate({ contexts: ["office"] });
    await sim.go_down();
    expect(await client.closed).toBe(1006);
    await expect(fetch(sim.host.replace("ws", "http"))).rejects.toThrow();
    await sim.come_back();
    const again = await TestSocket.open(sim.host);
    expect(await again.authenticate({ protocol })).toMatchObject({ protocol });
    await expect(sim.come_back()).rejects.toThrow("come_back: the simulator is not down");
  });

  it("has lost its sessions with forget", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    const { protocol } = await client.authenticate({ contexts: ["office"] });
    await sim.go_down({ forget: true });
    await sim.come_back();
    const again = await TestSocket.open(sim.host);
    expect(await again.authenticate({ protocol })).not.toMatchObject({ protocol });
  });

  it("can be closed while it is down", async () => {
    const sim = await start();
    await sim.goDown();
    await sim.close();
  });
});

describe("an app that listens", () => {
  it("is waited for, on any context or on one", async () => {
    const sim = await start();
    const waiting = [sim.listens(), sim.listens("office")];
    const client = await connect(sim);
    await Promise.all(waiting);
    await sim.listens("office");
    await expect(sim.listens("sales", { within: 3 })).rejects.toThrow(
      "Timed out after 3 s waiting for an app that listens to sales. Apps connected: 1; contexts they listen to: office.",
    );
    await client.request("signalwire.receive", { contexts: ["sales"] });
    await sim.listens("sales");
  });
});

describe("a slow reader", () => {
  it("takes frames one by one, with the given interval, in order", async () => {
    const sim = await start();
    const client = await connect(sim);
    await client.request("signalwire.ping");
    const began = sim.log.at(-1)!.at;
    sim.read_slowly(3);
    for (let count = 1; count <= 3; count += 1) {
      client.send({
        jsonrpc: "2.0",
        id: `p${count}`,
        method: "signalwire.ping",
        params: { count },
      });
    }
    await client.next(({ id }) => id === "p3");
    const pings = sim
      .frames({ method: "signalwire.ping", direction: "to_platform" })
      .filter(({ params }) => "count" in params);
    expect(pings.map(({ params, at }) => [params["count"], Math.round(at - began)])).toEqual([
      [1, 3],
      [2, 6],
      [3, 9],
    ]);
    sim.read_slowly(0);
    const now = sim.log.at(-1)!.at;
    await client.request("signalwire.ping");
    expect(sim.log.at(-1)!.at).toBe(now);
  });

  it("does not read the rest, so that the client's buffers fill", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await start({ clock });
    const socket = new WebSocket(sim.host);
    await new Promise((resolve) => socket.on("open", resolve));
    sim.read_slowly(1000);
    const text = JSON.stringify({ payload: "x".repeat(1_000_000) });
    for (let count = 0; count < 40; count += 1) socket.send(text);
    await clock.settle();
    expect(socket.bufferedAmount).toBeGreaterThan(1_000_000);
    socket.terminate();
  });

  it("cannot have an interval below 0", async () => {
    const sim = await start();
    expect(() => sim.readSlowly(-1)).toThrow("seconds must be 0 or more, got -1");
  });
});
