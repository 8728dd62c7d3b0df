import { describe, expect, it } from "@jest/globals";

import {
  random_faults,
  randomFaults,
  type PassingFrame,
  type RandomFaultsOptions,
} from "@twinline/simulator";

import { start, talk, tts } from "../support/stage.js";

const frame: PassingFrame = {
  direction: "to_client",
  connection: 1,
  message: {},
  method: "signalwire.event",
  event_type: "calling.call.play",
};

const verdicts = (options: RandomFaultsOptions, count = 2000) => {
  const rule = random_faults(options);
  return Array.from({ length: count }, () => rule(frame));
};

describe("random faults", () => {
  it("are the same for the same seed, and differ for another", () => {
    expect(verdicts({ seed: 7 })).toEqual(verdicts({ seed: 7 }));
    expect(verdicts({ seed: 7 })).not.toEqual(verdicts({ seed: 8 }));
  });

  it("happen as often as the rate says", () => {
    const hit = verdicts({ rate: 0.2 }, 5000).filter((verdict) => verdict !== undefined);
    expect(hit.length).toBeGreaterThan(850);
    expect(hit.length).toBeLessThan(1150);
    expect(verdicts({ rate: 0 }).every((verdict) => verdict === undefined)).toBe(true);
    expect(verdicts({ rate: 1 }).some((verdict) => verdict === undefined)).toBe(false);
  });

  it("are of every kind, or of the requested kinds", () => {
    const kinds = (options: RandomFaultsOptions) =>
      new Set(
        verdicts({ rate: 1, ...options }).map((verdict) =>
          typeof verdict === "string" ? verdict : Object.keys(verdict ?? {})[0],
        ),
      );
    expect(kinds({})).toEqual(
      new Set(["behind", "corrupt", "delay", "drop", "duplicate", "truncate"]),
    );
    expect(kinds({ kinds: ["delay", "drop"] })).toEqual(new Set(["delay", "drop"]));
  });

  it("delay up to the maximum", () => {
    for (const verdict of verdicts({ rate: 1, kinds: ["delay"], longest: 5 })) {
      expect(verdict).toEqual({ delay: expect.any(Number) });
      expect((verdict as { delay: number }).delay).toBeLessThanOrEqual(5);
    }
  });

  it("skip frames of the other direction, without changing what happens to the next", () => {
    const rule = random_faults({ rate: 1, direction: "to_platform" });
    expect(rule(frame)).toBeUndefined();
    expect(rule({ ...frame, direction: "to_platform" })).toBeDefined();
  });

  it("refuse a wrong rate and an unknown kind, and have a camelCase twin", () => {
    expect(() => random_faults({ rate: 2 })).toThrow("rate must be 0 to 1, got 2");
    expect(() => randomFaults({ kinds: ["dorp" as never] })).toThrow('Did you mean "drop"?');
  });

  it("happen on the simulator to the same frames in every run", async () => {
    const run = async (): Promise<unknown> => {
      const { sim, client, caller, command } = await talk();
      sim.fault(
        random_faults({
          seed: 3,
          rate: 0.5,
          kinds: ["duplicate", "delay", "reorder"],
          direction: "to_client",
        }),
      );
      await command("calling.play", { control_id: "p", play: [tts("hello")] });
      await caller.is_silent(10);
      await caller.hang_up();
      await client.event("calling.call.state", { call_state: "ended" });
      return sim.log.map(({ fault, at, event_type }) => [fault, at, event_type]);
    };
    expect(await run()).toEqual(await run());
    await start();
  });
});
