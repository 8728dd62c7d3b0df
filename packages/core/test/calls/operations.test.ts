import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayParamError } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";

import { reportState, setUpCall } from "../support/receiving.js";
import { reaches } from "../support/stage.js";

describe("an operation", () => {
  it("keeps a result that arrives before the reply that announces it", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await stage.platform.next("calling.play");
    const { control_id } = frame.params;
    stage.platform.connection.event("calling.call.play", {
      call_id: "c1",
      control_id,
      state: "finished",
    });
    await stage.caughtUp();
    expect(operation.outcome).toMatchObject({ kind: "completed" });
    frame.reply();
    await operation.started;
  });

  it("completes once, and later events of it change nothing", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const outcomes: string[] = [];
    const operation = leg.operate(
      "calling.play",
      { play: [] },
      {
        observer: { onSettled: (outcome) => outcomes.push(outcome.kind) },
      },
    );
    const frame = await stage.platform.next("calling.play");
    frame.reply();
    const { control_id } = frame.params;
    for (const word of ["playing", "paused", "finished", "finished", "error"]) {
      stage.platform.connection.event("calling.call.play", {
        call_id: "c1",
        control_id,
        state: word,
      });
    }
    reportState(stage, "c1", "ended");
    await stage.caughtUp();
    expect(outcomes).toEqual(["completed"]);
    expect(operation.outcome).toMatchObject({ event: { params: { state: "finished" } } });
  });

  it("is not completed by another kind's event with the same control id", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const prompt = leg.operate(
      "calling.play_and_collect",
      { play: [], collect: {} },
      { control_id: "k" },
    );
    stage.platform.connection.event("calling.call.play", {
      call_id: "c1",
      control_id: "k",
      state: "finished",
    });
    await stage.caughtUp();
    expect(prompt.outcome).toBeUndefined();
    stage.platform.connection.event("calling.call.collect", {
      call_id: "c1",
      control_id: "k",
      result: { type: "no_input" },
    });
    await stage.caughtUp();
    expect(prompt.outcome?.kind).toBe("completed");
  });

  it("with the control id of a running one of its kind is refused before it is sent", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    leg.operate("calling.play", { play: [] }, { control_id: "same" });
    expect(() => leg.operate("calling.play", { play: [] }, { control_id: "same" })).toThrow(
      RelayParamError,
    );
    leg.operate("calling.record", { record: {} }, { control_id: "same" });
  });

  it("that the platform refuses ends, with the reason", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await stage.platform.next("calling.play");
    frame.reply({ code: "500", message: "no voice today" });
    await expect(operation.started).rejects.toMatchObject({ code: 500, reason: "no voice today" });
    await expect(operation.started).rejects.toThrow(
      "calling.play was refused: no voice today [500] (call c1)",
    );
    expect(operation.outcome?.kind).toBe("refused");
    expect(leg.over).toBe(false);
  });

  it("survives a resumed connection, and completes with the event that the platform kept", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await stage.platform.next("calling.play");
    frame.reply();
    await operation.started;
    stage.platform.connection.break();
    await reaches(stage.session, "reconnecting");
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    expect(operation.outcome).toBeUndefined();
    const { control_id } = frame.params;
    stage.platform.connection.event("calling.call.play", {
      call_id: "c1",
      control_id,
      state: "finished",
    });
    await expect(operation.settled).resolves.toMatchObject({ kind: "completed" });
  });

  it("fails with a session that could not be resumed, and so do the call and its waits", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const seen: unknown[] = [];
    leg.observe({ onEvent: (event) => seen.push(event.params["call_state"]) });
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await stage.platform.next("calling.play");
    frame.reply();
    await operation.started;
    const ended = leg.ended;
    stage.platform.onConnect = (connect) => connect.reply({ protocol: "another" });
    stage.platform.connection.break();
    await reaches(stage.session, "reconnecting");
    stage.clock.advance(5);
    await expect(operation.settled).resolves.toMatchObject({ kind: "lost" });
    await expect(ended).rejects.toMatchObject({ code: "SESSION_LOST" });
    expect(leg.state).toBe("ended");
    expect(seen).toEqual(["ended"]);
    expect(CallRegistry.of(stage.session).size).toBe(0);
  });

  it("is closed with the session", async () => {
    const stage = await setUpCall();
    const { leg } = stage;
    const operation = leg.operate("calling.play", { play: [] });
    operation.started.catch(() => undefined);
    const wait = leg.waitFor("calling.call.record", () => true, { timeout: 5 });
    const ended = leg.ended;
    wait.catch(() => undefined);
    await stage[Symbol.asyncDispose]();
    await expect(operation.settled).resolves.toMatchObject({
      kind: expect.stringMatching(/closed|refused/),
    });
    await expect(wait).rejects.toBeInstanceOf(RelayClosedError);
    await expect(ended).rejects.toBeInstanceOf(RelayClosedError);
    expect(stage.clock.timers).toBe(0);
  });
});
