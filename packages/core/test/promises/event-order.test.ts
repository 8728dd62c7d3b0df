import { describe, expect, it } from "@jest/globals";
import { offerParams, setUpScripted, stateParams, turn } from "../support/stage.js";

describe("events in any order", () => {
  it("do not revive a call that has ended when its offer arrives late", async () => {
    const { session, sockets, calls, offered } = await setUpScripted();
    sockets.link.event("e1", "calling.call.receive", offerParams("c"));
    sockets.link.event("e2", "calling.call.state", stateParams("c", "ended"));
    sockets.link.event("e3", "calling.call.receive", offerParams("c"));
    expect(offered).toEqual(["c"]);
    expect(calls.size).toBe(0);
    await session.disconnect();
  });

  it("do not start a call whose end arrives before its offer", async () => {
    const { session, sockets, calls, offered } = await setUpScripted();
    sockets.link.event("e1", "calling.call.state", stateParams("c", "ended"));
    sockets.link.event("e2", "calling.call.receive", offerParams("c"));
    expect(offered).toEqual([]);
    expect(calls.size).toBe(0);
    await session.disconnect();
  });

  it("do not revive a leg of a dial when its ringing arrives after its end", async () => {
    const { session, sockets, calls } = await setUpScripted();
    const dial = calls.dial({ params: { devices: [] }, tag: "t" });
    sockets.link.event("e1", "calling.call.state", stateParams("c", "ended", { tag: "t" }));
    sockets.link.event("e2", "calling.call.state", stateParams("c", "ringing", { tag: "t" }));
    sockets.link.event("e3", "calling.call.dial", { tag: "t", dial_state: "failed" });
    sockets.link.event("e4", "calling.call.state", stateParams("c", "ending", { tag: "t" }));
    sockets.link.reply("calling.dial", { code: "200" });
    await expect(dial).rejects.toMatchObject({ name: "RelayDialError" });
    expect(calls.size).toBe(0);
    await session.disconnect();
  });

  it("do not revive the far end of a connection that ended before it was reported", async () => {
    const { session, sockets, calls } = await setUpScripted();
    sockets.link.event("e1", "calling.call.receive", offerParams("c"));
    sockets.link.event("e2", "calling.call.state", stateParams("far", "ended"));
    const connection = { connect_state: "connected", peer: { call_id: "far", node_id: "n" } };
    sockets.link.event("e3", "calling.call.connect", { call_id: "c", ...connection });
    expect(calls.legs.map(({ call_id }) => call_id)).toEqual(["c"]);
    expect(calls.leg("c")?.peer).toBeUndefined();
    await session.disconnect();
  });

  it("give the dial a call that has ended, when the answer is reported after its end", async () => {
    const { session, sockets, calls } = await setUpScripted();
    const dial = calls.dial({ params: { devices: [] }, tag: "t" });
    sockets.link.reply("calling.dial", { code: "200" });
    await turn();
    sockets.link.event("e1", "calling.call.state", stateParams("c", "answered", { tag: "t" }));
    sockets.link.event("e2", "calling.call.state", stateParams("c", "ended", { tag: "t" }));
    const call = { call_id: "c", node_id: "n" };
    sockets.link.event("e3", "calling.call.dial", { tag: "t", dial_state: "answered", call });
    await expect(dial).resolves.toMatchObject({ call_id: "c", state: "ended", over: true });
    expect(calls.size).toBe(0);
    await session.disconnect();
  });
});

describe("a dial that was given up", () => {
  it("leaves no call behind: a hang-up that fails is tried again until the call has ended", async () => {
    const { session, sockets, calls, clock } = await setUpScripted();
    const dial = calls.dial({ params: { devices: [] }, tag: "t", timeout: 3 });
    const given_up = expect(dial).rejects.toMatchObject({ name: "RelayTimeoutError" });
    sockets.link.reply("calling.dial", { code: "200" });
    sockets.link.event("e1", "calling.call.state", stateParams("c", "ringing", { tag: "t" }));
    await turn();
    clock.advance(3);
    await given_up;
    const hangUps = () => sockets.link.sent.filter(({ method }) => method === "calling.end");
    expect(hangUps()).toHaveLength(1);
    sockets.link.reply("calling.end", { code: "500", message: "busy" });
    await turn();
    clock.advance(1);
    expect(hangUps()).toHaveLength(2);
    sockets.link.reply("calling.end", { code: "500", message: "busy" });
    await turn();
    sockets.link.event("e2", "calling.call.state", stateParams("c", "ended", { tag: "t" }));
    clock.advance(10);
    expect(hangUps()).toHaveLength(2);
    await session.disconnect();
    expect(clock.timers).toBe(0);
  });
});
