import { describe, expect, it } from "@jest/globals";

import { offerCall, phone, reportState, setUpReceiver } from "../support/receiving.js";
import { offerParams, setUpScripted } from "../support/stage.js";

const scripted = () => setUpScripted({ ping_interval: 1000 });

describe("the far leg of a connected call", () => {
  const connect = async (count: number) => {
    const made = await scripted();
    const { link } = made.sockets;
    for (let n = 0; n < count; n += 1) {
      const near = { call_id: `near${n}`, node_id: "n" };
      link.event(`a${n}`, "calling.call.receive", offerParams(near.call_id));
      const peer = { call_id: `far${n}`, node_id: "n" };
      link.event(`b${n}`, "calling.call.connect", { ...near, connect_state: "connected", peer });
    }
    return made;
  };
  const ended = (call_id: string) => ({ call_id, node_id: "n", call_state: "ended" });

  it.each(["ended", "disconnected"])(
    "is dropped a minute after its call is %s, when its end is not reported",
    async (how) => {
      const { session, sockets, clock, calls } = await connect(500);
      for (let n = 0; n < 500; n += 1) {
        const near = { call_id: `near${n}`, node_id: "n", connect_state: "disconnected" };
        if (how === "ended") sockets.link.event(`c${n}`, "calling.call.state", ended(near.call_id));
        else sockets.link.event(`c${n}`, "calling.call.connect", near);
      }
      expect(calls.leg("far0")).toBeDefined();
      const over = calls.leg("far0")?.ended;
      clock.advance(20);
      clock.advance(41);
      expect(calls.legs.filter(({ call_id }) => call_id.startsWith("far"))).toEqual([]);
      await expect(over).resolves.toMatchObject({ params: { call_state: "ended" } });
      await session.disconnect();
      expect(clock.timers).toBe(0);
    },
  );

  it("stays when it is connected again before that", async () => {
    const { session, sockets, clock, calls } = await connect(1);
    const near = { call_id: "near0", node_id: "n" };
    const peer = { call_id: "far0", node_id: "n" };
    sockets.link.event("c", "calling.call.connect", { ...near, connect_state: "disconnected" });
    sockets.link.event("d", "calling.call.connect", { ...near, connect_state: "connected", peer });
    clock.advance(20);
    clock.advance(41);
    expect(calls.leg("far0")?.peer?.call_id).toBe("near0");
    await session.disconnect();
    expect(clock.timers).toBe(0);
  });
});

describe("a call that is connected with another", () => {
  it("knows the far end, which drain() does not wait for", async () => {
    await using stage = await setUpReceiver();
    const { offered, calls } = stage;
    offerCall(stage, "near");
    const peer = { call_id: "far", node_id: "n1", device: phone };
    const connect = (connect_state: string) =>
      stage.platform.connection.event("calling.call.connect", {
        ...{ call_id: "near", node_id: "n1", connect_state },
        ...(connect_state === "connected" ? { peer } : {}),
      });
    connect("connected");
    await stage.caughtUp();
    const [near] = offered;
    const far = calls.leg("far");
    expect(far).toMatchObject({ state: "answered", direction: "outbound", project_id: "p1" });
    expect([near?.peer, far?.peer]).toEqual([far, near]);
    expect(calls.legs).toEqual([near, far]);
    expect(calls.size).toBe(1);
    connect("disconnected");
    await stage.caughtUp();
    expect([near?.peer, far?.peer]).toEqual([undefined, undefined]);
    reportState(stage, "far", "ended");
    connect("connected");
    await stage.caughtUp();
    expect(calls.legs).toEqual([near]);
    expect(calls.size).toBe(1);
  });

  it("leaves the far end known when it ends, and the registry is idle", async () => {
    await using stage = await setUpReceiver();
    const { calls } = stage;
    offerCall(stage, "near");
    stage.platform.connection.event("calling.call.connect", {
      ...{ call_id: "near", node_id: "n1", connect_state: "connected" },
      peer: { call_id: "far", node_id: "n1", device: phone },
    });
    reportState(stage, "near", "ended");
    await stage.caughtUp();
    await calls.whenIdle();
    expect(calls.legs.map((leg) => leg.call_id)).toEqual(["far"]);
  });
});
