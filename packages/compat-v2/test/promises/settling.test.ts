import { describe, expect, it } from "@jest/globals";

import { Client, Consumer, type Call } from "@twinline/compat-v2";
import type { SocketFactory } from "@twinline/core";

import { atTheEnd } from "../support/cleanup.js";
import {
  answered,
  comesBack,
  connected,
  documentedClient,
  incoming,
  setUp,
  setUpScripted,
} from "../support/stage.js";

const hello = { type: "tts", text: "Hello" } as const;
const silence = { type: "silence", duration: 3600 } as const;

describe("a call that ends", () => {
  it("settles every operation that waits, with the ended event", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const running = [
      call.play(silence),
      call.record({ initial_timeout: 600 }),
      call.detect_fax(),
      call.play_silence(3600),
      call.fax_receive(),
    ];
    const actions = [await call.play_silence_async(3600), await call.record_async()];
    platform.callEvent("calling.call.state", { call_state: "ended" });
    const results = await Promise.all(running);
    expect(results.map(({ successful }) => successful)).toEqual(running.map(() => false));
    expect(actions.map(({ completed }) => completed)).toEqual([true, true]);
  });

  it("settles every wait for a state of it", async () => {
    const { call } = await incoming();
    const waits = [
      call.wait_for_answered(),
      call.wait_for_answered(),
      call.wait_for_answered(),
      call.wait_for("answered", "ended"),
    ];
    await call.answer();
    expect(await Promise.all(waits)).toEqual([true, true, true, true]);
    const ends = [call.wait_for_ended(), call.wait_for_ended(), call.wait_for_ended()];
    const hangup = await call.hangup();
    expect(hangup.successful).toBe(true);
    expect(await Promise.all(ends)).toEqual([true, true, true]);
  });

  it("gives a recording and a pass unsuccessful results", async () => {
    const { call } = await answered();
    await call.hangup();
    const recording = await call.record_async();
    expect([recording.completed, recording.result.successful]).toEqual([true, false]);
    expect((await call.pass()).successful).toBe(false);
  });

  it("is sent nothing more once it is ending", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const ending = call.wait_for_ending();
    platform.callEvent("calling.call.state", { call_state: "ending" });
    await ending;
    const actions = [await call.record_async(), await call.play_async(hello)];
    expect(actions.map(({ completed }) => completed)).toEqual([true, true]);
    const results = [await call.play(hello), await call.hangup(), await call.pass()];
    expect(results.map(({ successful }) => successful)).toEqual([false, false, false]);
    const sent = platform.requests.filter(({ method }) => method.startsWith("calling."));
    expect(sent).toEqual([]);
  });
});

