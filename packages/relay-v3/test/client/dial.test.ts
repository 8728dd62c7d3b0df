import { describe, expect, it } from "@jest/globals";
import {
  RelayAbortError,
  RelayClosedError,
  RelayParamError,
  RelayTimeoutError,
} from "@twinline/relay-v3";
import { answers_after, busy, no_answer } from "@twinline/simulator";

import { appNumber, friend, listens, setUp } from "../support/stage.js";

const to = (number: string) => ({ type: "phone", to: number, from: appNumber }) as const;

describe("client.dial", () => {
  it("sends groups of devices and resolves with the answered call", async () => {
    await using stage = await setUp();
    stage.sim.person("+15550301", busy());
    stage.sim.person("+15550302", answers_after(5, listens));
    stage.sim.person("+15550399", no_answer());
    await stage.client.connect();
    const call = await stage.client.dial([[to("+15550301")], [to("+15550302"), to("+15550399")]], {
      tag: "t1",
      max_duration: 600,
      max_price_per_minute: 0.1,
      region: "us",
      node_id: "n9",
    });
    expect(call.state).toBe("answered");
    expect(call.device.params["to_number"]).toBe("+15550302");
    const phone = (number: string) => ({
      type: "phone",
      params: { to_number: number, from_number: appNumber },
    });
    expect(stage.sim.requests("calling.dial")).toEqual([
      {
        tag: "t1",
        devices: [[phone("+15550301")], [phone("+15550302"), phone("+15550399")]],
        max_duration: 600,
        max_price_per_minute: 0.1,
        region: "us",
        node_id: "n9",
      },
    ]);
  });

  it("gives up after dial_timeout, and hangs up what rings", async () => {
    await using stage = await setUp();
    stage.sim.person("+15550303", no_answer());
    await stage.client.connect();
    const since = stage.clock.now();
    await expect(
      stage.client.dial([[to("+15550303")]], { dialTimeout: 10 }),
    ).rejects.toBeInstanceOf(RelayTimeoutError);
    expect(stage.clock.now() - since).toBe(10_000);
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });

  it("gives up after two minutes by default", async () => {
    await using stage = await setUp({}, { ring_timeout: 600 });
    stage.sim.person("+15550303", no_answer());
    await stage.client.connect();
    const since = stage.clock.now();
    const phone = { ...to("+15550303"), timeout: 600 };
    await expect(stage.client.dial([[phone]])).rejects.toBeInstanceOf(RelayTimeoutError);
    expect(stage.clock.now() - since).toBe(120_000);
  });

  it("is ended by its signal, and hangs up what rings", async () => {
    await using stage = await setUp();
    stage.sim.person("+15550303", no_answer());
    await stage.client.connect();
    const given = new AbortController();
    const dialing = stage.client.dial([[to("+15550303")]], { signal: given.signal });
    await stage.sim.frame({ event_type: "calling.call.state" });
    given.abort();
    await expect(dialing).rejects.toBeInstanceOf(RelayAbortError);
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
  });

  it("distinguishes parallel dials", async () => {
    await using stage = await setUp();
    const numbers = Array.from({ length: 10 }, (_, index) => `+155504${index}`);
    for (const [index, number] of numbers.entries()) {
      stage.sim.person(number, answers_after(10 - index, listens));
    }
    await stage.client.connect();
    const calls = await Promise.all(numbers.map((number) => stage.client.dial([[to(number)]])));
    expect(calls.map(({ device }) => device.params["to_number"])).toEqual(numbers);
  });

  it("rejects wrong arguments, and when the client is not connected", async () => {
    await using stage = await setUp();
    await expect(stage.client.dial([[to(friend)]])).rejects.toBeInstanceOf(RelayClosedError);
    await stage.client.connect();
    await expect(stage.client.dial([to(friend)] as never)).rejects.toThrow(
      /devices\[0\] must be an array/,
    );
    await expect(stage.client.dial([[to(friend)]], { dial_timeout: -1 })).rejects.toBeInstanceOf(
      RelayParamError,
    );
    await expect(stage.client.dial([[to(friend)]], { dial_timeuot: 5 } as never)).rejects.toThrow(
      /dial_timeuot is not an option. Did you mean "dial_timeout"/,
    );
  });
});
