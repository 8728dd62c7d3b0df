import { describe, expect, it } from "@jest/globals";
import { RelayParamError } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import type { Call } from "@twinline/relay-v3";
import { answers_after, busy } from "@twinline/simulator";

import { eventFrame, tampered, withParams } from "./support/tampering.js";
import {
  answered,
  appNumber,
  friend,
  incoming,
  reaches,
  world,
  type World,
} from "./support/world.js";

const hello = [{ type: "tts", text: "Hello there" }] as const;
const endless = [{ type: "silence", duration: 3600 }] as const;
const phone = (to: string) => ({ type: "phone", to, from: appNumber }) as const;

/** The states of calls that the platform told of. */
function statesTold({ sim }: World): unknown[] {
  return sim.events("calling.call.state").map(({ call_state }) => call_state);
}

describe("what must not happen", () => {
  it("21: a wait that ran out of time spoils the next one for the same thing", async () => {
    await using w = await world();
    const { call, caller } = await answered(w);
    const action = await call.play(endless);
    const aborted = new AbortController();
    const waits = [
      expect(call.wait_for_ended(1)).rejects.toMatchObject({ name: "RelayTimeoutError" }),
      expect(action.wait(1)).rejects.toMatchObject({ name: "RelayTimeoutError" }),
      expect(action.wait({ signal: aborted.signal })).rejects.toMatchObject({
        name: "RelayAbortError",
      }),
    ];
    aborted.abort();
    await Promise.all(waits);
    expect(action.is_done).toBe(false);
    const both = [action.wait(), call.wait_for_ended()];
    await caller.hang_up();
    await expect(Promise.all(both)).resolves.toHaveLength(2);
  });

  it("22: a message listener that sends a request waits for ever for the reply", async () => {
    await using w = await world();
    await w.client.connect();
    const replied = new Promise((resolve, reject) => {
      w.client.on_message((message) => {
        expect(message.body).toBe("Hi");
        return w.client.execute("signalwire.ping", {}).then(resolve, reject);
      });
    });
    await w.sim.text({ to: appNumber, body: "Hi" });
    await expect(replied).resolves.toBeDefined();
  });

  it("23: a call that is announced twice is handled twice", async () => {
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

  it("24: a dial that ran out of time leaves a call that is answered to silence", async () => {
    await using w = await world();
    w.sim.person(friend, answers_after(10));
    await w.client.connect();
    const dial = w.client.dial([[phone(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(statesTold(w)).not.toContain("answered");
    expect(w.sim.calls).toEqual([]);
    expect(CallRegistry.of(w.client.session).size).toBe(0);
  });

  it("24: a dial that ran out of time leaves a call of which only the answer was heard", async () => {
    await using w = await world();
    w.sim.person(friend, answers_after(10));
    w.sim.fault(({ event_type }) => (event_type === "calling.call.state" ? "drop" : undefined));
    await w.client.connect();
    const dial = w.client.dial([[phone(friend)]], { dial_timeout: 3 });
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(w.sim.events("calling.call.dial")).not.toEqual([]);
    expect(w.sim.calls).toEqual([]);
  });

  it("24: a dial whose reply came too late leaves a call that is answered to silence", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("calling.dial", 12);
    const dial = w.client.dial([[phone(friend)]]);
    await expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    await w.clock.advance(30);
    expect(statesTold(w)).toContain("ended");
    expect(statesTold(w)).not.toContain("answered");
    expect(w.sim.calls).toEqual([]);
  });

  it("25: a call that dial returns is still in the state created", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.fault(({ event_type, message }) =>
      event_type === "calling.call.state" && JSON.stringify(message).includes('"answered"')
        ? "drop"
        : undefined,
    );
    const call = await w.client.dial([[phone(friend)]]);
    expect(call.state).toBe("answered");
    await call.hangup();
  });

  it("26: a failed dial hides its reason", async () => {
    await using w = await world();
    w.sim.person(friend, busy());
    await w.client.connect();
    const dial = w.client.dial([[phone(friend)]], { tag: "mine" });
    await expect(dial).rejects.toMatchObject({
      name: "RelayDialError",
      reason: "busy",
      tag: "mine",
    });
  });

  it("26: a tag that is used twice takes the first dial's place", async () => {
    await using w = await world();
    await w.client.connect();
    const first = w.client.dial([[phone(friend)]], { tag: "mine" });
    const second = w.client.dial([[phone(friend)]], { tag: "mine" });
    await expect(second).rejects.toBeInstanceOf(RelayParamError);
    expect((await first).state).toBe("answered");
    expect(w.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("26: the legs that lost a dial stay in memory", async () => {
    await using w = await world();
    w.sim.person("+15550333", answers_after(20));
    await w.client.connect();
    const call = await w.client.dial([[phone(friend), phone("+15550333")]]);
    await w.clock.settle();
    expect(CallRegistry.of(w.client.session).legs.map((leg) => leg.call_id)).toEqual([
      call.call_id,
    ]);
  });

  it("27: contexts that were added later are not received after a reconnect", async () => {
    await using w = await world();
    await w.client.connect();
    await w.client.receive(["later"]);
    w.sim.forget_sessions();
    await reaches(w.client, "reconnecting");
    await reaches(w.client, "ready");
    const handed = new Promise<Call>((resolve) => w.client.on_call(resolve));
    await w.sim.call({ to: appNumber, context: "later" });
    expect((await handed).context).toBe("later");
  });

  it("28: the context of a call is the protocol of the session", async () => {
    await using w = await tampered();
    w.rewrite((frame) => withParams(frame, { protocol: "signalwire_1" }));
    const { call } = await incoming(w);
    expect(call.context).toBe("office");
    expect(w.client.relay_protocol).not.toBe("office");
  });

  it("29: the time and the project of an event are lost", async () => {
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
    const dial = w.client.dial([[phone(friend)]], { tag: "mine" });
    const ringing = { call_id: "d", tag: "mine", call_state: "ringing" };
    w.slipIn(eventFrame("calling.call.state", ringing, "ringing"));
    const answer = { tag: "mine", dial_state: "answered", call: { call_id: "d", node_id: "n" } };
    w.slipIn(eventFrame("calling.call.dial", answer));
    expect((await dial).project_id).toBe("its-project");
  });

  it("30: an empty reply is taken for a call that is gone", async () => {
    await using w = await tampered();
    const { call } = await answered(w);
    w.rewrite((frame) => ("result" in frame ? { ...frame, result: {} } : frame));
    const action = await call.play(endless);
    expect(await call.answer()).toEqual({});
    expect([action.is_done, call.state]).toEqual([false, "answered"]);
    await call.hangup();
  });

  it("31: an event that concerns no single call is dropped", async () => {
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

  it("31: a call that ended while the client was away is kept for ever", async () => {
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

  it("31: a call that the platform forgot while the client was away is kept for ever", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.play(hello);
    w.sim.forget_sessions();
    await expect(action.wait()).rejects.toMatchObject({ code: "SESSION_LOST" });
    expect(CallRegistry.of(w.client.session).size).toBe(0);
    expect(call.state).toBe("ended");
  });

  it("32: a call above the limit is left ringing instead of being passed back to routing", async () => {
    await using w = await world({ max_active_calls: 1 });
    const { call } = await answered(w);
    const second = await w.sim.call({ to: appNumber });
    await second.ended;
    const passed = w.sim.requests("calling.pass").map((params) => params["call_id"]);
    expect(passed).toEqual([second.call_id]);
    expect(w.log.join("\n")).toMatch(/passed back to routing.*max_active_calls/);
    await call.hangup();
  });

  it("33: an announced end that never comes leaves the client on a dead connection", async () => {
    await using w = await tampered();
    await w.client.connect();
    w.slipIn({ jsonrpc: "2.0", id: "d", method: "signalwire.disconnect", params: {} });
    await w.clock.advance(6);
    await reaches(w.client, "ready");
    expect(w.sim.requests("signalwire.connect")).toHaveLength(2);
  });

  it("33: a connection on which nothing arrives any more is never found dead", async () => {
    await using w = await world({}, { ping_interval: 0 });
    await w.client.connect();
    const stop = w.sim.fault(() => "drop");
    const lost = reaches(w.client, "reconnecting");
    await w.clock.advance(70);
    await lost;
    stop();
    await reaches(w.client, "ready");
    await expect(w.client.execute("signalwire.ping", {})).resolves.toBeDefined();
    expect(w.log.join("\n")).toMatch(/3 pings in a row unanswered/);
  });

  it("33: a platform that does not hear of the end keeps disconnect() waiting", async () => {
    await using w = await tampered();
    await w.client.connect();
    w.ignoreClose();
    await w.client.disconnect();
    await w.clock.settle();
    expect(w.sim.connections).toBe(0);
  });

  it("34: waiting for an answer never ends when the call ends without one", async () => {
    await using w = await world();
    const { call, caller } = await incoming(w);
    const waits = [call.wait_for_answered(), call.wait_for_ringing(), call.wait_for_ending()];
    await caller.hang_up();
    const states = (await Promise.all(waits)).map(({ params }) => params.call_state);
    expect(states.every((state) => state === "ending" || state === "ended")).toBe(true);
  });
});
