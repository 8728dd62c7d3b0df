import { describe, expect, it } from "@jest/globals";
import {
  RelayAbortError,
  RelayDialError,
  RelayParamError,
  RelayTimeoutError,
} from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";

import type { ReceivedFrame } from "../support/test-platform.js";
import { settle, world, type World } from "../support/world.js";

async function connected(): Promise<{ w: World; calls: CallRegistry }> {
  const w = await world();
  await w.session.connect();
  return { w, calls: CallRegistry.of(w.session) };
}

async function accepted(w: World): Promise<ReceivedFrame> {
  const frame = await w.platform.next("calling.dial");
  frame.link.reply(frame, { code: "200", message: "Dialing" });
  return frame;
}

const leg = (w: World, tag: unknown, call_id: string, call_state: string, more: object = {}) =>
  w.platform.link.event("calling.call.state", { call_id, node_id: "n1", tag, call_state, ...more });

const answered = (w: World, tag: unknown, call_id: string) =>
  w.platform.link.event("calling.call.dial", {
    node_id: "n1",
    tag,
    dial_state: "answered",
    call: { call_id, node_id: "n1", tag, device: { type: "phone", params: {} }, dial_winner: true },
  });

const failed = (w: World, tag: unknown, reason?: string) =>
  w.platform.link.event("calling.call.dial", { node_id: "n1", tag, dial_state: "failed", reason });

describe("a dial", () => {
  it("returns the answered leg, in state answered, though only an early state was heard of it", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(w);
    leg(w, params["tag"], "c1", "created");
    answered(w, params["tag"], "c1");
    await expect(dial).resolves.toMatchObject({
      call_id: "c1",
      state: "answered",
      direction: "outbound",
    });
  });

  it("takes an answer that comes before the reply and before any state", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dial = calls.dial({ params: { devices: [] } });
    const frame = await w.platform.next("calling.dial");
    answered(w, frame.params["tag"], "c1");
    leg(w, frame.params["tag"], "c1", "created");
    frame.link.reply(frame);
    await expect(dial).resolves.toMatchObject({ call_id: "c1", state: "answered" });
  });

  it("finds its own call among many, whatever the order of the answers", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dials = Array.from({ length: 20 }, (_unused, n) =>
      calls.dial({ params: { devices: [] }, tag: `t${n}` }),
    );
    for (let n = 0; n < 20; n += 1) await accepted(w);
    for (let n = 19; n >= 0; n -= 1) leg(w, `t${n}`, `c${n}`, "created");
    for (let n = 0; n < 20; n += 2) answered(w, `t${n}`, `c${n}`);
    for (let n = 19; n >= 0; n -= 2) answered(w, `t${n}`, `c${n}`);
    const legs = await Promise.all(dials);
    expect(legs.map((each) => each.call_id)).toEqual(
      Array.from({ length: 20 }, (_unused, n) => `c${n}`),
    );
  });

  it("fails with the platform's reason, else with the end of its last leg", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const first = calls.dial({ params: { devices: [] } });
    const one = await accepted(w);
    failed(w, one.params["tag"], "no_route");
    await expect(first).rejects.toMatchObject({
      name: "RelayDialError",
      reason: "no_route",
      tag: one.params["tag"],
    });
    const second = calls.dial({ params: { devices: [] } });
    const two = await accepted(w);
    leg(w, two.params["tag"], "c2", "created");
    leg(w, two.params["tag"], "c2", "ended", { end_reason: "busy" });
    failed(w, two.params["tag"]);
    await expect(second).rejects.toBeInstanceOf(RelayDialError);
    await expect(second).rejects.toMatchObject({ reason: "busy" });
    expect(calls.size).toBe(0);
  });

  it("with a tag that is under way is refused, and the first one is not disturbed", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const first = calls.dial({ params: { devices: [] }, tag: "same" });
    await expect(calls.dial({ params: { devices: [] }, tag: "same" })).rejects.toBeInstanceOf(
      RelayParamError,
    );
    await accepted(w);
    answered(w, "same", "c1");
    await expect(first).resolves.toMatchObject({ call_id: "c1" });
  });

  it("that nobody answers in time hangs up the legs it made, and one that answers late", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dial = calls.dial({ params: { devices: [] }, timeout: 30 });
    const { params } = await accepted(w);
    leg(w, params["tag"], "c1", "ringing");
    await settle();
    w.clock.advance(30);
    await expect(dial).rejects.toBeInstanceOf(RelayTimeoutError);
    const first = await w.platform.next("calling.end");
    expect(first.params).toMatchObject({ call_id: "c1", reason: "cancel" });
    answered(w, params["tag"], "late");
    const second = await w.platform.next("calling.end");
    expect(second.params).toMatchObject({ call_id: "late" });
    first.link.reply(first);
    second.link.reply(second);
    leg(w, params["tag"], "c1", "ended");
    leg(w, params["tag"], "late", "ended");
    await settle();
    expect(calls.size).toBe(0);
  });

  it("whose reply is lost is hung up when it is answered after all", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dial = calls.dial({ params: { devices: [] } });
    const frame = await w.platform.next("calling.dial");
    w.clock.advance(11);
    await expect(dial).rejects.toBeInstanceOf(RelayTimeoutError);
    answered(w, frame.params["tag"], "ghost");
    const end = await w.platform.next("calling.end");
    expect(end.params["call_id"]).toBe("ghost");
  });

  it("can be aborted", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const controller = new AbortController();
    const dial = calls.dial({ params: { devices: [] }, signal: controller.signal });
    const { params } = await accepted(w);
    leg(w, params["tag"], "c1", "ringing");
    await settle();
    controller.abort();
    await expect(dial).rejects.toBeInstanceOf(RelayAbortError);
    await w.platform.next("calling.end");
  });

  it("leaves the losing legs known until they have ended", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(w);
    leg(w, params["tag"], "winner", "ringing");
    leg(w, params["tag"], "loser", "ringing");
    answered(w, params["tag"], "winner");
    leg(w, params["tag"], "loser", "ended", { end_reason: "cancel" });
    await expect(dial).resolves.toMatchObject({ call_id: "winner" });
    await settle();
    expect(calls.legs.map((each) => each.call_id)).toEqual(["winner"]);
  });
});

describe("draining", () => {
  it("takes no new calls, waits for those that live, then closes", async () => {
    const { w, calls } = await connected();
    calls.addTaker({ client: { name: "willing" }, takesUnclaimed: true, take: () => undefined });
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(w);
    answered(w, params["tag"], "c1");
    await dial;
    const drained = w.session.drain();
    expect(w.session.status).toEqual({ state: "draining", calls: 1 });
    await expect(calls.dial({ params: { devices: [] } })).rejects.toThrow(/draining/);
    w.platform.link.event("calling.call.receive", {
      call_id: "new",
      node_id: "n1",
      context: "x",
      device: {},
    });
    await w.platform.next("calling.pass");
    expect(w.session.status.state).toBe("draining");
    leg(w, params["tag"], "c1", "ended");
    await drained;
    expect(w.session.status).toEqual({ state: "closed", reason: "drained" });
    expect(w.clock.timers).toBe(0);
    await w.platform.stop();
  });

  it("closes when its time is up, with a warning for the calls that live on", async () => {
    const { w, calls } = await connected();
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(w);
    answered(w, params["tag"], "c1");
    await dial;
    const drained = w.session.drain({ timeout: 60 });
    await settle();
    w.clock.advance(60);
    await drained;
    expect(w.log.join("\n")).toMatch(/1 calls? had not ended/);
    await w.platform.stop();
  });
});