describe("an operation", () => {
  it("that is paused is still running", async () => {
    const { call } = await answered();
    const action = await call.play_async([hello, silence]);
    await action.pause();
    expect(action.state).toBe("paused");
    expect(action.completed).toBe(false);
    await action.resume();
    expect(action.state).toBe("playing");
    await action.stop();
    expect([action.completed, action.result.successful]).toEqual([true, true]);
  });

  it("that was paused and resumed completes at its end", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const playing = call.play(hello);
    const method = "calling.play";
    await platform.operationEvent(method, "calling.call.play", { state: "paused" });
    await platform.operationEvent(method, "calling.call.play", { state: "playing" });
    await platform.operationEvent(method, "calling.call.play", { state: "finished" });
    expect((await playing).successful).toBe(true);
  });

  it("whose reply is lost with the connection is unsuccessful, and the log says why", async () => {
    const { sim, call, log } = await answered();
    sim.fault(({ direction, message, method }) =>
      direction === "to_client" && method === undefined && "result" in message ? "drop" : undefined,
    );
    const playing = call.play(hello);
    const answering = call.send_digits("1");
    sim.drop_connections();
    const results = await Promise.all([playing, answering]);
    expect(results.map(({ successful }) => successful)).toEqual([false, false]);
    expect(log.text).toContain("The connection was lost before calling.play got a reply");
    expect(log.text).not.toContain("got no reply within");
  });

  it("whose last event arrives after a reconnect completes with it", async () => {
    const { sim, call } = await answered();
    const playing = call.play(hello);
    await sim.frame({ method: "calling.play", direction: "to_platform" });
    await call.send_digits("1");
    sim.drop_connections();
    expect((await playing).successful).toBe(true);
  });

  it("that was refused is unsuccessful, and the log says why", async () => {
    const { sim, call, log } = await answered();
    sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    const result = await call.play(hello);
    expect(result.successful).toBe(false);
    expect(log.text).toContain("no voice today");
  });

  it("that was refused after its last event is unsuccessful, and keeps the event", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    platform.replies["calling.play"] = { code: "500", message: "no voice today" };
    platform.beforeReply["calling.play"] = ({ control_id }) =>
      platform.callEvent("calling.call.play", { control_id, state: "finished" });
    const result = await call.play(hello);
    expect([result.successful, result.event?.name]).toEqual([false, "finished"]);
  });

  it("is sent with the protocol of the current session", async () => {
    const { sim, client, call: old } = await answered();
    sim.answers("+15550002", async (callee) => void (await callee.ended));
    const before = client.protocol;
    const lost = new Promise<void>((resolve) => {
      client.session.on("status", ({ state }) => state === "reconnecting" && resolve());
    });
    sim.forget_sessions();
    await lost;
    const playing = old.play(hello);
    const dialled = client.calling.dial({ from_number: "+15550001", to_number: "+15550002" });
    expect((await playing).successful).toBe(false);
    expect(sim.requests("calling.play")).toEqual([]);
    const { call, successful } = await dialled;
    expect(successful).toBe(true);
    expect(await call.play(hello)).toMatchObject({ successful: true });
    expect([before, ""]).not.toContain(client.protocol);
    await call.hangup();
  });

  it("completes although a field of an event is missing", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const digits = call.prompt_tts("digits", "Digits?", { digits_max: 2 });
    const report = (method: string, type: string, params: object): Promise<void> =>
      platform.operationEvent(method, type, { ...params });
    await report("calling.play_and_collect", "calling.call.collect", {
      result: { type: "digit", params: { digits: "12" } },
    });
    expect(await digits).toMatchObject({ successful: true, type: "digit", result: "12" });
    expect((await digits).terminator).toBeUndefined();
    const fax = call.fax_receive();
    await report("calling.receive_fax", "calling.call.fax", { fax: { type: "finished" } });
    const { document, pages, remote_identity } = await fax;
    expect([document, pages, remote_identity]).toEqual([undefined, undefined, undefined]);
  });

  it("completes although the confidence of what was said is missing", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const prompt = call.prompt_tts("speech", "Say it");
    await platform.operationEvent("calling.play_and_collect", "calling.call.collect", {
      result: { type: "speech", params: { text: "sales" } },
    });
    const { successful, result, confidence } = await prompt;
    expect([successful, result, confidence]).toEqual([true, "sales", undefined]);
  });
});

