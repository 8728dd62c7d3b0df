import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { answers_after, busy } from "@twinline/simulator";

import { phoneAt, reportedStates } from "../support/fixtures.js";
import { friend, setUp } from "../support/stage.js";

describe("a dial", () => {
  it("that timed out hangs up a call that is answered later", async () => {
    await using stage = await setUp();
    stage.sim.person(friend, answers_after(10));
    await stage.client.connect();
    const dial = stage.client.dial([[phoneAt(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await stage.clock.advance(30);
    expect(reportedStates(stage)).not.toContain("answered");
    expect(stage.sim.calls).toEqual([]);
    expect(CallRegistry.of(stage.client.session).size).toBe(0);
  });

  it("that timed out hangs up a call of which only the answer is reported", async () => {
    await using stage = await setUp();
    stage.sim.person(friend, answers_after(10));
    stage.sim.fault(({ event_type }) => (event_type === "calling.call.state" ? "drop" : undefined));
    await stage.client.connect();
    const dial = stage.client.dial([[phoneAt(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await stage.clock.advance(30);
    expect(stage.sim.events("calling.call.dial")).not.toEqual([]);
    expect(stage.sim.calls).toEqual([]);
  });

  it("whose reply came too late hangs up its call", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.delay_next("calling.dial", 12);
    const dial = stage.client.dial([[phoneAt(friend)]]);
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await stage.clock.advance(30);
    expect(reportedStates(stage)).toContain("ended");
    expect(reportedStates(stage)).not.toContain("answered");
    expect(stage.sim.calls).toEqual([]);
  });

  it("returns an answered call even if the event of its answer was lost", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.fault(({ event_type, message }) =>
      event_type === "calling.call.state" && JSON.stringify(message).includes('"answered"')
        ? "drop"
        : undefined,
    );
    const call = await stage.client.dial([[phoneAt(friend)]]);
    expect(call.state).toBe("answered");
    await call.hangup();
  });

  it("that fails rejects with the platform's reason", async () => {
    await using stage = await setUp();
    stage.sim.person(friend, busy());
    await stage.client.connect();
    const dial = stage.client.dial({ devices: [[phoneAt(friend)]], tag: "mine" });
    await expect(dial).rejects.toMatchObject({
      name: "RelayDialError",
      reason: "busy",
      tag: "mine",
    });
  });

  it("is refused with the tag of a running dial", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const first = stage.client.dial([[phoneAt(friend)]], { tag: "mine" });
    const second = stage.client.dial([[phoneAt(friend)]], { tag: "mine" });
    await expect(second).rejects.toBeInstanceOf(RelayParamError);
    expect((await first).state).toBe("answered");
    expect(stage.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("releases the legs that were not answered first", async () => {
    await using stage = await setUp();
    stage.sim.person("+15550333", answers_after(20));
    await stage.client.connect();
    const call = await stage.client.dial([[phoneAt(friend), phoneAt("+15550333")]]);
    await stage.clock.settle();
    expect(CallRegistry.of(stage.client.session).legs.map((leg) => leg.call_id)).toEqual([
      call.call_id,
    ]);
  });
});
