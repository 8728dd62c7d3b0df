import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";
import { RelayClient, RelayParamError } from "@twinline/relay-v3";

import { answered, appNumber, incoming, setUp } from "../support/stage.js";

describe("a client", () => {
  it("with an on_call handler and no contexts is warned that no calls will come", async () => {
    await using stage = await setUp({ contexts: [] });
    stage.client.on_call(() => undefined);
    await stage.client.connect();
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(
      /no calls will arrive, because the client has no contexts/,
    );
  });

  it("that receives its contexts once it is connected is not warned", async () => {
    await using stage = await setUp({ contexts: [] });
    stage.client.on_call(() => undefined);
    await stage.client.connect();
    await stage.client.receive(["office"]);
    await stage.clock.settle();
    expect(stage.log.join("\n")).not.toMatch(/no contexts/);
  });

  it("names contexts when it is given another SDK's topics", () => {
    const options = { project: "p", token: "t", topics: ["office"] };
    const make = () => new RelayClient(options);
    expect(make).toThrow(RelayParamError);
    expect(make).toThrow(/unknown option "topics"\. Did you mean "contexts"\?/);
  });

  it("shows its host and its state, and no secret, when it is printed", async () => {
    await using stage = await setUp();
    for (const shown of [
      String(stage.client),
      inspect(stage.client),
      JSON.stringify(stage.client),
    ]) {
      expect(shown).not.toContain("a-secret-token");
    }
    expect(inspect(stage.client)).toMatch(/^RelayClient of .*127\.0\.0\.1.*contexts: office/);
  });
});

describe("an on_call handler that fails", () => {
  it("leaves a live call, with a warning", async () => {
    await using stage = await setUp();
    stage.client.on_call(async (call) => {
      await call.answer();
      throw new Error("a slip");
    });
    await stage.client.connect();
    const caller = await stage.sim.call({ to: appNumber });
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/is still answered although its handler failed/);
    await caller.hang_up();
  });

  it("after it has hung up is logged without that warning", async () => {
    await using stage = await setUp();
    const over = new Promise<void>((resolve) => {
      stage.client.on_call(async (call) => {
        await call.answer();
        await call.hangup();
        await call.wait_for_ended();
        resolve();
        throw new Error("a slip");
      });
    });
    await stage.client.connect();
    await stage.sim.call({ to: appNumber });
    await over;
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/on_call handler.*threw/);
    expect(stage.log.join("\n")).not.toMatch(/is still/);
  });

  it("because the caller hung up while it waited is logged for debugging only", async () => {
    await using stage = await setUp({ log_level: "debug" });
    stage.client.on_call(async (call) => {
      await call.answer();
      await call.wait_for("calling.call.connect");
    });
    await stage.client.connect();
    const caller = await stage.sim.call({ to: appNumber });
    await caller.answered;
    await caller.hang_up();
    await stage.clock.settle();
    expect(stage.log.join("\n")).toMatch(/on_call handler.* ended with the call/);
    expect(stage.log.join("\n")).not.toMatch(/threw/);
  });

  it("because the app disconnected is logged for debugging only", async () => {
    await using stage = await setUp({ log_level: "debug" });
    const asked = new Promise<void>((resolve) => {
      stage.client.on_call(async (call) => {
        await call.answer();
        const action = await call.play([{ type: "silence", duration: 60 }]);
        resolve();
        await action.wait();
      });
    });
    const errors: string[] = [];
    await stage.client.connect();
    await stage.sim.call({ to: appNumber });
    await asked;
    await stage.client.disconnect();
    await stage.clock.settle();
    errors.push(...stage.log.filter((line) => line.includes("on_call handler")));
    expect(errors).toEqual([
      expect.stringMatching(/on_call handler \(call .*\) ended with the session: /),
    ]);
  });
});

describe("a wait of more than an hour", () => {
  it("is warned of once for each method, with the time in hours", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.play([{ type: "silence", duration: 1 }]);
    await action.wait(15_000);
    await action.wait(15_000);
    void call.wait_for("calling.call.play", null, 5000).catch(() => undefined);
    void call.wait_for_ended({ timeout: 3600 });
    const warnings = stage.log.filter((line) => line.includes("times are seconds"));
    expect(warnings).toEqual([
      expect.stringContaining("action.wait(): 15000 seconds is 4 h 10 min; times are seconds"),
      expect.stringContaining("call.wait_for(): 5000 seconds is 1 h 23 min"),
    ]);
    await call.hangup();
  });
});

describe("a command on an ended call", () => {
  it("is logged for debugging, and takes a turn of the event loop", async () => {
    await using stage = await setUp({ log_level: "debug" });
    const { call, caller } = await answered(stage);
    await caller.hang_up();
    await call.wait_for_ended();
    let turns = 0;
    setImmediate(() => (turns += 1));
    expect(await call.answer()).toEqual({});
    expect(turns).toBe(1);
    setImmediate(() => (turns += 1));
    const action = await call.play_tts("Hello?");
    expect([turns, action.is_done]).toEqual([2, true]);
    expect(stage.log.join("\n")).toMatch(/calling\.answer was not sent: the call has ended/);
    for (let round = 0; round < 150; round += 1) await call.play_tts("Hello?");
    const warnings = stage.log.filter((line) => line.includes("check call.state"));
    expect(warnings).toEqual([expect.stringMatching(/100 more commands.*calling\.play/)]);
  });
});

describe("call.pass", () => {
  it("ends the call here, so that it does not count as live and a drain does not wait for it", async () => {
    await using stage = await setUp({ max_active_calls: 1 });
    const reasons: unknown[] = [];
    stage.client.on_call(async (call) => {
      await call.pass();
      reasons.push((await call.wait_for_ended()).end_reason, call.state);
    });
    await stage.client.connect();
    for (let calls = 0; calls < 3; calls += 1) {
      const caller = await stage.sim.call({ to: appNumber });
      await stage.clock.settle();
      await caller.hang_up();
    }
    expect(reasons.slice(0, 6)).toEqual(["passed", "ended", "passed", "ended", "passed", "ended"]);
    expect(stage.log.join("\n")).not.toMatch(/max_active_calls/);
    await stage.client.session.drain();
  });
});

describe("a call's numbers", () => {
  it("can be read in either spelling", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    expect([call.to_number, call.toNumber]).toEqual([appNumber, appNumber]);
    expect(call.from_number).toMatch(/^\+1555/);
    expect(call.fromNumber).toBe(call.from_number);
  });
});
