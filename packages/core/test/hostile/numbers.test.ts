/** Durations and limits that make no sense. */
import { describe, expect, it } from "@jest/globals";
import { RelayParamError, RelayTimeoutError, Session } from "@twinline/core";
import { systemClock, waitFor } from "@twinline/core/internal";

import { setUp } from "../support/stage.js";

const given = { project: "p", token: "t", host: "ws://127.0.0.1:1", env: {} };

const durations = [
  "request_timeout",
  "connect_timeout",
  "ping_interval",
  "ping_timeout",
  "reconnect_min",
  "reconnect_max",
] as const;
const counts = ["ping_misses", "max_frame", "max_buffered"] as const;

describe("a number out of its range", () => {
  it.each(
    durations.flatMap((name) =>
      [0, -1, NaN, Infinity, 2_147_484].map((value) => [name, value] as const),
    ),
  )("is refused by a session: %s %d", (name, value) => {
    const make = () => new Session({ ...given, [name]: value });
    expect(make).toThrow(RelayParamError);
    expect(make).toThrow(
      new RegExp(`^new Session\\(\\): ${name} must be a number from .+ seconds`),
    );
  });

  it.each(
    counts.flatMap((name) => [0, 0.5, -5, NaN, Infinity].map((value) => [name, value] as const)),
  )("is refused by a session: %s %d", (name, value) => {
    expect(() => new Session({ ...given, [name]: value })).toThrow(/must be a whole number from/);
  });

  it.each([-5, 0.5, NaN])("is refused as queue_limit: %d", (queue_limit) => {
    expect(() => new Session({ ...given, queue_limit })).toThrow(/queue_limit must be a whole/);
  });

  it("is refused as reconnect_max below reconnect_min", () => {
    const make = () => new Session({ ...given, reconnect_min: 40, reconnect_max: 20 });
    expect(make).toThrow(/reconnect_max must be a number from 40 to/);
    expect(() => new Session({ ...given, reconnect_min: 40 })).not.toThrow();
  });

  it.each([NaN, -1, 3e6])(
    "rejects one request and does not affect others: timeout %d",
    async (timeout) => {
      await using stage = await setUp();
      await stage.session.connect();
      const other = stage.session.request("calling.end", {}, { timeout: 5 });
      await expect(stage.session.request("calling.play", {}, { timeout })).rejects.toThrow(
        /calling\.play: timeout must be a number from 0 to 2,147,483 seconds/,
      );
      stage.clock.advance(6);
      await expect(other).rejects.toBeInstanceOf(RelayTimeoutError);
    },
  );

  it.each([NaN, -1, 3e6])("rejects a wait, and adds no listener: %d", async (timeout) => {
    let listens = false;
    const wait = waitFor(systemClock, "an event", { timeout }, () => {
      listens = true;
      return () => undefined;
    });
    await expect(wait).rejects.toBeInstanceOf(RelayParamError);
    expect(listens).toBe(false);
  });

  it.each([NaN, -1, 3e6])("rejects drain(), and the session stays open: %d", async (timeout) => {
    await using stage = await setUp();
    await stage.session.connect();
    await expect(stage.session.drain({ timeout })).rejects.toBeInstanceOf(RelayParamError);
    expect(stage.session.status.state).toBe("ready");
  });
});
