/**
 * Mistakes that clients of this protocol have made, one test each, named after what must not happen.
 */
import type { Socket } from "node:net";

import { describe, expect, it } from "@jest/globals";
import { RelayClosedError } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { WebSocketServer, type WebSocket } from "ws";

import { eventFrame, tampered } from "./support/tampering.js";
import { answered, appNumber, friend, incoming, reaches, world } from "./support/world.js";

const hello = [{ type: "tts", text: "Hello there" }] as const;
const endless = [{ type: "silence", duration: 3600 }] as const;
const phone = { type: "phone", to: friend, from: appNumber } as const;
const text = { to_number: friend, from_number: appNumber, context: "office", body: "Hi" };

describe("what must not happen", () => {
  it("1: an action, a wait or an ended-wait hangs when the call ends", async () => {
    await using w = await world();
    const { call } = await answered(w);
    // Only the call's own end is told: what runs on it says nothing more.
    w.sim.fault(({ event_type }) =>
      event_type === "calling.call.play" || event_type === "calling.call.record"
        ? "drop"
        : undefined,
    );
    const actions = [await call.play(endless), await call.record({}), await call.play(endless)];
    const gone = [1, 2, 3].map(() =>
      expect(call.wait_for("calling.call.record")).rejects.toMatchObject({
        name: "RelayCallEndedError",
      }),
    );
    const ended = [call.wait_for_ended(), call.wait_for_ended()];
    await call.hangup();
    for (const action of actions) {
      expect((await action.wait()).event_type).toBe("calling.call.state");
      expect(action.completed).toBe(true);
    }
    for (const wait of ended) expect((await wait).params.call_state).toBe("ended");
    await Promise.all(gone);
  });

  it("1: an action, a wait or an ended-wait hangs when the client disconnects", async () => {
    await using w = await world();
    w.sim.fault(({ event_type }) => (event_type === "messaging.state" ? "drop" : undefined));
    const { call } = await answered(w);
    const message = await w.client.send_message(text);
    const action = await call.play(endless);
    const closed = [
      action.wait(),
      call.wait_for("calling.call.record"),
      call.wait_for_ended(),
      message.wait(),
    ].map((wait) => expect(wait).rejects.toBeInstanceOf(RelayClosedError));
    await w.client.disconnect();
    await Promise.all(closed);
    expect([action.is_done, action.completed]).toEqual([true, false]);
  });

  it("2: a fax never completes, because its result stands in fax.type", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.receive_fax();
    const done = action.wait();
    await action.stop();
    const { params } = await done;
    expect(params).toMatchObject({ fax: { type: expect.stringMatching(/finished|error/) } });
  });

  it("2b: a recording that ends in an error never completes", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    const { call_id } = call;
    const action = await call.record({});
    const { control_id } = action;
    w.slipIn(eventFrame("calling.call.record", { call_id, control_id, state: "error" }));
    expect((await action.wait()).params).toMatchObject({ state: "error" });
    const silent = await call.record({ audio: { initial_timeout: 2 } });
    expect((await silent.wait()).params).toMatchObject({ state: "no_input" });
  });

  it("2b: a payment never completes, because its end stands in `for`", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    const { call_id } = call;
    for (const word of ["payment-completed", "payment-failed", "payment-canceled"]) {
      const action = await call.pay("https://example.com/pay");
      const { control_id } = action;
      w.slipIn(eventFrame("calling.call.pay", { call_id, control_id, for: word }, word));
      expect((await action.wait()).params).toMatchObject({ for: word });
    }
  });

  it("3: collecting completes on a partial result or on the start of input", async () => {
    await using w = await world();
    const { call, caller } = await answered(w);
    const seen: unknown[] = [];
    call.on("calling.call.collect", ({ params }) => seen.push(params.result?.type, params.final));
    const action = await call.collect({
      digits: { max: 3 },
      partial_results: true,
      send_start_of_input: true,
      initial_timeout: 0,
    });
    void caller.press("123");
    const event = await action.wait();
    expect(event.params).toMatchObject({ result: { digits: "123" } });
    expect(seen).toContain("start_of_input");
    expect(seen).toContain(false);
  });

  it("3: continuous collecting completes on one of its results", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    const { call_id } = call;
    const action = await call.collect({ digits: { max: 1 }, continuous: true, initial_timeout: 0 });
    const { control_id } = action;
    const digit = { type: "digit", params: { digits: "1" } };
    const results = [
      { result: digit },
      { result: digit, state: "collecting", final: true },
      { result: { type: "no_input" }, state: "collecting" },
    ];
    for (const [index, result] of results.entries()) {
      const params = { call_id, control_id, ...result };
      w.slipIn(eventFrame("calling.call.collect", params, `result-${index}`));
      expect(action.is_done).toBe(false);
    }
    await action.stop();
    await action.wait();
  });

  it("4: a refusal with a code is swallowed", async () => {
    await using w = await world();
    const { call } = await answered(w);
    w.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    await expect(call.play(hello)).rejects.toMatchObject({
      name: "RelayCommandError",
      code: 500,
      reason: "no voice today",
    });
    w.sim.fail_next("calling.hold", { code: "403", message: "not yours" });
    await expect(call.hold()).rejects.toMatchObject({ code: 403 });
  });

  it("4: a refusal is swallowed, because the last event of what was refused came before it", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    w.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    w.rewrite((frame) => {
      w.rewrite((other) => other);
      const { call_id } = call;
      const told = { call_id, control_id: "mine", state: "finished" };
      w.slipIn(eventFrame("calling.call.play", told));
      return frame;
    });
    const playing = call.play(hello, { control_id: "mine" });
    await expect(playing).rejects.toMatchObject({ code: 500, reason: "no voice today" });
  });

  it("4: a request that nobody answered is taken for one that was carried out", async () => {
    await using w = await world();
    const { call } = await answered(w);
    for (const method of ["calling.answer", "calling.play"]) w.sim.delay_next(method, 60);
    await expect(call.answer()).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await expect(call.play(hello)).rejects.toMatchObject({ name: "RelayTimeoutError" });
  });

  it("5: a message's state that comes with the reply, or before it, is lost", async () => {
    await using w = await world();
    await w.client.connect();
    // Queued, initiated, sent and delivered come first.
    w.sim.fault(({ direction, message }) =>
      direction === "to_client" &&
      "result" in message &&
      "message_id" in (message["result"] as object)
        ? { behind: 4 }
        : undefined,
    );
    const message = await w.client.send_message(text);
    await message.wait(60);
    expect(message.state).toBe("delivered");
  });

  it("6: a message that is over stays in memory because a listener is slow", async () => {
    await using w = await world();
    await w.client.connect();
    const message = await w.client.send_message(text);
    message.on(() => new Promise(() => undefined));
    await message.wait(60);
    expect(message.is_done).toBe(true);
  });

  it("7: on_completed is not called for an action on a call that is over", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.hangup();
    await call.wait_for_ended();
    const event = await new Promise<{ event_type: string }>((resolve, reject) => {
      call.play(hello, { on_completed: resolve }).catch(reject);
    });
    expect(event.event_type).toBe("");
  });

  it("8: refused credentials are tried again and again", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.run()).rejects.toMatchObject({ name: "RelayAuthError" });
    await w.clock.advance(120);
    expect(w.sim.frames({ method: "signalwire.connect", direction: "to_platform" })).toHaveLength(
      1,
    );
  });

  it("9: a refused connect leaves a socket open, or a client that thinks it is connected", async () => {
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

  it("10: one slow command, or one lost ping, drops every other call", async () => {
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

  it("11: a second connect opens a second socket", async () => {
    await using w = await world();
    await Promise.all([w.client.connect(), w.client.connect()]);
    await w.client.connect();
    expect(w.sim.connections).toBe(1);
    expect(w.client.session.status.state).toBe("ready");
  });

  it("11: the end of the old socket is taken for the end of the new one", async () => {
    await using w = await world();
    await w.client.connect();
    const left = w.client.disconnect();
    await w.client.connect();
    await left;
    await w.clock.settle();
    expect(w.client.session.status.state).toBe("ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("12: a request reaches the platform before the client is authenticated", async () => {
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

  it("13: a request that timed out while it waited is sent after the reconnect", async () => {
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

  it("14: what waits is lost when the first attempt to reconnect fails", async () => {
    await using w = await world({ request_timeout: 120 });
    await w.client.connect();
    w.sim.fail_next("signalwire.connect", { code: "500", message: "busy" });
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    const call = await w.client.dial([[phone]]);
    expect(call.state).toBe("answered");
    expect(w.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("15: a client that was connected by hand does not come back", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client, "reconnecting");
    await expect(w.client.execute("signalwire.ping", {})).resolves.toBeDefined();
  });

  it("15: a request that was under way when the connection was lost waits for its time-out", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("signalwire.ping", 5);
    const asked = w.client.execute("signalwire.ping", {});
    const lost = expect(asked).rejects.toMatchObject({ name: "RelayConnectionError" });
    await w.sim.frame({ method: "signalwire.ping", direction: "to_platform" });
    w.sim.drop_connections();
    await lost;
  });

  it("16: run() never returns after disconnect()", async () => {
    await using w = await world();
    const running = w.client.run();
    await reaches(w.client, "ready");
    await w.client.disconnect();
    await running;
  });

  it("17: an error of a socket that comes after disconnect() crashes the process", async () => {
    await using server = await nonsenseServer();
    await using w = await world({ host: server.host });
    await w.client.connect();
    const disconnected = w.client.disconnect();
    server.talkNonsense();
    await disconnected;
  });

  it("18: run() returns at once after an earlier disconnect()", async () => {
    await using w = await world();
    for (const round of [1, 2]) {
      let isOver = false;
      const running = w.client.run().then(() => (isOver = true));
      await reaches(w.client, "ready");
      await w.clock.settle();
      expect({ round, isOver }).toEqual({ round, isOver: false });
      await w.client.disconnect();
      await running;
    }
  });

  it("19: what is pending at disconnect() fails with something else than a RelayError", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("calling.dial", 5);
    const dial = w.client.dial([[phone]]);
    const refused = expect(dial).rejects.toBeInstanceOf(RelayClosedError);
    await w.client.disconnect();
    await refused;
  });

  it("20: a slow listener reorders the states of a call", async () => {
    await using w = await world();
    const { call } = await incoming(w);
    const seen: string[] = [];
    call.on("calling.call.state", async ({ params }) => {
      seen.push(params.call_state);
      await new Promise((later) => setTimeout(later, 20 - seen.length * 5));
    });
    await call.answer();
    const ended = call.wait_for_ended();
    await call.hangup();
    await ended;
    expect(call.state).toBe("ended");
    expect(seen).toEqual(["answered", "ending", "ended"]);
    expect(CallRegistry.of(w.client.session).size).toBe(0);
  });
});

/** A platform that lets a client in, and that can send what is no WebSocket frame at all. */
async function nonsenseServer(): Promise<
  AsyncDisposable & { readonly host: string; talkNonsense(): void }
> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => server.on("listening", resolve));
  let client: WebSocket | undefined;
  server.on("connection", (socket) => {
    client = socket;
    socket.on("message", (data: Buffer) => {
      const { id } = JSON.parse(data.toString()) as { readonly id: string };
      socket.send(JSON.stringify({ jsonrpc: "2.0", id, result: { protocol: "p" } }));
    });
  });
  const { port } = server.address() as { readonly port: number };
  return {
    host: `ws://127.0.0.1:${port}`,
    talkNonsense: () =>
      (client as unknown as { readonly _socket: Socket })._socket.write("\xff\xff"),
    async [Symbol.asyncDispose]() {
      client?.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
