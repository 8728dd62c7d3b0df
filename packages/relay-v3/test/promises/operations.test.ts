import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayCommandError } from "@twinline/core";
import { fax_machine } from "@twinline/simulator";

import { hello, endless, phone, text, unhandledIn } from "../support/fixtures.js";
import { answered, appNumber, eventFrame, incoming, intercept, setUp } from "../support/stage.js";

describe("an operation", () => {
  it("settles when its call ends, and so does every wait", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    // Only the call's own end is reported; its operations send no more events.
    stage.sim.fault(({ event_type }) =>
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

  it("settles when the client disconnects, and so does every wait", async () => {
    await using stage = await setUp();
    stage.sim.fault(({ event_type }) => (event_type === "messaging.state" ? "drop" : undefined));
    const { call } = await answered(stage);
    const message = await stage.client.send_message(text);
    const action = await call.play(endless);
    const closed = [
      action.wait(),
      call.wait_for("calling.call.record"),
      call.wait_for_ended(),
      message.wait(),
    ].map((wait) => expect(wait).rejects.toBeInstanceOf(RelayClosedError));
    await stage.client.disconnect();
    await Promise.all(closed);
    expect([action.is_done, action.completed]).toEqual([true, false]);
  });

  it("that is a fax reports each page, and completes with its last event", async () => {
    await using stage = await setUp();
    stage.sim.person("+15550444", fax_machine());
    await stage.client.connect();
    const call = await stage.client.dial([[{ type: "phone", to: "+15550444", from: appNumber }]]);
    const pages: unknown[] = [];
    const action = await call.send_fax("https://example.com/a.pdf");
    for await (const { params } of action) pages.push(params.fax.type);
    expect(pages.at(-1)).toBe("finished");
    const event = await action.wait();
    expect(event.params.fax?.params?.success).toBe(true);
  });

  it("that is a recording completes with an error or without input", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    const { call_id } = call;
    const action = await call.record({});
    const { control_id } = action;
    stage.inject(eventFrame("calling.call.record", { call_id, control_id, state: "error" }));
    expect((await action.wait()).params).toMatchObject({ state: "error" });
    const silent = await call.record({ audio: { initial_timeout: 2 } });
    expect((await silent.wait()).params).toMatchObject({ state: "no_input" });
  });

  it("that is a payment completes with the `for` of its event", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    const { call_id } = call;
    for (const word of ["payment-completed", "payment-failed", "payment-canceled"]) {
      const action = await call.pay("https://example.com/pay");
      const { control_id } = action;
      stage.inject(eventFrame("calling.call.pay", { call_id, control_id, for: word }, word));
      expect((await action.wait()).params).toMatchObject({ for: word });
    }
  });

  it("that collects completes with its final result, not with a partial one or the start of input", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
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

  it("that collects continuously completes when it is stopped, not with one of its results", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    const { call_id } = call;
    const action = await call.collect({ digits: { max: 1 }, continuous: true, initial_timeout: 0 });
    const { control_id } = action;
    let events = 0;
    call.on("calling.call.collect", () => (events += 1));
    const digit = { type: "digit", params: { digits: "1" } };
    const results = [
      { result: digit },
      { result: digit, state: "collecting", final: true },
      { result: { type: "no_input" }, state: "collecting" },
    ];
    for (const [index, result] of results.entries()) {
      const params = { call_id, control_id, ...result };
      stage.inject(eventFrame("calling.call.collect", params, `result-${index}`));
      expect(action.is_done).toBe(false);
    }
    expect(events).toBe(results.length);
    await action.stop();
    await action.wait();
  });

  it("that is refused rejects with the platform's code and reason", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    stage.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    await expect(call.play(hello)).rejects.toMatchObject({
      name: "RelayCommandError",
      code: 500,
      reason: "no voice today",
    });
    stage.sim.fail_next("calling.hold", { code: "403", message: "not yours" });
    await expect(call.hold()).rejects.toMatchObject({ code: 403 });
  });

  it("that is refused rejects even if its last event came before the refusal", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    stage.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
    stage.rewrite((frame) => {
      stage.rewrite((other) => other);
      const { call_id } = call;
      const finished = { call_id, control_id: "mine", state: "finished" };
      stage.inject(eventFrame("calling.call.play", finished));
      return frame;
    });
    let completions = 0;
    const on_completed = (): void => void (completions += 1);
    const playing = call.play(hello, { control_id: "mine", on_completed });
    await expect(playing).rejects.toMatchObject({ code: 500, reason: "no voice today" });
    expect(completions).toBe(0);
  });

  it("whose request gets no answer rejects with a RelayTimeoutError", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    for (const method of ["calling.answer", "calling.play"]) stage.sim.delay_next(method, 60);
    await expect(call.answer()).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await expect(call.play(hello)).rejects.toMatchObject({ name: "RelayTimeoutError" });
  });

  it("starts with an empty reply", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    stage.rewrite((frame) => ("result" in frame ? { ...frame, result: {} } : frame));
    const action = await call.play(endless);
    expect(await call.answer()).toEqual({});
    expect([action.is_done, call.state]).toEqual([false, "answered"]);
    await call.hangup();
  });

  it("that is refused leaves no unhandled rejection", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const unhandled = await unhandledIn(async () => {
      for (const method of ["calling.play", "calling.hold", "calling.dial"]) {
        stage.sim.fail_next(method, { code: "500" });
      }
      const refused = [call.play(hello), call.hold(), stage.client.dial([[phone]])];
      for (const each of refused) await expect(each).rejects.toBeInstanceOf(RelayCommandError);
      await stage.clock.settle();
    });
    expect(unhandled).toEqual([]);
  });

  it("that is refused rejects with a number as its code, and the data of the refusal", async () => {
    await using stage = await intercept();
    const { call } = await incoming(stage);
    stage.rewrite((frame) =>
      "result" in frame
        ? { ...frame, result: undefined, error: { code: "500", message: "no", data: { a: 1 } } }
        : frame,
    );
    await expect(call.answer()).rejects.toMatchObject({ code: 500, reason: "no", data: { a: 1 } });
    stage.rewrite((frame) =>
      "result" in frame
        ? { ...frame, result: undefined, error: { code: "404", message: "gone" } }
        : frame,
    );
    await expect(call.answer()).resolves.toEqual({});
  });
});
