import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { answers_after, busy } from "@twinline/simulator";

import { phoneAt, statesTold } from "../support/fixtures.js";
import { friend, world } from "../support/world.js";

describe("a dial", () => {
  it("24: a call that is answered after its dial timed out is hung up", async () => {
    await using w = await world();
    w.sim.person(friend, answers_after(10));
    await w.client.connect();
    const dial = w.client.dial([[phoneAt(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(statesTold(w)).not.toContain("answered");
    expect(w.sim.calls).toEqual([]);
    expect(CallRegistry.of(w.client.session).size).toBe(0);
  });

  it("24: a call of which only the late answer is reported is hung up", async () => {
    await using w = await world();
    w.sim.person(friend, answers_after(10));
    w.sim.fault(({ event_type }) => (event_type === "calling.call.state" ? "drop" : undefined));
    await w.client.connect();
    const dial = w.client.dial([[phoneAt(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(w.sim.events("calling.call.dial")).not.toEqual([]);
    expect(w.sim.calls).toEqual([]);
  });

  it("24: a call of a dial whose reply came too late is hung up", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("calling.dial", 12);
    const dial = w.client.dial([[phoneAt(friend)]]);
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(statesTold(w)).toContain("ended");
    expect(statesTold(w)).not.toContain("answered");
    expect(w.sim.calls).toEqual([]);
  });

  it("25: the call that dial returns is answered", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.fault(({ event_type, message }) =>
      event_type === "calling.call.state" && JSON.stringify(message).includes('"answered"')
        ? "drop"
        : undefined,
    );
    const call = await w.client.dial([[phoneAt(friend)]]);
    expect(call.state).toBe("answered");
    await call.hangup();
  });

  it("26: a failed dial gives the platform's reason", async () => {
    await using w = await world();
    w.sim.person(friend, busy());
    await w.client.connect();
    const dial = w.client.dial([[phoneAt(friend)]], { tag: "mine" });
    await expect(dial).rejects.toMatchObject({
      name: "RelayDialError",
      reason: "busy",
      tag: "mine",
    });
  });

  it("26: a tag that a running dial has is refused", async () => {
    await using w = await world();
    await w.client.connect();
    const first = w.client.dial([[phoneAt(friend)]], { tag: "mine" });
    const second = w.client.dial([[phoneAt(friend)]], { tag: "mine" });
    await expect(second).rejects.toBeInstanceOf(RelayParamError);
    expect((await first).state).toBe("answered");
    expect(w.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("26: the legs that lost a dial are released", async () => {
    await using w = await world();
    w.sim.person("+15550333", answers_after(20));
    await w.client.connect();
    const call = await w.client.dial([[phoneAt(friend), phoneAt("+15550333")]]);
    await w.clock.settle();
    expect(CallRegistry.of(w.client.session).legs.map((leg) => leg.call_id)).toEqual([
      call.call_id,
    ]);
  });
});