describe("a connection that is lost", () => {
  it("calls a context's handler once when the same session comes back", async () => {
    const { sim, client, clock } = await connected();
    const handed: string[] = [];
    await client.calling.receive("office", (call: Call) => void handed.push(call.id));
    const back = comesBack(client);
    sim.drop_connections();
    await back;
    const caller = await sim.call({ context: "office" });
    await caller.hang_up();
    await clock.settle();
    expect(handed).toEqual([caller.call_id]);
  });

  it("ends a client whose credentials are refused, after one attempt", async () => {
    const { sim, clock, client } = await setUp();
    sim.refuse_authentication();
    await expect(client.connect()).rejects.toMatchObject({ name: "RelayAuthError" });
    await clock.advance(600);
    expect(sim.requests("signalwire.connect")).toHaveLength(1);
  });

  it("is retried when the server answers the handshake with something else", async () => {
    const { createServer } = await import("node:http");
    const server = createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    atTheEnd(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as { port: number };
    const host = `ws://127.0.0.1:${port}`;
    const client = new Client({ project: "p", token: "a-token", host, log_level: "silent" });
    const tried = new Promise<void>((resolve) => {
      client.session.on("status", ({ state }) => state === "reconnecting" && resolve());
    });
    const connecting = client.connect();
    await tried;
    await client.disconnect();
    await expect(connecting).rejects.toMatchObject({ name: "RelayClosedError" });
  });

  it("survives a reply to no request", async () => {
    const { sim, options } = await setUp();
    let slipIn = (_text: string): void => undefined;
    const socket: SocketFactory = (url, limits, handlers) => {
      slipIn = (text) => handlers.onMessage(text);
      return sim.socket(url, limits, handlers);
    };
    const client = new Client({ ...options, socket });
    atTheEnd(() => client.disconnect());
    await client.connect();
    slipIn(JSON.stringify({ jsonrpc: "2.0", id: "nobody-knows", result: {} }));
    slipIn("not even JSON");
    await client.calling.receive("office", () => undefined);
    expect(client.connected).toBe(true);
  });
});

describe("a handler that throws", () => {
  it("leaves the consumer running, and teardown runs", async () => {
    const { sim, options } = await setUp({ unexpected: "error" });
    const seen: string[] = [];
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      ready: () => {
        seen.push("ready");
        throw new Error("a slip in ready");
      },
      on_incoming_call: (call: Call) => {
        seen.push("call");
        call.on("stateChange", () => {
          throw new Error("a slip in an event");
        });
        void call.hangup();
        throw new Error("a slip in a call");
      },
      teardown: () => void seen.push("teardown"),
    });
    const running = consumer.run();
    await sim.frame({ method: "signalwire.connect", direction: "to_platform" });
    await consumer.client?.connect();
    for (let count = 0; count < 2; count += 1) {
      const caller = await sim.call({ context: "office" });
      await caller.ended;
    }
    await consumer.client?.disconnect();
    await running;
    expect(seen).toEqual(["ready", "call", "call", "teardown"]);
  });

  it("on a message, a state or a task is followed by the next one", async () => {
    const { platform, client, log } = await setUpScripted(documentedClient);
    const slip = (item: unknown): never => {
      throw new Error(`a slip in ${JSON.stringify(item)}`);
    };
    await client.messaging.receive("office", ({ body }) => slip(body));
    await client.messaging.state_change("office", ({ state }) => slip(state));
    await client.tasking.receive("office", slip);
    for (const round of ["first", "second"]) {
      const params = { context: "office", message_id: "m" };
      platform.sendEvent({
        event_type: "messaging.receive",
        params: { ...params, body: `${round} text` },
      });
      platform.sendEvent({
        event_type: "messaging.state",
        params: { ...params, message_state: `${round} state` },
      });
      platform.sendEvent({
        event_type: "queuing.relay.tasks",
        params: { context: "office", message: `${round} task` },
      });
    }
    await client.session.request("signalwire.ping", {});
    expect(log.text.match(/a slip in "\w+ \w+"/g)).toEqual(
      ["first", "second"].flatMap((round) =>
        ["text", "state", "task"].map((what) => `a slip in "${round} ${what}"`),
      ),
    );
  });
});

describe("a disconnect", () => {
  it("settles what waits as unsuccessful", async () => {
    const { sim, clock, client, call, log } = await answered();
    const action = await call.play_async(silence);
    const waiting = [call.play(silence), call.fax_receive()];
    await clock.settle();
    sim.delay_next("calling.record", 5);
    const asked = call.record();
    const ended = call.wait_for_ended();
    await clock.settle();
    await client.disconnect();
    const results = await Promise.all([...waiting, asked]);
    expect(results.map(({ successful }) => successful)).toEqual([false, false, false]);
    expect([action.completed, action.result.successful]).toEqual([true, false]);
    expect(await ended).toBe(false);
    expect(log.text).not.toContain("got no reply within");
  });
});

describe("a wrong argument", () => {
  it("is a RelayParamError of a strict client in every method, and nothing is sent", async () => {
    const { sim, call } = await answered({}, { strict: true });
    const before = sim.log.length;
    const loose = call as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const wrong: [string, unknown[]][] = [
      ["play", [[hello], "loud"]],
      ["play_silence", ["long"]],
      ["play_ringtone", ["at", "long"]],
      ["tap", [{ audio_direction: "both", target_type: "rtp", target_port: "a port" }]],
      ["wait_for", ["answerd"]],
    ];
    for (const [name, args] of wrong) {
      const outcome = loose[name]?.call(call, ...args);
      await expect(outcome).rejects.toMatchObject({ name: "RelayParamError" });
    }
    expect(sim.log.slice(before).filter(({ method }) => method?.startsWith("calling."))).toEqual(
      [],
    );
  });
});
