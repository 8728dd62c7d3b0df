import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { busy, no_answer, type Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const office = "+15550111";
const agent = "+15550161";

describe.each(Object.entries(versions))("the menu in %s", (_, program) => {
  let stage: Stage;
  let ann: Person;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [office]: "office" } });
    await stage.run(program);
    ann = await stage.sim.call({ from: "+15550201", to: office });
    await ann.hears(/press 1.*press 2.*press 3/);
  });

  afterEach(() => stage.close());

  it("tells the opening hours", async () => {
    await ann.press("1");
    await ann.hears("open from nine to five");
    expect(await ann.ended).toBe("hangup");
  });

  it("connects the caller with an agent", async () => {
    stage.sim.answers(agent, async (callee) => {
      await callee.says("How can I help you?");
      await callee.hears("two toasters");
      await callee.hang_up();
    });
    await ann.press("2");
    await ann.hears("us"); // the ringback tone
    await ann.hears("how can I help you");
    await ann.says("I would like two toasters");
    expect(await ann.ended).toBe("hangup");
  });

  it("takes a message", async () => {
    await ann.press("3");
    await ann.hears("after the beep");
    await ann.hears("beep");
    await ann.says("Please call me back.");
    await ann.press("#");
    await ann.hears("thank you");
    await ann.ended;
    expect(stage.printed).toEqual([
      expect.stringMatching(/^Message from \+15550201: http.*\.wav$/),
    ]);
  });

  it("keeps the message of a caller who hangs up instead of pressing pound", async () => {
    await ann.press("3");
    await ann.hears("beep");
    await ann.says("Please call me back.");
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.printed).toEqual([expect.stringContaining("Message from +15550201")]);
  });

  it("says so when it hears no message", async () => {
    await ann.press("3");
    await ann.hears("did not hear a message");
    await ann.ended;
    expect(stage.printed).toEqual([]);
  });

  it.each([
    ["is on the phone", busy()],
    ["does not answer", no_answer()],
  ])("offers to take a message when the agent %s", async (_words, behaviour) => {
    stage.sim.person(agent, behaviour);
    await ann.press("2");
    await ann.hears("everyone is on the phone");
    await ann.hears("beep");
    await ann.hang_up();
  });

  it("asks three times", async () => {
    await ann.press("7");
    await ann.hears("key 7 is not on the menu");
    await ann.hears("did not hear a key");
    await ann.hears("did not hear a key");
    await ann.hears("call again");
    expect(await ann.ended).toBe("hangup");
  });

  it("says nothing more to a caller who hangs up during the question", async () => {
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim).not.toHaveSent("calling.play");
    expect(stage.sim.calls).toEqual([]);
  });

  it("stops ringing the agent when the caller hangs up", async () => {
    stage.sim.person(agent, no_answer());
    await ann.press("2");
    await ann.hears("us");
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });
});
