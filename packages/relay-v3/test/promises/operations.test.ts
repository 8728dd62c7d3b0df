import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayCommandError } from "@twinline/core";
import { fax_machine } from "@twinline/simulator";

import { hello, endless, phone, text, unhandledIn } from "../support/fixtures.js";
import { eventFrame, tampered } from "../support/tampering.js";
import { answered, friend, incoming, world } from "../support/world.js";

describe("an operation", () => {
  it("1: actions and waits settle when the call ends", async () => {
    await using w = await world();
    const { call } = await answered(w);
    // Only the call's own end is reported; its operations send no more events.
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

  it("1: actions and waits settle when the client disconnects", async () => {
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

  it("2: a fax completes by its fax.type", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.receive_fax();
    const done = action.wait();
    await action.stop();
    const { params } = await done;
    expect(params).toMatchObject({ fax: { type: expect.stringMatching(/finished|error/) } });
  });

  it("2b: a recording that ends in an error completes", async () => {
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

  it("2b: a payment completes by its `for`", async () => {
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

  it("3: collecting completes with its final result, not with a partial one or the start of input", async () => {
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

  it("3: continuous collecting completes when it is stopped, not with one of its results", async () => {
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

  it("4: a refusal is an error with the platform's code", async () => {
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

  it("4: a refusal is an error even if the operation's last event came before it", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    w.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    w.rewrite((frame) => {
      w.rewrite((other) => other);
      const { call_id } = call;
      const finished = { call_id, control_id: "mine", state: "finished" };
      w.slipIn(eventFrame("calling.call.play", finished));
      return frame;
    });
    let completions = 0;
    const on_completed = (): void => void (completions += 1);
    const playing = call.play(hello, { control_id: "mine", on_completed });
    await expect(playing).rejects.toMatchObject({ code: 500, reason: "no voice today" });
    expect(completions).toBe(0);
  });

  it("4: a request without an answer rejects with a RelayTimeoutError", async () => {
    await using w = await world();
    const { call } = await answered(w);
    for (const method of ["calling.answer", "calling.play"]) w.sim.delay_next(method, 60);
    await expect(call.answer()).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await expect(call.play(hello)).rejects.toMatchObject({ name: "RelayTimeoutError" });
  });

  it("7: on_completed runs for an action on a call that has ended", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.hangup();
    await call.wait_for_ended();
    const event = await new Promise<{ event_type: string }>((resolve, reject) => {
      call.play(hello, { on_completed: resolve }).catch(reject);
    });
    expect(event.event_type).toBe("");
  });

  it("21: a wait that timed out does not affect the next one", async () => {
    await using w = await world();
    const { call, caller } = await answered(w);
    const action = await call.play(endless);
    const aborted = new AbortController();
    const waits = [
      expect(call.wait_for_ended(1)).rejects.toMatchObject({ name: "RelayTimeoutError" }),
      expect(action.wait(1)).rejects.toMatchObject({ name: "RelayTimeoutError" }),
      expect(action.wait({ signal: aborted.signal })).rejects.toMatchObject({
        name: "RelayAbortError",
      }),
    ];
    aborted.abort();
    await Promise.all(waits);
    expect(action.is_done).toBe(false);
    const both = [action.wait(), call.wait_for_ended()];
    await caller.hang_up();
    await expect(Promise.all(both)).resolves.toHaveLength(2);
  });

  it("30: an empty reply starts an operation", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    w.rewrite((frame) => ("result" in frame ? { ...frame, result: {} } : frame));
    const action = await call.play(endless);
    expect(await call.answer()).toEqual({});
    expect([action.is_done, call.state]).toEqual([false, "answered"]);
    await call.hangup();
  });

  it("41: a refused operation leaves no unhandled rejection", async () => {
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

  it("41: an operation that is not awaited leaves no unhandled rejection when the client disconnects", async () => {
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

  it("44: an action has only the commands that the platform has", async () => {
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

  it("45: an error has its code as a number, and the data that came with it", async () => {
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

  it("47: the simulator reports faxes, payments and partial results as the platform does", async () => {
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
    const collected = w.sim.events("calling.call.collect");
    expect(collected).toContainEqual(expect.objectContaining({ final: false }));
    expect(collected).toContainEqual(
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
