import { describe, expect, it, jest } from "@jest/globals";
import {
  RelayAbortError,
  RelayDialError,
  RelayParamError,
  RelayTimeoutError,
  type SessionOptions,
} from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";

import { reaches, setUp, setUpScripted, type Stage } from "../support/stage.js";
import type { Received } from "../support/test-platform.js";

async function connected(
  options: SessionOptions = {},
): Promise<Stage & { readonly calls: CallRegistry }> {
  const stage = await setUp(options);
  await stage.session.connect();
  return { ...stage, calls: CallRegistry.of(stage.session) };
}

async function accepted(stage: Stage): Promise<Received> {
  const frame = await stage.platform.next("calling.dial");
  frame.reply({ code: "200", message: "Dialing" });
  return frame;
}

const leg = (stage: Stage, tag: unknown, call_id: string, call_state: string, more: object = {}) =>
  stage.platform.connection.event("calling.call.state", {
    call_id,
    node_id: "n1",
    tag,
    call_state,
    ...more,
  });

const answered = (stage: Stage, tag: unknown, call_id: string) =>
  stage.platform.connection.event("calling.call.dial", {
    node_id: "n1",
    tag,
    dial_state: "answered",
    call: { call_id, node_id: "n1", tag, device: { type: "phone", params: {} }, dial_winner: true },
  });

const failed = (stage: Stage, tag: unknown, reason?: string) =>
  stage.platform.connection.event("calling.call.dial", {
    node_id: "n1",
    tag,
    dial_state: "failed",
    reason,
  });

describe("a dial", () => {
  it("returns the answered leg in state answered, although only an earlier state was reported", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(stage);
    leg(stage, params["tag"], "c1", "created");
    answered(stage, params["tag"], "c1");
    await expect(dial).resolves.toMatchObject({
      call_id: "c1",
      state: "answered",
      direction: "outbound",
    });
  });

  it("accepts an answer that arrives before the reply and before any state", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] } });
    const frame = await stage.platform.next("calling.dial");
    answered(stage, frame.params["tag"], "c1");
    leg(stage, frame.params["tag"], "c1", "created");
    frame.reply();
    await expect(dial).resolves.toMatchObject({ call_id: "c1", state: "answered" });
  });

  it("finds its own call among many, in any order of answers", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dials = Array.from({ length: 20 }, (_unused, n) =>
      calls.dial({ params: { devices: [] }, tag: `t${n}` }),
    );
    for (let n = 0; n < 20; n += 1) await accepted(stage);
    for (let n = 19; n >= 0; n -= 1) leg(stage, `t${n}`, `c${n}`, "created");
    for (let n = 0; n < 20; n += 2) answered(stage, `t${n}`, `c${n}`);
    for (let n = 19; n >= 0; n -= 2) answered(stage, `t${n}`, `c${n}`);
    const legs = await Promise.all(dials);
    expect(legs.map((each) => each.call_id)).toEqual(
      Array.from({ length: 20 }, (_unused, n) => `c${n}`),
    );
  });

  it("fails with the platform's reason, else with the end of its last leg", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const first = calls.dial({ params: { devices: [] } });
    const one = await accepted(stage);
    failed(stage, one.params["tag"], "no_route");
    await expect(first).rejects.toMatchObject({
      name: "RelayDialError",
      reason: "no_route",
      tag: one.params["tag"],
    });
    const second = calls.dial({ params: { devices: [] } });
    const two = await accepted(stage);
    leg(stage, two.params["tag"], "c2", "created");
    leg(stage, two.params["tag"], "c2", "ended", { end_reason: "busy" });
    failed(stage, two.params["tag"]);
    await expect(second).rejects.toBeInstanceOf(RelayDialError);
    await expect(second).rejects.toMatchObject({ reason: "busy" });
    expect(calls.size).toBe(0);
  });

  it("with a tag in use is refused, and the first dial is not affected", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const first = calls.dial({ params: { devices: [] }, tag: "same" });
    await expect(calls.dial({ params: { devices: [] }, tag: "same" })).rejects.toBeInstanceOf(
      RelayParamError,
    );
    await accepted(stage);
    answered(stage, "same", "c1");
    await expect(first).resolves.toMatchObject({ call_id: "c1" });
  });

  it("that is not answered in time hangs up its legs, also one that answers late", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] }, timeout: 30 });
    const { params } = await accepted(stage);
    leg(stage, params["tag"], "c1", "ringing");
    await stage.caughtUp();
    stage.clock.advance(30);
    await expect(dial).rejects.toBeInstanceOf(RelayTimeoutError);
    const first = await stage.platform.next("calling.end");
    expect(first.params).toMatchObject({ call_id: "c1", reason: "cancel" });
    answered(stage, params["tag"], "late");
    const second = await stage.platform.next("calling.end");
    expect(second.params).toMatchObject({ call_id: "late" });
    first.reply();
    second.reply();
    leg(stage, params["tag"], "c1", "ended");
    leg(stage, params["tag"], "late", "ended");
    await stage.caughtUp();
    expect(calls.size).toBe(0);
  });

  it("whose reply is lost is hung up when it is answered later", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] } });
    const frame = await stage.platform.next("calling.dial");
    stage.clock.advance(11);
    await expect(dial).rejects.toBeInstanceOf(RelayTimeoutError);
    answered(stage, frame.params["tag"], "ghost");
    const end = await stage.platform.next("calling.end");
    expect(end.params["call_id"]).toBe("ghost");
  });

  it("can be aborted", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const controller = new AbortController();
    const dial = calls.dial({ params: { devices: [] }, signal: controller.signal });
    const { params } = await accepted(stage);
    leg(stage, params["tag"], "c1", "ringing");
    await stage.caughtUp();
    controller.abort();
    await expect(dial).rejects.toBeInstanceOf(RelayAbortError);
    await stage.platform.next("calling.end");
  });

  it("leaves the losing legs known until they have ended", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(stage);
    leg(stage, params["tag"], "winner", "ringing");
    leg(stage, params["tag"], "loser", "ringing");
    answered(stage, params["tag"], "winner");
    leg(stage, params["tag"], "loser", "ended", { end_reason: "cancel" });
    await expect(dial).resolves.toMatchObject({ call_id: "winner" });
    await stage.caughtUp();
    expect(calls.legs.map((each) => each.call_id)).toEqual(["winner"]);
  });
});

