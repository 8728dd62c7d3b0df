import { describe, expect, it } from "@jest/globals";
import { offerParams, setUpScripted, turn } from "../support/stage.js";

describe("a session that comes back", () => {
  it("dispatches an event once when the platform sends it again because the acknowledgement was lost", async () => {
    const { session, sockets, reconnect } = await setUpScripted();
    const seen: unknown[] = [];
    session.on("event", ({ params }) => seen.push(params["n"]));
    sockets.link.event("e1", "calling.conference", { n: 1 });
    sockets.link.event("e2", "calling.conference", { n: 2 });
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "first" });
    sockets.link.event("e2", "calling.conference", { n: 2 });
    sockets.link.event("e3", "calling.conference", { n: 3 });
    await turn();
    expect(seen).toEqual([1, 2, 3]);
    // It is acknowledged again all the same: the platform has not heard it the first time.
    expect(sockets.link.sent.map(({ id }) => id)).toEqual(expect.arrayContaining(["e2", "e3"]));
    await session.disconnect();
  });

  it("dispatches an event once when its first connection broke before it was ready", async () => {
    const { session, sockets, reconnect } = await setUpScripted();
    const seen: unknown[] = [];
    session.on("event", ({ params }) => seen.push(params["n"]));
    await reconnect();
    sockets.link.event("e1", "calling.conference", { n: 1 });
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "first" });
    sockets.link.event("e1", "calling.conference", { n: 1 });
    await turn();
    expect(seen).toEqual([1]);
    await session.disconnect();
  });

  it("keeps a call that is offered to a fresh session at the moment it opens", async () => {
    const { session, sockets, calls, offered, reconnect } = await setUpScripted();
    sockets.link.event("e1", "calling.call.receive", offerParams("old"));
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "second" });
    sockets.link.event("e2", "calling.call.receive", offerParams("new"));
    await turn();
    expect(offered).toEqual(["old", "new"]);
    expect(calls.legs.map((leg) => leg.call_id)).toEqual(["new"]);
    await session.disconnect();
  });

  it("drops the old calls even when the connection breaks directly after the fresh session's reply", async () => {
    const { session, sockets, calls, reconnect } = await setUpScripted();
    sockets.link.event("e1", "calling.call.receive", offerParams("old"));
    const ended = calls.leg("old")?.ended;
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "second" });
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "second" });
    await turn();
    expect(session.status).toEqual({ state: "ready", resumed: true });
    expect(calls.size).toBe(0);
    await expect(ended).rejects.toMatchObject({ code: "SESSION_LOST" });
    await session.disconnect();
  });

  it("does not resume with the authorization state alone, when the reply with the protocol was lost", async () => {
    const { session, sockets, reconnect } = await setUpScripted({ protocol: undefined });
    sockets.link.event("e1", "signalwire.authorization.state", { authorization_state: "a-secret" });
    await reconnect();
    const { params } = sockets.link.request("signalwire.connect");
    expect(params).not.toHaveProperty("protocol");
    expect(params).not.toHaveProperty("authorization_state");
    await session.disconnect();
  });

  it("forgets the calls of a connect whose reply was lost, since the next one opens another session", async () => {
    const { session, sockets, calls, offered, reconnect } = await setUpScripted({
      protocol: undefined,
    });
    sockets.link.event("e1", "calling.call.receive", offerParams("early"));
    expect(offered).toEqual(["early"]);
    await reconnect();
    sockets.link.reply("signalwire.connect", { protocol: "second" });
    await turn();
    expect(calls.size).toBe(0);
    await session.disconnect();
  });

  it("places a dial that waited for the connection, also when the old session was lost meanwhile", async () => {
    const { session, sockets, calls, clock } = await setUpScripted();
    sockets.link.break();
    const dial = calls.dial({ params: { devices: [] }, tag: "t" });
    clock.advance(5);
    sockets.link.open();
    await turn();
    sockets.link.reply("signalwire.connect", { protocol: "second" });
    await turn();
    sockets.link.reply("calling.dial", { code: "200" });
    await turn();
    const call = { call_id: "c", node_id: "n" };
    sockets.link.event("e1", "calling.call.dial", { tag: "t", dial_state: "answered", call });
    await expect(dial).resolves.toMatchObject({ call_id: "c", state: "answered" });
    await session.disconnect();
  });
});
