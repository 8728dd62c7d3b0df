import { describe, expect, it } from "@jest/globals";

import { startSimulator, VirtualClock } from "@twinline/simulator";

import { TestSocket } from "./support/test-socket.js";

const manual = () => new VirtualClock({ automatic: false });

describe("a virtual clock", () => {
  it("runs timers in order of time, and those of one moment in the order they were set", async () => {
    const clock = manual();
    const order: string[] = [];
    for (const [name, seconds] of [
      ["third", 5],
      ["first", 1],
      ["fourth", 5],
      ["second", 3],
    ] as const) {
      clock.setTimeout(() => order.push(name), seconds * 1000);
    }

    await clock.advance(5);

    expect(order).toEqual(["first", "second", "third", "fourth"]);
    expect(clock.now()).toBe(5000);
  });

  it("stands still until it is advanced, when it is not automatic", async () => {
    const clock = manual();
    let ran = false;
    clock.setTimeout(() => (ran = true), 1000);

    await clock.settle();
    expect(ran).toBe(false);
    await clock.advance(0.5);
    expect(ran).toBe(false);
    await clock.advance(0.5);
    expect(ran).toBe(true);
  });

  it("advances to the next timer by itself, when it is automatic", async () => {
    const clock = new VirtualClock();
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 3_600_000));
    expect(clock.now()).toBe(3_600_000);
  });

  it("finishes what follows from a timer before the next one runs", async () => {
    const clock = manual();
    const order: string[] = [];
    clock.setTimeout(() => {
      void (async () => {
        for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
        order.push("what follows");
      })();
    }, 1000);
    clock.setTimeout(() => order.push("next"), 1001);

    await clock.advance(2);

    expect(order).toEqual(["what follows", "next"]);
  });

  it("runs a timer that another timer set within the time that passes", async () => {
    const clock = manual();
    const times: number[] = [];
    const tick = (): void => {
      times.push(clock.now());
      if (times.length < 4) clock.setTimeout(tick, 250);
    };
    clock.setTimeout(tick, 250);

    await clock.advance(1);

    expect(times).toEqual([250, 500, 750, 1000]);
  });

  it("forgets a timer that is cleared", async () => {
    const clock = manual();
    let ran = false;
    const timer = clock.setTimeout(() => (ran = true), 1000);
    clock.clearTimeout(timer);
    clock.clearTimeout(undefined);
    await clock.advance(10);
    expect(ran).toBe(false);
  });

  it("is idle when only background timers are left", async () => {
    const clock = manual();
    const ran: string[] = [];
    clock.setTimeout(() => ran.push("background"), 1000, { background: true });
    clock.setTimeout(() => ran.push("foreground"), 2000);
    clock.setTimeout(() => ran.push("late background"), 3000, { background: true });

    await clock.run_until_idle();

    expect(ran).toEqual(["background", "foreground"]);
    expect(clock.now()).toBe(2000);
  });

  it("rejects with an explanation when it never becomes idle", async () => {
    const clock = manual();
    const again = (): void => void clock.setTimeout(again, 30_000);
    again();
    await expect(clock.runUntilIdle({ limit: 3600 })).rejects.toThrow(/still wait after 3600 s/);
  });

  it("waits while a source is busy, but not for one that stays busy too long", async () => {
    const clock = new VirtualClock({ automatic: false, patience: 0.02 });
    let busy = true;
    let gaveUp = 0;
    clock.watch({
      busy: () => busy,
      give_up: () => {
        gaveUp += 1;
        busy = false;
      },
    });
    await clock.advance(1);
    expect(gaveUp).toBe(1);
  });

  it("waits beyond its patience for what is held, until it is released", async () => {
    const clock = new VirtualClock({ automatic: false, patience: 0.01 });
    const release = clock.hold();
    let hasPassed = false;
    let busy = true;
    const patienceIsOver = new Promise<void>((resolve) => {
      clock.watch({ busy: () => busy, give_up: resolve });
    });
    const passing = clock.advance(1).then(() => (hasPassed = true));
    await patienceIsOver;
    busy = false;
    // More than it takes a clock that waits for nothing.
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    expect(hasPassed).toBe(false);
    release();
    await passing;
    release();
    expect(clock.now()).toBe(1000);
  });

  it("passes when something is held for longer than the given time", async () => {
    const clock = new VirtualClock({ automatic: false, patience: 0.01 });
    clock.hold(0);
    await clock.advance(1);
    clock.hold(0.05);
    await clock.advance(1);
    expect(clock.now()).toBe(2000);
  });

  it("makes an hour of call pass without waiting for it, over real sockets", async () => {
    const clock = manual();
    const sim = await startSimulator({ clock, unexpected: "error" });
    const client = await TestSocket.connect(sim.host, { contexts: ["office"] });
    await sim.call({ context: "office" });
    const { node_id, call_id } = await client.event("calling.call.receive");
    await client.request("calling.answer", { node_id, call_id });
    const music = { control_id: "m", play: [{ type: "silence", params: { duration: 3600 } }] };
    await client.request("calling.play", { node_id, call_id, ...music });

    await clock.advance(3600);

    expect(client.events().at(-1)).toBe("play finished");
    expect(sim.frames({ method: "signalwire.ping" }).length).toBeGreaterThan(300);
    await sim.close();
  });

  it("produces the same events in the same order every time", async () => {
    const run = async (): Promise<string[]> => {
      const clock = new VirtualClock();
      await using sim = await startSimulator({ clock, seed: 7, unexpected: "error" });
      const client = await TestSocket.connect(sim.host, { contexts: ["office"] });
      const callers = await Promise.all([1, 2, 3].map(() => sim.call({ context: "office" })));
      for (const caller of callers) {
        const { node_id, call_id } = await client.event("calling.call.receive");
        const ids = { node_id, call_id };
        await client.request("calling.answer", ids);
        const play = [{ type: "tts", params: { text: "one two three" } }];
        await client.request("calling.play", { ...ids, control_id: "p", play });
        void caller.hears("three").then(() => caller.hang_up());
      }
      await Promise.all(callers.map(({ ended }) => ended));
      await clock.settle();
      return sim.log.map((frame) => JSON.stringify(frame));
    };
    const first = await run();
    expect(await run()).toEqual(first);
    expect(first.length).toBeGreaterThan(30);
  });
});
