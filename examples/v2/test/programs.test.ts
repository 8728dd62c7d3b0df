import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Consumer, RelayConsumer } from "@twinline/compat-v2";

import { ProgramStage } from "../../test/support/program-stage.js";

let stage: ProgramStage;
let consumer: Consumer | RelayConsumer;

beforeEach(async () => {
  stage = await ProgramStage.open({ unexpected: "error" });
});

afterEach(async () => {
  await consumer.client?.disconnect();
  await stage[Symbol.asyncDispose]();
});

async function start(
  program: () => Promise<{ consumer: Consumer | RelayConsumer }>,
): Promise<void> {
  ({ consumer } = await stage.run(program));
}

describe("office.ts", () => {
  it("asks each caller for a PIN, and prints what comes by message", async () => {
    await start(() => import("../office.js"));
    const caller = await stage.sim.call({ context: "office" });
    await caller.hears("enter your PIN");
    await caller.press("471");
    await caller.hears("You entered 471");
    expect(await caller.ended).toBe("hangup");
    await stage.sim.text({
      to: "+15552",
      from: "+15551",
      body: "Are you there?",
      context: "office",
    });
    await stage.clock.settle();
    expect(stage.printed).toEqual(["The office is open", "+15551 writes: Are you there?"]);
    await consumer.client?.disconnect();
    await stage.clock.settle();
    expect(stage.printed.at(-1)).toBe("The office is closed");
  });

  it("hangs up on a caller who enters nothing", async () => {
    await start(() => import("../office.js"));
    const caller = await stage.sim.call({ context: "office" });
    expect(await caller.ended).toBe("hangup");
    expect(caller.heard).toHaveLength(1);
  });
});

describe("office-node.ts", () => {
  it("calls somebody as soon as it is ready, and collects what is said", async () => {
    let over: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (over = resolve));
    stage.sim.answers("+15550002222", async (callee) => {
      await callee.hears("enter your PIN");
      await callee.says("one two three");
      await callee.ended;
      over();
    });
    await start(() => import("../office-node.js"));
    await done;
    expect(stage.printed).toEqual(["Collected: speech one two three"]);
  });

  it("takes a message from each caller", async () => {
    stage.sim.person("+15550002222", (callee) => callee.is_busy());
    await start(() => import("../office-node.js"));
    const caller = await stage.sim.call({ context: "office" });
    await caller.hears("after the beep");
    await caller.hears("beep");
    await caller.says("Please call me back.");
    expect(await caller.ended).toBe("hangup");
    expect(stage.printed).toEqual(["The prompt is over", "Recorded: true"]);
  });
});
