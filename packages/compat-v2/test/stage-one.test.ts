import { describe, expect, it } from "@jest/globals";

import { Client, Consumer, PlayAction, type Call } from "@twinline/compat-v2";

import { connected, incoming, prepare, talk, withoutIds } from "./support/stage.js";

describe("stage one", () => {
  it("answers and prompts", async () => {
    const { sim, call, caller, log } = await incoming();
    console.log(log.text);
    expect((await call.answer()).successful).toBe(true);
    expect(call.answered).toBe(true);
    const said = caller.hears(/pin/i).then(() => caller.press("123"));
    const result = await call.prompt_tts({
      prompt_type: "digits",
      text: "Your PIN",
      digits_max: 3,
    });
    await said;
    expect(result.result).toBe("123");
    expect(withoutIds(sim.requests("calling.play_and_collect")[0])).toEqual({
      play: [{ type: "tts", params: { text: "Your PIN" } }],
      collect: { digits: { max: 3 } },
    });
    expect((await call.playTTS({ text: "hi", gender: "male" })).successful).toBe(true);
    expect((await call.play_tts("hi", { gender: "male" })).event?.name).toBe("finished");
    const action = await call.playTtsAsync("a long text that goes on and on");
    expect(action).toBeInstanceOf(PlayAction);
    expect(action.completed).toBe(false);
    expect((await action.stop()).successful).toBe(true);
    const hangup = await call.hangup();
    expect(hangup.successful).toBe(true);
    expect(hangup.reason).toBe("hangup");
    expect((await call.play_tts("hi")).successful).toBe(false);
  });

  it("dials", async () => {
    const { sim, client } = await connected();
    sim.answers("+15552", () => undefined);
    const call = client.calling.new_call({
      from_number: "+15551",
      to_number: "+15552",
      timeout: 20,
    });
    const seen: string[] = [];
    call.on("stateChange", (c, p) => seen.push(`${c.state} ${p.call_state} ${p.event_type}`));
    const waiting = call.wait_for_answered();
    const result = await call.dial();
    expect(result.successful).toBe(true);
    expect(await waiting).toBe(true);
    expect(result.call).toBe(call);
    expect(withoutIds(sim.requests("calling.dial")[0])).toEqual({
      devices: [
        [{ type: "phone", params: { from_number: "+15551", to_number: "+15552", timeout: 20 } }],
      ],
    });
    await call.hangup();
    expect(seen).toEqual([]);
  });

  it("runs a consumer", async () => {
    const { sim, options, clock } = await prepare();
    const told: string[] = [];
    class Office extends Consumer {
      override setup() {
        this.contexts = ["office"];
        this.project = options.project;
        told.push("setup");
      }
      override ready() {
        told.push("ready");
      }
      override teardown() {
        told.push("teardown");
      }
      override async onIncomingCall(call: Call) {
        await call.answer();
        await call.play_tts("Welcome!");
        await call.hangup();
        await this.client?.disconnect();
      }
    }
    const { project: _, ...rest } = options;
    const office = new Office(rest);
    const run = office.run();
    await clock.settle();
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("hangup");
    await run;
    expect(told).toEqual(["setup", "ready", "teardown"]);
  });
});
