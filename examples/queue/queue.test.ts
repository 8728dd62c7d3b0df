import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { answers, busy, no_answer, rejects, type Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const support = "+15550113";
const [agent, colleague] = ["+15550161", "+15550162"] as const;

describe("the queue in v3", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [support]: "support" } });
    stage.sim.person(agent, busy());
    stage.sim.person(colleague, busy());
    await stage.run(() => import("./v3.js"));
  });

  afterEach(() => stage.close());

  const caller = (number: string) => stage.sim.call({ from: number, to: support });

  /** Answers, greets the caller, and hangs up when the caller says goodbye. */
  const helps = answers(async (callee) => {
    await callee.hears("a caller from the support queue");
    await callee.is_silent(1);
    await callee.says("How can I help you?");
    await callee.hears("goodbye");
    await callee.hang_up();
  });

  it("plays music until an agent answers, and connects the two", async () => {
    stage.sim.person(agent, no_answer());
    stage.sim.person(colleague, helps);
    const ann = await caller("+15550201");
    await ann.hears("hold the line");
    await ann.hears("hold-music.mp3");
    await ann.hears("how can I help you");
    await ann.says("My toaster burns everything. Goodbye");
    expect(await ann.ended).toBe("hangup");
  });

  it("serves callers in the order in which they entered", async () => {
    stage.sim.person(agent, helps);
    const served: string[] = [];
    const talk = async (person: Person, name: string) => {
      await person.hears("how can I help you");
      served.push(name);
      await person.says("It works again. Goodbye");
      await person.ended;
    };
    const ann = await caller("+15550201");
    const bob = await caller("+15550202");
    await Promise.all([talk(ann, "Ann"), talk(bob, "Bob")]);
    expect(served).toEqual(["Ann", "Bob"]);
    expect(stage.printed).toContain("+15550202 waits, 2 in the queue");
  });

  it.each([
    ["is on the phone", busy()],
    ["declines", rejects()],
    ["does not pick up", no_answer()],
  ])("sends the caller away when every agent %s", async (_words, behaviour) => {
    stage.sim.person(agent, behaviour);
    stage.sim.person(colleague, behaviour);
    const ann = await caller("+15550201");
    await ann.hears("all our agents are busy");
    expect(await ann.ended).toBe("hangup");
    expect(stage.printed.at(-1)).toMatch(/^No agent: /);
  });

  it("stops ringing when the caller hangs up", async () => {
    stage.sim.person(agent, no_answer());
    const ann = await caller("+15550201");
    await ann.hears("hold-music.mp3");
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
    expect(stage.printed).toEqual(["+15550201 waits, 1 in the queue"]);
  });

  it("rings the next agent when one hangs up before the caller is there", async () => {
    let isFirst = true;
    stage.sim.answers(agent, async (callee) => {
      if (isFirst) {
        isFirst = false;
        await callee.hang_up();
      } else {
        await callee.hears("a caller from the support queue");
        await callee.is_silent(1);
        await callee.says("How can I help you?");
        await callee.hang_up();
      }
    });
    const ann = await caller("+15550201");
    await ann.hears("how can I help you");
    await ann.ended;
  });

  it("hangs up on an agent whose caller has gone", async () => {
    let callee: Person | undefined;
    stage.sim.answers(agent, async (person) => {
      callee = person;
      await person.hears("a caller from the support queue");
      await ann.hang_up();
    });
    const ann = await caller("+15550201");
    await ann.ended;
    await callee?.ended;
    expect(stage.sim.calls).toEqual([]);
  });

  it("serves the next caller after it has sent others away", async () => {
    const ann = await caller("+15550201");
    await ann.hears("all our agents are busy");
    await ann.ended;
    stage.sim.person(agent, helps);
    const bob = await caller("+15550202");
    await bob.hears("how can I help you");
    await bob.says("Goodbye");
    await bob.ended;
  });
});
