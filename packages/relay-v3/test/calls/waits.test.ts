import { describe, expect, it } from "@jest/globals";
import {
  RelayAbortError,
  RelayCallEndedError,
  RelayClosedError,
  RelayParamError,
  RelayTimeoutError,
} from "@twinline/relay-v3";

import { answered, appNumber, friend, incoming, setUp } from "../support/stage.js";

const hello = [{ type: "tts", text: "Hello" }] as const;

describe("wait_for", () => {
  it("resolves with the next event that the predicate accepts, in every form of the call", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const isFinished = (event: { params: { state: string } }) => event.params.state === "finished";
    const waits = [
      call.wait_for("calling.call.play"),
      call.wait_for("calling.call.play", isFinished),
      call.wait_for("calling.call.play", isFinished, 30),
      call.wait_for("calling.call.play", null, { timeout: 30 }),
      call.waitFor("calling.call.play", { predicate: isFinished, timeout: 30 }),
      call.waitFor("calling.call.play", isFinished, { signal: new AbortController().signal }),
    ];
    await call.play(hello);
    const states = (await Promise.all(waits)).map(({ params }) => params.state);
    expect(states).toEqual(["playing", "finished", "finished", "playing", "finished", "finished"]);
  });

  it("rejects after its timeout, and with 0 at once", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const since = stage.clock.now();
    await expect(call.wait_for("calling.call.play", { timeout: 30 })).rejects.toBeInstanceOf(
      RelayTimeoutError,
    );
    expect(stage.clock.now() - since).toBe(30_000);
    await expect(call.wait_for("calling.call.play", null, 0)).rejects.toThrow(/0 s/);
    expect(stage.clock.now() - since).toBe(30_000);
  });

  it("is ended by its signal", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const given = new AbortController();
    const waiting = call.wait_for("calling.call.play", { signal: given.signal });
    given.abort(new Error("never mind"));
    await expect(waiting).rejects.toBeInstanceOf(RelayAbortError);
    await expect(waiting).rejects.toMatchObject({ cause: new Error("never mind") });
  });

  it("rejects when the call ends without the event", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const waiting = call.wait_for("calling.call.play").catch((error: unknown) => error);
    await caller.hang_up();
    expect(await waiting).toBeInstanceOf(RelayCallEndedError);
    await expect(call.wait_for("calling.call.play")).rejects.toBeInstanceOf(RelayCallEndedError);
  });

  it("rejects when the client is disconnected", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const waiting = call.wait_for("calling.call.play").catch((error: unknown) => error);
    await stage.client.disconnect();
    expect(await waiting).toBeInstanceOf(RelayClosedError);
  });

  it("rejects with what its predicate throws", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const slip = new Error("a slip");
    const waiting = call
      .wait_for("calling.call.play", () => {
        throw slip;
      })
      .catch((error: unknown) => error);
    await call.play(hello);
    expect(await waiting).toBe(slip);
  });

  it("rejects wrong arguments, and throws nothing at once", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const wrong: [never, ...unknown[]][] = [
      [5 as never],
      ["calling.call.play" as never, "no predicate"],
      ["calling.call.play" as never, null, -1],
      ["calling.call.play" as never, { timeout: "30" }],
      ["calling.call.play" as never, { tiemout: 30 }],
    ];
    for (const [name, ...args] of wrong) {
      const wait = call.wait_for as (...given: unknown[]) => Promise<unknown>;
      const waiting = wait.call(call, name, ...args);
      await expect(waiting).rejects.toBeInstanceOf(RelayParamError);
    }
    await expect(call.wait_for_ended("30" as never)).rejects.toBeInstanceOf(RelayParamError);
  });
});

describe("wait_for_ended", () => {
  it("resolves with the event that tells why, also when the call has already ended", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const waiting = call.wait_for_ended();
    await caller.hang_up();
    const event = await waiting;
    expect([event.params.call_state, event.params.end_reason]).toEqual(["ended", "hangup"]);
    expect((await call.waitForEnded(0)).params.end_reason).toBe("hangup");
  });

  it("resolves after an earlier wait that timed out", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    await expect(call.wait_for_ended(5)).rejects.toBeInstanceOf(RelayTimeoutError);
    const waiting = call.wait_for_ended({ timeout: 5 });
    await caller.hang_up();
    await waiting;
  });

  it("rejects when the session is lost, and when the client is disconnected", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const waiting = call.wait_for_ended();
    stage.sim.forget_sessions();
    await expect(waiting).rejects.toMatchObject({ code: "SESSION_LOST" });
    const { call: other } = await answered(stage);
    const closing = other.wait_for_ended().catch((error: unknown) => error);
    await stage.client.disconnect();
    expect(await closing).toBeInstanceOf(RelayClosedError);
  });
});

describe("wait_for_ringing, wait_for_answered and wait_for_ending", () => {
  it("resolve at once when the call is there or past it", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    expect((await call.wait_for_ringing()).params.call_state).toBe("answered");
    expect((await call.wait_for_answered()).params).toMatchObject({
      call_id: call.call_id,
      call_state: "answered",
    });
  });

  it("resolve when the call gets there", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const waits = [call.wait_for_answered(60), call.waitForEnding(60)];
    await call.answer();
    await call.hangup();
    const states = (await Promise.all(waits)).map(({ params }) => params.call_state);
    expect(states).toEqual(["answered", "ending"]);
  });

  it("resolve with a later state when the call skips theirs", async () => {
    await using stage = await setUp();
    const { call, caller } = await incoming(stage);
    const waiting = call.wait_for_answered();
    await caller.hang_up();
    expect((await waiting).params.call_state).toMatch(/ending|ended/);
  });

  it("give up after their seconds", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    await expect(call.wait_for_answered(1)).rejects.toBeInstanceOf(RelayTimeoutError);
  });

  it("work for a call that was dialled", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const call = await stage.client.dial([[{ type: "phone", to: friend, from: appNumber }]]);
    expect((await call.wait_for_answered(0)).params.call_state).toBe("answered");
  });
});
