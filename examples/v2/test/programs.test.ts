import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Consumer } from "@twinline/compat-v2";
import { startSimulator, VirtualClock, type Simulator } from "@twinline/simulator";

const printed: string[] = [];
const environment = process.env;
let sim: Simulator;
let clock: VirtualClock;
let consumer: Consumer;

beforeEach(async () => {
  clock = new VirtualClock();
  sim = await startSimulator({ clock, unexpected: "error" });
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
  await consumer.client?.disconnect();
  await sim.close();
  jest.restoreAllMocks();
  process.env = environment;
});

/** Starts a program as `node` would, and waits until it is connected. */
async function start(program: () => Promise<{ consumer: Consumer }>): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    ({ consumer } = await program());
  });
  await sim.frame({ event_type: "signalwire.authorization.state" });
  await clock.settle();
}

describe("office.ts", () => {
  it("asks each caller for a PIN, and prints what comes by message", async () => {
    await start(() => import("../office.js"));
    const caller = await sim.call({ context: "office" });
    await caller.hears("enter your PIN");
    await caller.press("471");
    await caller.hears("You entered 471");
    expect(await caller.ended).toBe("hangup");
    await sim.text({ to: "+15552", from: "+15551", body: "Are you there?", context: "office" });
    await clock.settle();
    expect(printed).toEqual(["The office is open", "+15551 writes: Are you there?"]);
    await consumer.client?.disconnect();
    await clock.settle();
    expect(printed.at(-1)).toBe("The office is closed");
  });

  it("hangs up on a caller who enters nothing", async () => {
    await start(() => import("../office.js"));
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("hangup");
    expect(caller.heard).toHaveLength(1);
  });
});

describe("office-node.ts", () => {
  it("calls somebody as soon as it is ready, and collects what is said", async () => {
    let over: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (over = resolve));
    sim.answers("+15550002222", async (callee) => {
      await callee.hears("enter your PIN");
      await callee.says("one two three");
      await callee.ended;
      over();
    });
    await start(() => import("../office-node.js"));
    await done;
    expect(printed).toEqual(["Collected: speech one two three"]);
  });

  it("takes a message from each caller", async () => {
    sim.person("+15550002222", (callee) => callee.is_busy());
    await start(() => import("../office-node.js"));
    const caller = await sim.call({ context: "office" });
    await caller.hears("after the beep");
    await caller.hears("beep");
    await caller.says("Please call me back.");
    expect(await caller.ended).toBe("hangup");
    expect(printed).toEqual(["The prompt is over", "Recorded: true"]);
  });
});
