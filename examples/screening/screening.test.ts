import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { answers, busy, no_answer, type Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const line = "+15550115";
const owner = "+15550171";

describe.each(Object.entries(versions))("call screening in %s", (_, program) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [line]: "screening" } });
    await stage.run(program);
  });

  afterEach(() => stage.close());

  /** A stranger calls and says a name. */
  async function strangerCalls(): Promise<Person> {
    const ann = await stage.sim.call({ from: "+15550299", to: line });
    await ann.hears("say your name");
    await ann.hears("beep");
    await ann.says("Ann of the toaster company");
    return ann;
  }

  it("lets the owner hear the caller's name, and take the call", async () => {
    stage.sim.answers(owner, async (callee) => {
      await callee.hears("a call from +15550299");
      await callee.hears(/recordings/);
      await callee.hears("press 1");
      await callee.press("1");
      await callee.is_silent(1);
      await callee.says("Hello, Ann");
      await callee.hears("want a toaster");
      await callee.hang_up();
    });
    const ann = await strangerCalls();
    await ann.hears("hello, Ann");
    await ann.says("Do you want a toaster");
    expect(await ann.ended).toBe("hangup");
  });

  it("does not ask a friend for a name", async () => {
    stage.sim.answers(owner, async (callee) => {
      await callee.hears("press 1");
      await callee.press("1");
      await callee.is_silent(1);
      await callee.says("Hello, Bob");
      await callee.hang_up();
    });
    const bob = await stage.sim.call({ from: "+15550201", to: line });
    await bob.hears("hello, Bob");
    await bob.ended;
    expect(stage.sim).not.toHaveSent("calling.record");
  });

  it.each([
    ["declines", answers((callee) => callee.hears("press 1").then(() => callee.press("2")))],
    ["says nothing", answers()],
    ["is on the phone", busy()],
    ["does not answer", no_answer()],
  ])("turns the caller away when the owner %s", async (_words, behaviour) => {
    stage.sim.person(owner, behaviour);
    const ann = await strangerCalls();
    await ann.hears("cannot take your call");
    expect(await ann.ended).toBe("hangup");
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });

  it("is busy for a number that is blocked", async () => {
    const pest = await stage.sim.call({ from: "+15550666", to: line });
    expect(await pest.ended).toBe("busy");
    expect(stage.sim).not.toHaveSent("calling.answer");
    expect(stage.sim).not.toHaveSent("calling.dial");
  });

  it.each([
    ["rings", no_answer()],
    ["asks its question", answers()],
  ])("hangs up on the owner when the caller gives up while it %s", async (_words, behaviour) => {
    stage.sim.person(owner, behaviour);
    const ann = await strangerCalls();
    await ann.hears("us"); // the ringback tone
    await ann.is_silent(3);
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });
});
