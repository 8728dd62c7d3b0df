import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, tracingChannel, unsubscribe } from "node:diagnostics_channel";

import type { TracedCall, TracedHandler } from "@twinline/core";
import { Log } from "@twinline/core/internal";
import { describe, expect, it } from "@jest/globals";

import { Handlers } from "../../src/session/handlers.js";
import { ManualClock } from "../support/manual-clock.js";

const session = { url: "wss://example.test", project: "p", contexts: [] };

function watched() {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const log = new Log({ logger: { debug: note, info: note, warn: note, error: note }, env: {} });
  const clock = new ManualClock();
  let cpu = 0;
  const handlers = new Handlers(session, log, 0.5, { clock, cpu: () => cpu });
  handlers.start();
  /** The event loop is blocked by this process, or (`share` below 1) by others too. */
  const keep = (seconds: number, share = 1): void => {
    cpu += seconds * share;
    clock.skip(seconds);
  };
  /** The event loop turns again. */
  const turn = (): void => clock.advance(0);
  return { handlers, lines, clock, keep, turn };
}

describe("a handler that keeps the event loop", () => {
  it("is warned of by name, with its call and advice, once", () => {
    const { handlers, lines, keep, turn } = watched();
    const call: TracedCall = {
      call_id: "c1",
      direction: "inbound",
      context: "",
      tag: "",
      state: "created",
      end_reason: "",
    };
    for (let times = 0; times < 3; times += 1) {
      handlers.run("on_call", call, () => keep(0.8), undefined, unexpected);
      turn();
    }
    expect(lines).toEqual([
      expect.stringMatching(
        /The on_call handler blocked the event loop for 0.80 s \(call c1\).*worker/,
      ),
    ]);
    expect(handlers.longest).toEqual({ seconds: expect.closeTo(0.8), name: "on_call" });
  });

  it("is not warned of when it stays below the limit", () => {
    const { handlers, lines, keep, turn } = watched();
    handlers.run("on_call", undefined, () => keep(0.4), undefined, unexpected);
    turn();
    expect(lines).toEqual([]);
    expect(handlers.longest.seconds).toBeCloseTo(0.4);
  });

  it("is detected after an await, with the names of the handlers under way", async () => {
    const { handlers, lines, keep, turn } = watched();
    const handler = async (): Promise<void> => {
      await Promise.resolve();
      keep(1.5);
    };
    handlers.run("on_call", undefined, handler, undefined, unexpected);
    expect(handlers.running).toBe(1);
    await Promise.resolve();
    turn();
    expect(lines).toEqual([
      expect.stringMatching(/blocked for 1\.\d+ s.*running handlers: on_call/),
    ]);
    await Promise.resolve();
    expect(handlers.running).toBe(0);
  });

  it("is not warned of when the machine gave the process no CPU", () => {
    const { handlers, lines, keep, turn } = watched();
    handlers.run("on_call", undefined, () => keep(2, 0.1), undefined, unexpected);
    turn();
    keep(2, 0.1);
    turn();
    expect(lines).toEqual([]);
  });

  it("is forgotten after a minute", () => {
    const { handlers, clock, keep } = watched();
    handlers.run("on_call", undefined, () => keep(0.8), undefined, unexpected);
    clock.advance(29);
    expect(handlers.longest.seconds).toBeCloseTo(0.8);
    clock.advance(61);
    expect(handlers.longest).toEqual({ seconds: 0, name: "" });
  });

  it("is not detected after the session was closed", () => {
    const { handlers, clock } = watched();
    expect(clock.timers).toBe(1);
    handlers.stop();
    expect(clock.timers).toBe(0);
  });
});

describe("a tracer's context", () => {
  it("is carried into a handler and across its awaits, by a store that is bound to the channel", async () => {
    const { handlers } = watched();
    const { start } = tracingChannel("twinline:handler");
    const store = new AsyncLocalStorage<string>();
    start.bindStore(store, (message) => (message as TracedHandler).name);
    try {
      const seen: (string | undefined)[] = [];
      const handler = async (): Promise<void> => {
        seen.push(store.getStore());
        await Promise.resolve();
        seen.push(store.getStore());
      };
      await ran(handlers, handler);
      expect(seen).toEqual(["on_call", "on_call"]);
      expect(store.getStore()).toBeUndefined();
    } finally {
      start.unbindStore(store);
    }
  });

  it("has the handler's start and end, with its result or error", async () => {
    const { handlers } = watched();
    const emitted: string[] = [];
    const names = ["start", "end", "asyncStart", "asyncEnd", "error"] as const;
    const followers = names.map((name) => {
      const follower = (message: unknown): void => {
        const { result, error } = message as TracedHandler;
        emitted.push([name, result, error].filter((part) => part !== undefined).join(" "));
      };
      subscribe(`tracing:twinline:handler:${name}`, follower);
      return () => unsubscribe(`tracing:twinline:handler:${name}`, follower);
    });
    try {
      await ran(handlers, () => Promise.resolve("done"));
      expect(emitted.splice(0)).toEqual(["start", "end", "asyncStart done", "asyncEnd done"]);
      const throws = (): never => {
        throw new TypeError("slip");
      };
      handlers.run("on_call", undefined, throws, undefined, () => undefined);
      expect(emitted).toEqual(["start", "error TypeError: slip", "end TypeError: slip"]);
    } finally {
      for (const stop of followers) stop();
    }
  });
});

describe("what a handler throws, or rejects with", () => {
  it.each([
    [
      "throws",
      (): never => {
        throw slip;
      },
    ],
    ["rejects", () => Promise.reject(slip)],
  ])("is reported with the handler's name when it %s", async (_, handler) => {
    const { handlers } = watched();
    const reported = await new Promise((resolve) =>
      handlers.run("on_call", undefined, handler, undefined, (...fault) => resolve(fault)),
    );
    expect(reported).toEqual([slip, "on_call"]);
    expect(handlers.running).toBe(0);
  });
});

const slip = new Error("a slip");

/** Runs an async handler to its end. */
function ran(handlers: Handlers, handler: () => Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const followed = async (): Promise<unknown> => {
      const returned = await handler();
      setImmediate(resolve);
      return returned;
    };
    handlers.run("on_call", undefined, followed, undefined, reject);
  });
}

function unexpected(error: unknown): never {
  throw error;
}
