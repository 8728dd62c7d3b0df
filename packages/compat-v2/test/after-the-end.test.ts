import { describe, expect, it } from "@jest/globals";

import { Consumer } from "@twinline/compat-v2";

import { answered, callWhenReady, incoming, setUp } from "./support/stage.js";

describe("a loop of commands on a call that has ended", () => {
  it.each([
    ["play_tts", (call) => call.play_tts("Are you there?")],
    ["play_tts_async", (call) => call.play_tts_async("Are you there?")],
    ["pass", (call) => call.pass()],
  ] satisfies [string, (call: Awaited<ReturnType<typeof answered>>["call"]) => Promise<unknown>][])(
    "of %s lets the event loop turn, and is warned of at the hundredth",
    async (_name, command) => {
      const { call, caller, log } = await incoming();
      await caller.hang_up();
      await call.wait_for_ended();
      let turns = 0;
      const turn = () => {
        turns += 1;
        timer = setImmediate(turn);
      };
      let timer = setImmediate(turn);
      for (let count = 0; count < 100; count += 1) await command(call);
      clearImmediate(timer);
      expect(turns).toBeGreaterThan(90);
      expect(
        log.lines.filter((line) => /100 more commands.*check call\.state/.test(line)),
      ).toHaveLength(1);
    },
  );

  it("covers actions of the call, too", async () => {
    const { call, caller } = await answered();
    const action = await call.play_tts_async("Hello");
    await caller.hang_up();
    await call.wait_for_ended();
    let hasTurned = false;
    const timer = setImmediate(() => (hasTurned = true));
    expect((await action.stop()).successful).toBe(false);
    clearImmediate(timer);
    expect(hasTurned).toBe(true);
  });
});

describe("a loop that waits for a call whose session was closed", () => {
  it("lets the event loop turn", async () => {
    const { call, client } = await incoming();
    await client.disconnect();
    let hasTurned = false;
    const timer = setImmediate(() => (hasTurned = true));
    expect(await call.wait_for_answered()).toBe(false);
    clearImmediate(timer);
    expect(hasTurned).toBe(true);
  });
});

describe("call.pass()", () => {
  it("ends the call here, shows the reply as its event, and lets a drain finish", async () => {
    const { client, call, sim } = await incoming();
    const result = await call.pass();
    expect(result.successful).toBe(true);
    expect(result.event).toMatchObject({ name: "response", payload: { code: "200" } });
    expect([call.state, call.ended, call.failed, call.busy]).toEqual(["ended", true, false, false]);
    await client.drain();
    expect(sim.requests("calling.pass")).toHaveLength(1);
  });
});

describe("disconnecting", () => {
  it("logs nothing above debug while commands and handlers wait", async () => {
    const stage = await setUp();
    const consumer = new Consumer({
      ...stage.options,
      log_level: "warn",
      contexts: ["office"],
      on_incoming_call: async (call) => {
        await call.answer();
        await call.play_silence(60);
      },
    });
    const run = consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    await consumer.client.disconnect();
    await run;
    expect(stage.log.lines).toEqual([]);
  });
});

describe("a handler that throws", () => {
  it("is logged, with a warning when its call is still live", async () => {
    const stage = await setUp();
    const consumer = new Consumer({
      ...stage.options,
      contexts: ["office"],
      on_incoming_call: async (call) => {
        await call.answer();
        throw new Error("my own mistake");
      },
    });
    const run = consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    await stage.clock.settle();
    expect(stage.log.text).toContain("my own mistake");
    expect(stage.log.text).toContain(
      `Call ${caller.call_id} is still answered although its handler failed`,
    );
    await consumer.client.disconnect();
    await run;
  });
});
