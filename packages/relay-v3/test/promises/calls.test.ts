import { describe, expect, it } from "@jest/globals";
import { CallRegistry } from "@twinline/core/internal";
import type { Call } from "@twinline/relay-v3";

import { hello, endless, phoneAt } from "../support/fixtures.js";
import {
  answered,
  appNumber,
  eventFrame,
  friend,
  incoming,
  intercept,
  setUp,
  withParams,
} from "../support/stage.js";

describe("a call", () => {
  it("reports its states in order to a listener that has not finished with the first", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const seen: string[] = [];
    call.on("calling.call.state", async ({ params }) => {
      seen.push(params.call_state);
      await new Promise(() => undefined);
    });
    await call.answer();
    const ended = call.wait_for_ended();
    await call.hangup();
    await ended;
    expect(call.state).toBe("ended");
    expect(seen).toEqual(["answered", "ending", "ended"]);
    expect(CallRegistry.of(stage.client.session).size).toBe(0);
  });

  it("that is announced twice is handled once", async () => {
    await using stage = await setUp();
    stage.sim.fault((frame) =>
      frame.event_type === "calling.call.receive" ? "duplicate" : undefined,
    );
    const handed: Call[] = [];
    stage.client.on_call((call) => void handed.push(call));
    await stage.client.connect();
    const caller = await stage.sim.call({ to: appNumber });
    await stage.clock.settle();
    expect(handed).toHaveLength(1);
    const call = handed[0] as Call;
    await call.answer();
    const action = await call.play(endless);
    await caller.hang_up();
    await action.wait();
    expect(action.completed).toBe(true);
  });

  it("has its routing context as its context, not the protocol of the session", async () => {
    await using stage = await intercept();
    stage.rewrite((frame) => withParams(frame, { protocol: "signalwire_1" }));
    const { call } = await incoming(stage);
    expect(call.context).toBe("office");
    expect(stage.client.relay_protocol).not.toBe("office");
  });

  it("has its project, and its events have their time", async () => {
    await using stage = await intercept({ project: "", token: "", jwt_token: "a-jwt" });
    const handed = new Promise<Call>((resolve) => stage.client.on_call(resolve));
    await stage.client.connect();
    const device = { type: "phone", params: {} };
    stage.inject(eventFrame("calling.call.receive", { call_id: "c", context: "office", device }));
    const call = await handed;
    expect(call.project_id).toBe("its-project");
    const ended = call.wait_for_ended();
    stage.inject(eventFrame("calling.call.state", { call_id: "c", call_state: "ended" }));
    expect((await ended).timestamp).toBe(5);
    const dial = stage.client.dial([[phoneAt(friend)]], { tag: "mine" });
    const ringing = { call_id: "d", tag: "mine", call_state: "ringing" };
    stage.inject(eventFrame("calling.call.state", ringing, "ringing"));
    const answer = { tag: "mine", dial_state: "answered", call: { call_id: "d", node_id: "n" } };
    stage.inject(eventFrame("calling.call.dial", answer));
    expect((await dial).project_id).toBe("its-project");
  });

  it("that ended while the client was disconnected is released", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const action = await call.play(endless);
    stage.sim.drop_connections();
    await caller.hang_up();
    const event = await action.wait();
    expect(event.event_type).toMatch(/^calling\.call\.(play|state)$/);
    await call.wait_for_ended();
    expect(CallRegistry.of(stage.client.session).size).toBe(0);
  });

  it("that the platform forgot while the client was disconnected is released", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.play(hello);
    stage.sim.forget_sessions();
    await expect(action.wait()).rejects.toMatchObject({ code: "SESSION_LOST" });
    expect(CallRegistry.of(stage.client.session).size).toBe(0);
    expect(call.state).toBe("ended");
  });

  it("above max_active_calls goes back to routing, with a warning", async () => {
    await using stage = await setUp({ max_active_calls: 1 });
    const { call } = await answered(stage);
    const second = await stage.sim.call({ to: appNumber });
    await stage.clock.settle();
    expect(stage.sim.requests("calling.pass")).toMatchObject([{ call_id: second.call_id }]);
    expect(stage.log.join("\n")).toMatch(/1 calls are live, the maximum/);
    await call.hangup();
    await call.wait_for_ended();
    await answered(stage);
  });

  it("that has ended runs no more listeners", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    let heard = 0;
    call.on("calling.call.state", () => (heard += 1));
    await call.hangup();
    await call.wait_for_ended();
    const before = heard;
    const { call_id } = call;
    stage.inject(eventFrame("calling.call.state", { call_id, call_state: "ended" }));
    await stage.clock.settle();
    expect(heard).toBe(before);
  });

  it("whose handler throws or rejects is logged with its id, and the next call is handled", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const ids: string[] = [];
    stage.client.on_call((call) => {
      ids.push(call.call_id);
      throw new Error("a slip at once");
    });
    await stage.sim.call({ to: appNumber });
    stage.client.on_call((call) => {
      ids.push(call.call_id);
      return Promise.reject(new Error("a slip later"));
    });
    await stage.sim.call({ to: appNumber });
    await stage.clock.settle();
    for (const id of ids)
      expect(stage.log.join("\n")).toMatch(new RegExp(`on_call.*${id}.*threw.*slip`));
    expect(stage.client.session.status.state).toBe("ready");
  });
});
