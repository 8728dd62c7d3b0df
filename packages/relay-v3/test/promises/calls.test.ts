import { describe, expect, it } from "@jest/globals";
import { CallRegistry } from "@twinline/core/internal";
import type { Call } from "@twinline/relay-v3";

import { hello, endless, phone, phoneAt } from "../support/fixtures.js";
import { eventFrame, tampered, withParams } from "../support/tampering.js";
import { answered, appNumber, friend, incoming, world } from "../support/world.js";

describe("a call", () => {
  it("20: a slow listener does not change the order of a call's states", async () => {
    await using w = await world();
    const { call } = await incoming(w);
    const seen: string[] = [];
    call.on("calling.call.state", async ({ params }) => {
      seen.push(params.call_state);
      await new Promise((later) => setTimeout(later, 20 - seen.length * 5));
    });
    await call.answer();
    const ended = call.wait_for_ended();
    await call.hangup();
    await ended;
    expect(call.state).toBe("ended");
    expect(seen).toEqual(["answered", "ending", "ended"]);
    expect(CallRegistry.of(w.client.session).size).toBe(0);
  });

  it("23: a call that is announced twice is handled once", async () => {
    await using w = await world();
    w.sim.fault((frame) => (frame.event_type === "calling.call.receive" ? "duplicate" : undefined));
    const handed: Call[] = [];
    w.client.on_call((call) => void handed.push(call));
    await w.client.connect();
    const caller = await w.sim.call({ to: appNumber });
    await w.clock.settle();
    expect(handed).toHaveLength(1);
    const call = handed[0] as Call;
    await call.answer();
    const action = await call.play(endless);
    await caller.hang_up();
    await action.wait();
    expect(action.completed).toBe(true);
  });

  it("28: the context of a call is its routing context", async () => {
    await using w = await tampered();
    w.rewrite((frame) => withParams(frame, { protocol: "signalwire_1" }));
    const { call } = await incoming(w);
    expect(call.context).toBe("office");
    expect(w.client.relay_protocol).not.toBe("office");
  });

  it("29: an event has its time, and a call its project", async () => {
    await using w = await tampered({ project: "", token: "", jwt_token: "a-jwt" });
    const handed = new Promise<Call>((resolve) => w.client.on_call(resolve));
    await w.client.connect();
    const device = { type: "phone", params: {} };
    w.slipIn(eventFrame("calling.call.receive", { call_id: "c", context: "office", device }));
    const call = await handed;
    expect(call.project_id).toBe("its-project");
    const ended = call.wait_for_ended();
    w.slipIn(eventFrame("calling.call.state", { call_id: "c", call_state: "ended" }));
    expect((await ended).timestamp).toBe(5);
    const dial = w.client.dial([[phoneAt(friend)]], { tag: "mine" });
    const ringing = { call_id: "d", tag: "mine", call_state: "ringing" };
    w.slipIn(eventFrame("calling.call.state", ringing, "ringing"));
    const answer = { tag: "mine", dial_state: "answered", call: { call_id: "d", node_id: "n" } };
    w.slipIn(eventFrame("calling.call.dial", answer));
    expect((await dial).project_id).toBe("its-project");
  });

  it("31: on_event gets events that are about no single call", async () => {
    await using w = await tampered();
    const seen: string[] = [];
    w.client.on_event((type) => void seen.push(type));
    await w.client.connect();
    w.slipIn(eventFrame("calling.conference", { conference_id: "x", status: "ended" }));
    w.slipIn(eventFrame("calling.error", { code: "1" }));
    w.slipIn(eventFrame("calling.call.play", { call_id: "nobody", state: "playing" }));
    const expected = ["calling.conference", "calling.error", "calling.call.play"];
    expect(seen.filter((name) => name.startsWith("calling."))).toEqual(expected);
  });

  it("31: a call that ended while the client was disconnected is released", async () => {
    await using w = await world();
    const { call, caller } = await answered(w);
    const action = await call.play(endless);
    w.sim.drop_connections();
    await caller.hang_up();
    const event = await action.wait();
    expect(event.event_type).toMatch(/^calling\.call\.(play|state)$/);
    await call.wait_for_ended();
    expect(CallRegistry.of(w.client.session).size).toBe(0);
  });

  it("31: a call that the platform forgot while the client was disconnected is released", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.play(hello);
    w.sim.forget_sessions();
    await expect(action.wait()).rejects.toMatchObject({ code: "SESSION_LOST" });
    expect(CallRegistry.of(w.client.session).size).toBe(0);
    expect(call.state).toBe("ended");
  });

  it("32: a call above the limit is passed back to routing", async () => {
    await using w = await world({ max_active_calls: 1 });
    const { call } = await answered(w);
    const second = await w.sim.call({ to: appNumber });
    await second.ended;
    const passed = w.sim.requests("calling.pass").map((params) => params["call_id"]);
    expect(passed).toEqual([second.call_id]);
    expect(w.log.join("\n")).toMatch(/passed back to routing.*max_active_calls/);
    await call.hangup();
  });

  it("34: a wait for an answer settles when the call ends without one", async () => {
    await using w = await world();
    const { call, caller } = await incoming(w);
    const waits = [call.wait_for_answered(), call.wait_for_ringing(), call.wait_for_ending()];
    await caller.hang_up();
    const states = (await Promise.all(waits)).map(({ params }) => params.call_state);
    expect(states.every((state) => state === "ending" || state === "ended")).toBe(true);
  });

  it("38: a listener can be removed and goes with its call, and a predicate's error rejects the wait", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    let heard = 0;
    const listener = (): void => void (heard += 1);
    call.on("calling.call.play", listener).off("calling.call.play", listener);
    await (await call.play(hello)).wait();
    expect(heard).toBe(0);
    const wait = call.wait_for("calling.call.play", () => {
      throw new RangeError("a slip of mine");
    });
    const slipped = expect(wait).rejects.toThrow("a slip of mine");
    await call.play(hello);
    await slipped;
    call.on("calling.call.state", listener);
    await call.hangup();
    await call.wait_for_ended();
    const before = heard;
    const { call_id } = call;
    w.slipIn(eventFrame("calling.call.state", { call_id, call_state: "ended" }));
    await w.clock.settle();
    expect(heard).toBe(before);
  });

  it("46: a wait for the answer of an answered call resolves at once", async () => {
    await using w = await world();
    await w.client.connect();
    const call = await w.client.dial([[phone]]);
    const waits = [call.wait_for_answered(1), call.wait_for_ringing(1)];
    const states = (await Promise.all(waits)).map(({ params }) => params.call_state);
    expect(states).toEqual(["answered", "answered"]);
    await call.hangup();
  });
});
