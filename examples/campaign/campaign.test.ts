import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { answers, busy, no_answer } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const [ann, bob, cleo, dan, eve] = [
  "+15550131",
  "+15550132",
  "+15550133",
  "+15550134",
  "+15550135",
] as const;

/** Answers with a word, hears the question and presses a key. */
const presses = (key: string) =>
  answers(async (callee) => {
    await callee.says("Hello?");
    await callee.hears("press 1 to confirm");
    await callee.press(key);
  });

describe.each(Object.entries(versions))("the campaign in %s", (version, program) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open();
    for (const contact of [ann, bob, cleo, dan, eve]) stage.sim.person(contact, presses("1"));
  });

  afterEach(() => stage.close());

  /** Lets the program call everyone, and returns what it reports about one of them. */
  async function outcomeOf(contact: string): Promise<string | undefined> {
    await stage.run(program);
    await stage.finished();
    expect(stage.printed).toHaveLength(5);
    expect(stage.sim.calls).toEqual([]);
    return stage.printed.find((line) => line.startsWith(contact))?.slice(contact.length + 2);
  }

  it("asks a human to confirm", async () => {
    expect(await outcomeOf(ann)).toBe("confirmed");
  });

  it("notes a human who does not want to be called", async () => {
    stage.sim.person(ann, presses("9"));
    expect(await outcomeOf(ann)).toBe("opted out");
  });

  it("calls two at a time", async () => {
    let most = 0;
    stage.sim.on("frame", () => (most = Math.max(most, stage.sim.calls.length)));
    await outcomeOf(ann);
    expect(most).toBe(2);
  });

  it("leaves the announcement on a machine, after the beep", async () => {
    stage.sim.answers(bob, async (machine) => {
      await machine.says("This is the machine of Bob. I am out, please leave a message.");
      expect(machine.heard).toEqual([]);
      await machine.beeps();
      await machine.hears("no water in your street");
      expect(machine).not.toHaveHeard(/press 1/i);
    });
    expect(await outcomeOf(bob)).toBe("left on the machine");
  });

  it("also leaves it on a machine that never beeps", async () => {
    stage.sim.answers(bob, (callee) =>
      callee.says("This is the machine of Bob. I am out, so please talk to me another time."),
    );
    expect(await outcomeOf(bob)).toBe("left on the machine");
  });

  it("reports a machine that hangs up before it is ready", async () => {
    stage.sim.answers(bob, async (callee) => {
      await callee.says("The mailbox of this number is full. Please try again later. Goodbye.");
      await callee.hang_up();
    });
    expect(await outcomeOf(bob)).toBe("hung up");
  });

  it("treats silence as a human", async () => {
    stage.sim.answers(ann, async (callee) => {
      await callee.hears("press 1 to confirm");
    });
    expect(await outcomeOf(ann)).toBe("heard");
  });

  it("reports a line that is busy, and a phone that is not answered", async () => {
    stage.sim.person(cleo, busy());
    stage.sim.person(dan, no_answer());
    expect(await outcomeOf(cleo)).toBe("busy");
    expect(stage.printed).toContainEqual(`${dan}: ${version === "v3" ? "noAnswer" : "no answer"}`);
  });

  it("reports a human who hangs up in the middle", async () => {
    stage.sim.answers(eve, async (callee) => {
      await callee.says("Yes?");
      await callee.hears("water", { barge_in: true });
      await callee.hang_up();
    });
    expect(await outcomeOf(eve)).toBe("hung up");
  });

  it("continues with the others when the platform refuses a call", async () => {
    stage.sim.fail_next("calling.dial", { code: "402", message: "Payment required" });
    await outcomeOf(ann);
    expect(stage.printed.filter((line) => line.endsWith("confirmed"))).toHaveLength(4);
  });
});
