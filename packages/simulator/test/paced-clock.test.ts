import { describe, expect, test } from "@jest/globals";

import { PacedClock, VirtualClock } from "@twinline/simulator";

/** A clock that stands still, with timers at these seconds; what ran is noted. */
function pausedWith(...seconds: number[]): { clock: PacedClock; ran: number[] } {
  const clock = new PacedClock();
  clock.pace = 0;
  const ran: number[] = [];
  for (const second of seconds) clock.setTimeout(() => ran.push(second), second * 1000);
  return { clock, ran };
}

describe("a paced clock", () => {
  test("stands still at pace 0, and steps from timer to timer", () => {
    const { clock, ran } = pausedWith(20, 10);
    const began = clock.now();
    expect(clock.now()).toBe(began);
    expect(clock.step()).toBe(true);
    expect([ran, clock.now() - began]).toEqual([[10], 10_000]);
    expect([clock.step(), clock.step()]).toEqual([true, false]);
    expect(ran).toEqual([10, 20]);
  });

  test("runs timers for the same moment in the order in which they were set", () => {
    const { clock, ran } = pausedWith();
    for (const name of [1, 2, 3]) clock.setTimeout(() => ran.push(name), 1000);
    while (clock.step());
    expect(ran).toEqual([1, 2, 3]);
  });

  test("a step runs the background timers on its way and stops behind one in the foreground", () => {
    const { clock, ran } = pausedWith(2, 3);
    clock.setTimeout(() => ran.push(1), 1000, { background: true });
    clock.step();
    expect(ran).toEqual([1, 2]);
  });

  test("runs a timer of an hour at once when its pace is high enough, and not a cleared one", async () => {
    const clock = new PacedClock();
    const ran: string[] = [];
    const cleared = clock.setTimeout(() => ran.push("cleared"), 1_800_000);
    const done = new Promise<void>((resolve) => {
      clock.setTimeout(() => resolve(), 3_600_000);
    });
    clock.clearTimeout(cleared);
    clock.pace = 1_000_000;
    await done;
    expect(ran).toEqual([]);
  });

  test("never runs a timer before its time has come on the clock", async () => {
    const clock = new PacedClock();
    const began = clock.now();
    const early: number[] = [];
    await new Promise<void>((resolve) => {
      for (let wait = 1; wait <= 40; wait += 1) {
        clock.setTimeout(() => {
          if (clock.now() - began < wait) early.push(wait);
          if (wait === 40) resolve();
        }, wait);
      }
    });
    expect(early).toEqual([]);
  });

  test("refuses a pace below 0", () => {
    expect(() => (new PacedClock().pace = -1)).toThrow("pace must be 0 or more, got -1");
  });
});

test("a virtual clock that does not run by itself steps from timer to timer", async () => {
  const clock = new VirtualClock({ automatic: false });
  const ran: number[] = [];
  for (const second of [2, 1]) clock.setTimeout(() => ran.push(second), second * 1000);
  expect([await clock.step(), clock.now()]).toEqual([true, 1000]);
  expect([await clock.step(), await clock.step()]).toEqual([true, false]);
  expect(ran).toEqual([1, 2]);
});
