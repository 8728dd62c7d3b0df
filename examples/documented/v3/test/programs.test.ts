import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { Stage } from "../../../support/stage.js";

const number = "+15550111";
let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open({ numbers: { [number]: "default" } });
});

afterEach(() => stage.close());

describe("play-and-collect.ts", () => {
  it.each([
    ["1", "calling.transfer", { dest: "sales" }],
    ["2", "calling.transfer", { dest: "support" }],
    ["9", "calling.end", { reason: "hangup" }],
  ])("takes a caller who presses %s to the right place", async (digit, method, params) => {
    await stage.run(() => import("../play-and-collect.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press(digit);
    await stage.sim.frame({ method });
    expect(stage.sim.requests(method)).toMatchObject([params]);
  });

  it("survives a caller who hangs up in the middle", async () => {
    await stage.run(() => import("../play-and-collect.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
    expect(stage.sim.connections).toBe(1);
  });
});

describe("collect-action.ts", () => {
  it("prints what the caller pressed", async () => {
    await stage.run(() => import("../collect-action.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press("2");
    await stage.clock.settle();
    expect(stage.printed).toEqual(["User pressed: 2"]);
  });
});

describe("call-events.ts", () => {
  it("prints the states of the greeting and the end of the call", async () => {
    await stage.run(() => import("../call-events.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Hello from RELAY");
    await caller.is_silent(5);
    await caller.hang_up();
    await stage.clock.settle();
    expect(stage.printed).toEqual([
      "Play state: playing",
      "Play state: finished",
      `Call ended: ${caller.call_id}`,
    ]);
  });
});
