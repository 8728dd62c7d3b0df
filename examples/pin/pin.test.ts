import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const bank = "+15550112";
const ann = "+15550201";

describe.each(Object.entries(versions))("PIN entry in %s", (_, program) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [bank]: "bank" } });
    await stage.run(program);
  });

  afterEach(() => stage.close());

  it("lets in a caller who knows the PIN", async () => {
    const caller = await stage.sim.call({ from: ann, to: bank });
    await caller.hears("your four digit PIN");
    await caller.press("4711");
    await caller.hears("welcome back, Ann");
    expect(await caller.ended).toBe("hangup");
    expect(caller).not.toHaveHeard(/wrong/);
  });

  it("takes the PIN before its question is over", async () => {
    const caller = await stage.sim.call({ from: ann, to: bank });
    await caller.hears("please", { barge_in: true });
    await caller.press("4711");
    await caller.hears("welcome back");
    await caller.ended;
  });

  it("asks again after a wrong PIN, and after one that is too short", async () => {
    const caller = await stage.sim.call({ from: ann, to: bank });
    await caller.hears("your four digit PIN");
    await caller.press("0815"); // Bob's
    await caller.hears("PIN is wrong");
    await caller.hears("your four digit PIN");
    await caller.press("47#");
    await caller.hears("PIN is wrong");
    await caller.hears("your four digit PIN");
    await caller.press("4711");
    await caller.hears("welcome back");
    await caller.ended;
  });

  it("hangs up after three attempts, and reports them", async () => {
    const caller = await stage.sim.call({ from: ann, to: bank });
    await caller.hears("did not hear a PIN");
    await caller.hears("did not hear a PIN");
    await caller.hears("did not hear a PIN");
    await caller.hears("goodbye");
    expect(await caller.ended).toBe("hangup");
    expect(stage.printed).toEqual([`${ann} has failed to enter the PIN three times`]);
  });

  it("declines the call of a number that it does not know", async () => {
    const stranger = await stage.sim.call({ from: "+15550299", to: bank });
    expect(await stranger.ended).toBe("decline");
    expect(stage.sim).not.toHaveSent("calling.answer");
  });

  it("does not count a hang-up as a failed attempt", async () => {
    const caller = await stage.sim.call({ from: ann, to: bank });
    await caller.hears("your four digit PIN");
    await caller.hang_up();
    await stage.clock.settle();
    expect(stage.printed).toEqual([]);
    expect(stage.sim).not.toHaveSent("calling.play");
  });
});
