import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayCommandError } from "@twinline/core";
import type { Call } from "@twinline/relay-v3";
import { fax_machine } from "@twinline/simulator";

import { eventFrame, tampered } from "./support/tampering.js";
import { answered, appNumber, friend, incoming, reaches, world } from "./support/world.js";

const hello = [{ type: "tts", text: "Hello there" }] as const;
const endless = [{ type: "silence", duration: 3600 }] as const;
const hook = "https://example.com/hook";
const phone = { type: "phone", to: friend, from: appNumber } as const;

/** Collects the rejections that nobody handled while `work` ran. */
async function unhandledIn(work: () => Promise<void>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    await work();
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", note);
  }
  return unhandled;
}

describe("what must not happen", () => {
  it("35: credentials are sent twice, or written to the log", async () => {
    const token = "planted-token-0123456789";
    await using w = await tampered({ token, log_level: "debug" });
    await w.client.connect();
    w.slipIn(
      eventFrame("signalwire.authorization.state", { authorization_state: "planted-state" }),
    );
    await w.client.execute("signalwire.ping", { note: "planted-state" });
    w.client.on_event(() => {
      throw new Error(`a slip that tells ${token}`);
    });
    w.slipIn(eventFrame("calling.conference", { conference_id: "x" }));
    const [connect] = w.sim.requests("signalwire.connect");
    expect(connect).not.toHaveProperty("project");
    expect(connect).not.toHaveProperty("token");
    expect(Object.keys(connect?.["authentication"] as object)).toEqual(["project", "token"]);
    const log = w.log.join("\n");
    expect(log).toContain("signalwire.connect");
    expect(log).toContain("a slip that tells ***");
    expect(log).not.toContain(token);
    expect(log).not.toContain("planted-state");
  });

  it("36: keys of one's own and status_url are dropped on their way", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.user_event("ordered", { order_id: "7" });
    expect(w.sim.requests("calling.user_event")[0]).toMatchObject({
      event: "ordered",
      order_id: "7",
    });
    const direction = { type: "audio", params: { direction: "both" } } as const;
    const target = { type: "rtp", params: { addr: "127.0.0.1", port: 9 } } as const;
    const started = [
      ["calling.play", await call.play(endless, { status_url: hook })],
      ["calling.record", await call.record({ audio: {}, status_url: hook })],
      ["calling.collect", await call.collect({ digits: { max: 1 }, status_url: hook })],
      ["calling.detect", await call.detect({ type: "machine" }, { status_url: hook })],
      ["calling.tap", await call.tap(direction, target, { status_url: hook })],
      ["calling.send_fax", await call.send_fax("https://example.com/a.pdf", { status_url: hook })],
      ["calling.receive_fax", await call.receive_fax({ status_url: hook })],
      [
        "calling.play_and_collect",
        await call.play_and_collect(hello, { digits: { max: 1 } }, { status_url: hook }),
      ],
    ] as const;
    for (const [method] of started) {
      expect({ method, ...w.sim.requests(method)[0] }).toMatchObject({ method, status_url: hook });
    }
    await call.hangup();
  });

  it("37: media and devices that were given flat are sent flat", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.play([{ type: "tts", text: "Hi" }]);
    await call.detect({ type: "machine" });
    await call.connect([[phone]]);
    expect(w.sim.requests("calling.play")[0]).toMatchObject({
      play: [{ type: "tts", params: { text: "Hi" } }],
    });
    expect(w.sim.requests("calling.detect")[0]).toMatchObject({
      detect: { type: "machine" },
    });
    expect(w.sim.requests("calling.connect")[0]).toMatchObject({
      devices: [[{ type: "phone", params: { to_number: friend, from_number: appNumber } }]],
    });
    await call.hangup();
  });

  it("38: a listener cannot be removed, or outlives its call, and a predicate's error is swallowed", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    let heard = 0;
    const listener = (): void => void (heard += 1);
    call.on("calling.call.play", listener).off("calling.call.play", listener);
    await (await call.play(hello)).wait();
    expect(heard).toBe(0);
    const wait = call.wait_for("calling.call.play", () => {
      throw new RangeError("a slip of mine");
    });
    const slipped = expect(wait).rejects.toThrow("a slip of mine");
    await call.play(hello);
    await slipped;
    call.on("calling.call.state", listener);
    await call.hangup();
    await call.wait_for_ended();
    const before = heard;
    const { call_id } = call;
    w.slipIn(eventFrame("calling.call.state", { call_id, call_state: "ended" }));
    await w.clock.settle();
    expect(heard).toBe(before);
  });

  it("39: a handler that throws at once takes the next call down with it", async () => {
    await using w = await world();
    const handed: Call[] = [];
    w.client.on_call((call) => {
      handed.push(call);
      if (handed.length === 1) throw new Error("a slip of mine");
    });
    w.client.on_message(() => {
      throw new Error("another slip of mine");
    });
    await w.client.connect();
    const first = await w.sim.call({ to: appNumber });
    await w.sim.text({ to: appNumber });
    await w.sim.call({ to: appNumber });
    await w.clock.settle();
    expect(handed).toHaveLength(2);
    const log = w.log.join("\n");
    expect(log).toContain(`call ${first.call_id}`);
    expect(log).toContain("another slip of mine");
  });

  it("40: run() goes on when the process is told to stop", async () => {
    await using w = await world();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const before = process.listenerCount(signal);
      const running = w.client.run();
      await reaches(w.client, "ready");
      process.emit(signal);
      await running;
      expect(process.listenerCount(signal)).toBe(before);
    }
  });

  it("41: an operation that was refused leaves a rejection behind that nobody handles", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const unhandled = await unhandledIn(async () => {
      for (const method of ["calling.play", "calling.hold", "calling.dial"]) {
        w.sim.fail_next(method, { code: "500" });
      }
      const refused = [call.play(hello), call.hold(), w.client.dial([[phone]])];
      for (const each of refused) await expect(each).rejects.toBeInstanceOf(RelayCommandError);
      await w.clock.settle();
    });
    expect(unhandled).toEqual([]);
  });

  it("41: what nobody waits for leaves a rejection behind when the client disconnects", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const unhandled = await unhandledIn(async () => {
      await call.play(endless);
      await expect(call.wait_for_ended(0)).rejects.toMatchObject({ name: "RelayTimeoutError" });
      w.sim.delay_next("calling.dial", 5);
      const dial = expect(w.client.dial([[phone]])).rejects.toBeInstanceOf(RelayClosedError);
      await w.client.disconnect();
      await dial;
    });
    expect(unhandled).toEqual([]);
  });

  it("42: signal handlers pile up when run() is called twice, or when the client reconnects", async () => {
    await using w = await world();
    const before = process.listenerCount("SIGTERM");
    const running = [w.client.run(), w.client.run()];
    await reaches(w.client, "ready");
    for (let round = 0; round < 3; round += 1) {
      w.sim.drop_connections();
      await reaches(w.client, "reconnecting");
      await reaches(w.client, "ready");
    }
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await w.client.disconnect();
    await Promise.all(running);
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("43: a request that ran out of time while it waited closes the connection that came meanwhile", async () => {
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

  it("43: a request that ran out of time closes the connection that is just being made", async () => {
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

  it("44: an action sends a command that the platform does not have", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const play = await call.play(endless);
    await (play.pause as (behavior: string) => Promise<unknown>).call(play, "silence");
    expect(Object.keys(w.sim.requests("calling.play.pause")[0] ?? {}).toSorted()).toEqual([
      "call_id",
      "control_id",
      "node_id",
    ]);
    const digits = { max: 1 };
    const collecting = [
      await call.collect({ digits }),
      await call.play_and_collect(hello, { digits }),
    ];
    for (const action of collecting) expect("pause" in action || "resume" in action).toBe(false);
    await call.hangup();
  });

  it("45: a code that comes as text is not understood, or what came with an error is lost", async () => {
    await using w = await tampered();
    const { call } = await incoming(w);
    w.rewrite((frame) =>
      "result" in frame
        ? { ...frame, result: undefined, error: { code: "500", message: "no", data: { a: 1 } } }
        : frame,
    );
    await expect(call.answer()).rejects.toMatchObject({ code: 500, reason: "no", data: { a: 1 } });
    w.rewrite((frame) =>
      "result" in frame
        ? { ...frame, result: undefined, error: { code: "404", message: "gone" } }
        : frame,
    );
    await expect(call.answer()).resolves.toEqual({});
  });

  it("46: waiting for the answer of a call that was answered already takes for ever", async () => {
    await using w = await world();
    await w.client.connect();
    const call = await w.client.dial([[phone]]);
    const waits = [call.wait_for_answered(1), call.wait_for_ringing(1)];
    const states = (await Promise.all(waits)).map(({ params }) => params.call_state);
    expect(states).toEqual(["answered", "answered"]);
    await call.hangup();
  });

  it("47: the simulator tells less of faxes, payments and partial results than the platform does", async () => {
    await using w = await world();
    w.sim.person(friend, fax_machine());
    const { call, caller } = await answered(w);
    const collect = await call.collect({
      digits: { max: 2 },
      partial_results: true,
      send_start_of_input: true,
    });
    await caller.press("12");
    await collect.wait();
    const pay = await call.pay("https://example.com/pay");
    await caller.press("4111111111111111#");
    await pay.stop();
    await pay.wait();
    const sent = await w.client.dial([[phone]]);
    await (await sent.send_fax("https://example.com/a.pdf")).wait();
    const told = w.sim.events("calling.call.collect");
    expect(told).toContainEqual(expect.objectContaining({ final: false }));
    expect(told).toContainEqual(
      expect.objectContaining({ result: expect.objectContaining({ type: "start_of_input" }) }),
    );
    expect(w.sim.events("calling.call.pay")).toContainEqual(
      expect.objectContaining({ for: expect.any(String) }),
    );
    expect(w.sim.events("calling.call.fax")).toContainEqual(
      expect.objectContaining({ fax: expect.objectContaining({ type: "finished" }) }),
    );
    await sent.hangup();
    await call.hangup();
  });
});
