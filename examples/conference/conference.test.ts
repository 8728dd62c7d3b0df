import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const meetings = "+15550114";

describe("the conference in v3", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [meetings]: "meetings" } });
    await stage.run(() => import("./v3.js"));
  });

  afterEach(() => stage.close());

  async function join(from: string, code: string): Promise<Person> {
    const person = await stage.sim.call({ from, to: meetings });
    await person.hears("conference code");
    await person.press(`${code}#`);
    await person.hears(code === "1111" ? "you are the host" : "you are a guest");
    await stage.clock.settle();
    return person;
  }

  it("lets the host and the guests talk", async () => {
    const ann = await join("+15550201", "1111");
    const bob = await join("+15550202", "2222");
    await ann.hears("beep"); // a guest joins
    await bob.says("Good morning");
    await ann.hears("good morning");
    await bob.hang_up();
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.printed).toEqual([
      "+15550201 joins team, 1 in it",
      "+15550202 joins team, 2 in it",
      "+15550202 leaves team, 1 in it",
      "+15550201 leaves team, 0 in it",
    ]);
  });

  it("plays music to a guest until the host is there", async () => {
    const bob = await join("+15550202", "2222");
    await bob.hears("waiting for team");
    const ann = await join("+15550201", "1111");
    await ann.says("Here I am");
    await bob.hears("here I am");
  });

  it("ends with the host", async () => {
    const ann = await join("+15550201", "1111");
    const bob = await join("+15550202", "2222");
    await ann.hang_up();
    await bob.hears("host has ended the conference");
    expect(await bob.ended).toBe("hangup");
  });

  it("turns away a guest when the conference is full", async () => {
    await join("+15550201", "1111");
    await join("+15550202", "2222");
    await join("+15550203", "2222");
    const dan = await join("+15550204", "2222");
    await dan.hears("it is full");
    expect(await dan.ended).toBe("hangup");
    expect(stage.printed.at(-1)).toMatch(/^\+15550204 could not join team: /);
  });

  it("asks three times for the code", async () => {
    const eve = await stage.sim.call({ from: "+15550205", to: meetings });
    await eve.hears("conference code");
    await eve.press("99#");
    await eve.hears("do not know that code");
    await eve.hears("do not know that code");
    await eve.hears("do not know that code");
    expect(await eve.ended).toBe("hangup");
    expect(stage.sim).not.toHaveSent("calling.join_conference");
  });
});
