import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { busy, no_answer, type Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const assistant = "+15550116";
const staff = "+15550161";

describe("the AI agent in v3", () => {
  let stage: Stage;
  let ann: Person;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [assistant]: "assistant" } });
    await stage.run(() => import("./v3.js"));
    ann = await stage.sim.call({ from: "+15550201", to: assistant });
    await ann.hears("how can I help you");
  });

  afterEach(() => stage.close());

  it("talks with the caller", async () => {
    await ann.says("What does a toaster cost?");
    await ann.hears(/toaster cost/); // the simulated agent repeats what it hears
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
    expect(stage.sim).toHaveSent("calling.ai", { prompt: { text: /opening hours/ } });
  });

  it("hands the caller over to a human", async () => {
    stage.sim.answers(staff, async (human) => {
      await human.says("This is Henry");
      await human.hears("my toaster");
      await human.hang_up();
    });
    await ann.press("0");
    await ann.hears("put you through");
    await ann.hears("this is Henry");
    await ann.says("My toaster burns everything");
    expect(await ann.ended).toBe("hangup");
    expect(stage.sim).toHaveSent("calling.ai.stop");
  });

  it("stays with the caller when other keys are pressed", async () => {
    await ann.press("5");
    await ann.says("Hello?");
    await ann.hears("you said: Hello?");
    expect(ann).not.toHaveHeard(/put you through/);
  });

  it.each([
    ["is on the phone", busy()],
    ["does not answer", no_answer()],
  ])("takes the caller back when the human %s", async (_words, behaviour) => {
    stage.sim.person(staff, behaviour);
    await ann.press("0");
    await ann.hears("staff are all on the phone");
    await ann.says("Then what does it cost?");
    await ann.hears(/what does it cost/);
  });

  it("stops ringing the human when the caller hangs up", async () => {
    stage.sim.person(staff, no_answer());
    await ann.press("0");
    await ann.hears("us"); // the ringback tone
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });
});
