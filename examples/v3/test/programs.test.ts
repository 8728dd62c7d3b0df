import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { RelayClient } from "@twinline/relay-v3";

import { ProgramStage } from "../../test/support/program-stage.js";

const number = "+15550111";
let stage: ProgramStage;
let client: RelayClient | undefined;

beforeEach(async () => {
  stage = await ProgramStage.open({ numbers: { [number]: "default" }, unexpected: "ignore" });
});

afterEach(async () => {
  await client?.disconnect();
  await stage[Symbol.asyncDispose]();
});

async function start(program: () => Promise<{ client: RelayClient }>): Promise<void> {
  ({ client } = await stage.run(program));
}

describe("play-and-collect.ts", () => {
  it.each([
    ["1", "calling.transfer", { dest: "sales" }],
    ["2", "calling.transfer", { dest: "support" }],
    ["9", "calling.end", { reason: "hangup" }],
  ])("goes where the caller wants who presses %s", async (digit, method, params) => {
    await start(() => import("../play-and-collect.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press(digit);
    await stage.sim.frame({ method });
    expect(stage.sim.requests(method)).toMatchObject([params]);
  });

  it("survives a caller who hangs up in the middle", async () => {
    await start(() => import("../play-and-collect.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.hang_up();
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
    expect(client?.session.status.state).toBe("ready");
  });
});

describe("collect-action.ts", () => {
  it("prints what the caller pressed", async () => {
    await start(() => import("../collect-action.js"));
    const caller = await stage.sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press("2");
    await stage.clock.settle();
    expect(stage.printed).toEqual(["User pressed: 2"]);
  });
});

describe("call-events.ts", () => {
  it("prints the states of the greeting and the end of the call", async () => {
    await start(() => import("../call-events.js"));
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