describe("draining", () => {
  it("takes no new calls, waits for those that live, then closes", async () => {
    await using stage = await connected();
    const { calls } = stage;
    calls.inbound.add({
      client: { name: "willing" },
      acceptsUnclaimed: true,
      onCall: () => undefined,
    });
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(stage);
    answered(stage, params["tag"], "c1");
    await dial;
    const drained = stage.session.drain();
    expect(stage.session.status).toEqual({ state: "draining", calls: 1 });
    await expect(calls.dial({ params: { devices: [] } })).rejects.toThrow(/draining/);
    stage.platform.connection.event("calling.call.receive", {
      call_id: "new",
      node_id: "n1",
      context: "x",
      device: {},
    });
    await stage.platform.next("calling.pass");
    expect(stage.session.status.state).toBe("draining");
    leg(stage, params["tag"], "c1", "ended");
    await drained;
    expect(stage.session.status).toEqual({ state: "closed", reason: "drained" });
    expect(stage.clock.timers).toBe(0);
  });

  it("closes at its timeout, with a warning for calls that are still live", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices: [] } });
    const { params } = await accepted(stage);
    answered(stage, params["tag"], "c1");
    await dial;
    const drained = stage.session.drain({ timeout: 60 });
    await stage.caughtUp();
    stage.clock.advance(60);
    await drained;
    expect(stage.log.join("\n")).toMatch(/calls that had not ended: 1/);
  });
});

const devices = [
  [{ type: "phone", params: { to_number: "+15550100", from_number: "+15550199" } }],
  [{ type: "sip", params: { to: "sip:desk@example.com", from: "sip:me@example.com" } }],
];

