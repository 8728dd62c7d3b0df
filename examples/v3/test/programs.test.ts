import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { RelayClient } from "@twinline/relay-v3";
import { startSimulator, VirtualClock, type Simulator } from "@twinline/simulator";

const number = "+15550111";
const printed: string[] = [];
const environment = process.env;
let sim: Simulator;
let clock: VirtualClock;
let client: RelayClient | undefined;

beforeEach(async () => {
  clock = new VirtualClock();
  sim = await startSimulator({ clock, numbers: { [number]: "default" }, unexpected: "ignore" });
  process.env = {
    ...environment,
    SIGNALWIRE_PROJECT_ID: "a-project",
    SIGNALWIRE_API_TOKEN: "a-token",
    SIGNALWIRE_SPACE: sim.host,
    SIGNALWIRE_LOG_LEVEL: "silent",
  };
  printed.length = 0;
  jest.spyOn(console, "log").mockImplementation((line: unknown) => void printed.push(String(line)));
});

afterEach(async () => {
  await client?.disconnect();
  await sim.close();
  jest.restoreAllMocks();
  process.env = environment;
});

/** Starts a program as `node` would, and waits until it is connected. */
async function start(program: () => Promise<{ client: RelayClient }>): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    ({ client } = await program());
  });
  for await (const { state } of client?.session.statuses() ?? []) if (state === "ready") return;
}

describe("play-and-collect.ts", () => {
  it.each([
    ["1", "calling.transfer", { dest: "sales" }],
    ["2", "calling.transfer", { dest: "support" }],
    ["9", "calling.end", { reason: "hangup" }],
  ])("goes where the caller wants who presses %s", async (digit, method, params) => {
    await start(() => import("../play-and-collect.js"));
    const caller = await sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press(digit);
    await sim.frame({ method });
    expect(sim.requests(method)).toMatchObject([params]);
  });

  it("survives a caller who hangs up in the middle", async () => {
    await start(() => import("../play-and-collect.js"));
    const caller = await sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.hang_up();
    await clock.settle();
    expect(sim.calls).toEqual([]);
    expect(client?.session.status.state).toBe("ready");
  });
});

describe("collect-action.ts", () => {
  it("prints what the caller pressed", async () => {
    await start(() => import("../collect-action.js"));
    const caller = await sim.call({ to: number });
    await caller.hears("Press 1 for sales");
    await caller.press("2");
    await clock.settle();
    expect(printed).toEqual(["User pressed: 2"]);
  });
});

describe("call-events.ts", () => {
  it("prints the states of the greeting and the end of the call", async () => {
    await start(() => import("../call-events.js"));
    const caller = await sim.call({ to: number });
    await caller.hears("Hello from RELAY");
    await caller.is_silent(5);
    await caller.hang_up();
    await clock.settle();
    expect(printed).toEqual([
      "Play state: playing",
      "Play state: finished",
      `Call ended: ${caller.call_id}`,
    ]);
  });
});
