import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { busy } from "@twinline/simulator";

import { Stage } from "../../../support/stage.js";

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

const start = async (): Promise<void> => {
  await stage.run(() => import("../node-consumer.js"));
  await stage.sim.listens("office");
};

describe("node-consumer.ts", () => {
  it("calls a number as soon as it is ready, and collects what is said", async () => {
    const collected = new Promise<void>((resolve) => {
      stage.sim.answers("+15550002222", async (callee) => {
        await callee.hears("enter your PIN");
        await callee.says("one two three");
        await callee.ended;
        resolve();
      });
    });
    await start();
    await collected;
    expect(stage.printed).toEqual(["Collected: speech one two three"]);
  });

  it("takes a message from each caller", async () => {
    stage.sim.person("+15550002222", busy());
    await start();
    const caller = await stage.sim.call({ context: "office" });
    await caller.hears("after the beep");
    await caller.hears("beep");
    await caller.says("Please call me back.");
    expect(await caller.ended).toBe("hangup");
    expect(stage.printed).toEqual(["The prompt is over", "Recorded: true"]);
  });
});