describe("a dial that is given up before the platform has replied", () => {
  it.each(["timeout", "signal"] as const)(
    "by its %s rejects at once and hangs up late legs",
    async (how) => {
      await using stage = await connected();
      const { calls } = stage;
      const stop = new AbortController();
      const dial = calls.dial({ params: { devices }, timeout: 1, signal: stop.signal });
      const { params } = await stage.platform.next("calling.dial");
      if (how === "signal") stop.abort();
      else stage.clock.advance(1.1);
      await expect(dial).rejects.toBeInstanceOf(
        how === "signal" ? RelayAbortError : RelayTimeoutError,
      );
      leg(stage, params["tag"], "c1", "ringing");
      const end = await stage.platform.next("calling.end");
      expect(end.params).toMatchObject({ call_id: "c1", reason: "cancel" });
      end.reply();
    },
  );

  it.each(["timeout", "signal"] as const)(
    "by its %s while there is no connection is never sent",
    async (how) => {
      await using stage = await connected();
      const { calls } = stage;
      stage.platform.connection.break();
      await reaches(stage.session, "reconnecting");
      const stop = new AbortController();
      const dial = calls.dial({ params: { devices }, timeout: 1, signal: stop.signal });
      const after = stage.session.request("calling.play", {});
      if (how === "signal") stop.abort();
      else stage.clock.advance(1.1);
      await expect(dial).rejects.toThrow(/\+15550100, sip:desk@example\.com/);
      stage.clock.advance(3);
      const play = await stage.platform.next("calling.play");
      play.reply();
      await after;
      expect(stage.platform.unread).not.toContain("calling.dial");
    },
  );

  it("leaves no listener on its signal", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const { signal } = new AbortController();
    const removed = jest.spyOn(signal, "removeEventListener");
    const added = jest.spyOn(signal, "addEventListener");
    const dial = calls.dial({ params: { devices }, signal });
    const { params } = await accepted(stage);
    answered(stage, params["tag"], "c1");
    await dial;
    await stage.caughtUp();
    expect(added).toHaveBeenCalled();
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});

describe("dials that were given up", () => {
  it("are all hung up when they are answered late, however many there are", async () => {
    const { session, sockets, calls } = await setUpScripted();
    const stop = new AbortController();
    const dials = Array.from({ length: 1200 }, (_unused, n) =>
      calls.dial({ params: { devices }, tag: `t${n}`, signal: stop.signal }).catch(() => undefined),
    );
    stop.abort();
    await Promise.all(dials);
    for (let n = 0; n < 1200; n += 1) {
      const call = { call_id: `c${n}`, node_id: "n", tag: `t${n}`, dial_winner: true };
      sockets.link.event(`e${n}`, "calling.call.dial", {
        tag: `t${n}`,
        dial_state: "answered",
        call,
      });
    }
    const hungUp = sockets.link.sent.filter(({ method }) => method === "calling.end");
    expect(hungUp).toHaveLength(1200);
    await session.disconnect();
  });

  it("are forgotten after fifteen minutes, and until then keep their tags", async () => {
    await using stage = await connected({ ping_interval: 100_000 });
    const { calls } = stage;
    const request = { params: { devices }, tag: "same" };
    const first = calls.dial({ ...request, timeout: 1 });
    await stage.platform.next("calling.dial");
    stage.clock.advance(1);
    await expect(first).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(calls.dial(request)).rejects.toThrow(/was abandoned and may still be answered/);
    stage.clock.advance(15 * 60);
    const dial = calls.dial(request);
    await accepted(stage);
    answered(stage, "same", "c1");
    await expect(dial).resolves.toMatchObject({ call_id: "c1" });
  });
});

describe("the error of a dial", () => {
  it("that failed names the numbers and the reason", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices }, tag: "t1" });
    await accepted(stage);
    failed(stage, "t1", "busy");
    await expect(dial).rejects.toThrow(
      "The dial to +15550100, sip:desk@example.com failed: busy (tag t1)",
    );
  });

  it("that the platform refused names the numbers and the reason", async () => {
    await using stage = await connected();
    const { calls } = stage;
    const dial = calls.dial({ params: { devices }, tag: "t1" });
    const frame = await stage.platform.next("calling.dial");
    frame.refuse({ code: -32000, message: "no such number" });
    await expect(dial).rejects.toMatchObject({
      message: expect.stringMatching(
        /^calling.dial to \+15550100, sip:desk@example.com was refused: no such number \[-32000\] \(tag t1\) \(see /,
      ),
      code: -32000,
      reason: "no such number",
    });
  });
});
