import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { answers, busy, no_answer, voicemail } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const ann = "+15550131";

/** Answers with a word, hears the question and presses a key. */
const presses = (key: string) =>
  answers(async (callee) => {
    await callee.says("Hello?");
    await callee.hears("your appointment is tomorrow at nine");
    await callee.press(key);
  });

describe.each(Object.entries(versions))("the reminder in %s", (_, program) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { "+15550119": "reminders" } });
    await stage.run(program);
  });

  afterEach(() => stage.close());

  /** Delivers a task, and returns what the program prints when it is done with it. */
  async function outcomeOf(message: unknown): Promise<readonly string[]> {
    stage.sim.task({ context: "reminders", message });
    await stage.clock.advance(120);
    expect(stage.sim.calls).toEqual([]);
    return stage.printed;
  }

  const appointment = { number: ann, name: "Ann", time: "tomorrow at nine" };

  it.each([
    ["1", "confirmed"],
    ["2", "cannot come"],
    ["5", "heard"],
  ])("understands key %s as: %s", async (key, outcome) => {
    stage.sim.person(ann, presses(key));
    expect(await outcomeOf(appointment)).toEqual([`Ann: ${outcome}`]);
  });

  it("leaves the reminder on a machine", async () => {
    stage.sim.person(ann, voicemail({ greeting: "This is Ann. Please leave a message for me." }));
    expect(await outcomeOf(appointment)).toEqual(["Ann: left on the machine"]);
  });

  it.each([
    ["is on the phone", busy()],
    ["does not answer", no_answer()],
  ])("sends a text message to a patient who %s", async (_words, behaviour) => {
    stage.sim.person(ann, behaviour);
    expect(await outcomeOf(appointment)).toEqual(["Ann: not reached, message sent"]);
    expect(stage.sim).toHaveSent("messaging.send", {
      to_number: ann,
      body: /appointment is tomorrow at nine/,
    });
  });

  it("reports a patient who can be reached neither by call nor by text message", async () => {
    stage.sim.person(ann, busy());
    stage.sim.fail_next("messaging.send", { code: "402", message: "Payment required" });
    expect(await outcomeOf(appointment)).toEqual([expect.stringMatching(/^Ann: not reached/)]);
  });

  it("reports a patient who hangs up in the middle", async () => {
    stage.sim.answers(ann, async (callee) => {
      await callee.says("Yes?");
      await callee.hears("hello Ann", { barge_in: true });
      await callee.hang_up();
    });
    expect(await outcomeOf(appointment)).toEqual(["Ann: hung up"]);
  });

  it.each([undefined, "nonsense", { number: ann }])(
    "places no call for a task that is not an appointment: %j",
    async (message) => {
      expect(await outcomeOf(message ?? null)).toEqual([
        expect.stringMatching(/^Not an appointment: /),
      ]);
      expect(stage.sim).not.toHaveSent("calling.dial");
    },
  );
});
