import { describe, expect, it } from "@jest/globals";
import { RelayCallEndedError, RelayClosedError, RelayParamError } from "@twinline/core";
import { type CallLeg, CallRegistry, type CallReceiver } from "@twinline/core/internal";

import { connected as scriptedSession, offer } from "../support/scripted-session.js";
import { reaches, settle, world, type World } from "../support/world.js";

const scripted = () => scriptedSession({ ping_interval: 1000 });

const phone = { type: "phone", params: { from_number: "+15550001", to_number: "+15550002" } };

async function connected(): Promise<{
  w: World;
  calls: CallRegistry;
  taken: CallLeg[];
  taker: CallReceiver;
}> {
  const w = await world();
  const taken: CallLeg[] = [];
  const client = { name: "the test" };
  const taker: CallReceiver = {
    client,
    acceptsUnclaimed: false,
    accept: (leg) => void taken.push(leg),
  };
  const calls = CallRegistry.of(w.session);
  calls.addReceiver(taker);
  w.session.claim(["office"], client);
  await w.session.connect();
  return { w, calls, taken, taker };
}

function receive(w: World, call_id: string, context = "office"): void {
  w.platform.link.event("calling.call.receive", {
    call_id,
    node_id: "n1",
    context,
    call_state: "created",
    device: phone,
  });
}

function state(w: World, call_id: string, call_state: string, more: object = {}): void {
  w.platform.link.event("calling.call.state", { call_id, node_id: "n1", call_state, ...more });
}

describe("an inbound call", () => {
  it("is known by its routing context, the project of the envelope and its device", async () => {
    const { w, taken } = await connected();
    await using _ = w;
    receive(w, "c1");
    await settle();
    expect(taken[0]).toMatchObject({
      call_id: "c1",
      node_id: "n1",
      context: "office",
      project_id: "p1",
      direction: "inbound",
      state: "created",
      device: phone,
    });
  });

  it("that is announced twice is offered once", async () => {
    const { w, taken } = await connected();
    await using _ = w;
    receive(w, "c1");
    receive(w, "c1");
    await settle();
    expect(taken).toHaveLength(1);
  });

  it("of an unhandled context is passed back to routing, with a warning", async () => {
    const { w, taken, calls } = await connected();
    await using _ = w;
    receive(w, "c1", "elsewhere");
    const pass = await w.platform.next("calling.pass");
    expect(pass.params).toEqual({ node_id: "n1", call_id: "c1" });
    expect(taken).toHaveLength(0);
    expect(calls.size).toBe(0);
    expect(w.log.join("\n")).toMatch(
      /c1 is passed back to routing: no handler here takes calls of the context "elsewhere"/,
    );
  });

  it("never goes back in its states, in any order of events", async () => {
    const { w, taken } = await connected();
    await using _ = w;
    receive(w, "c1");
    state(w, "c1", "answered");
    state(w, "c1", "created");
    state(w, "c1", "ringing");
    await settle();
    expect(taken[0]?.state).toBe("answered");
    expect(taken[0]?.prev_state).toBe("created");
  });

  it("shows earlier events to a follower that is added in the handler's first turn", async () => {
    const w = await world();
    await using _ = w;
    const seen: unknown[] = [];
    const client = { name: "late" };
    CallRegistry.of(w.session).addReceiver({
      client,
      acceptsUnclaimed: true,
      accept: (leg) => {
        void Promise.resolve()
          .then(() => Promise.resolve())
          .then(() => leg.observe({ onEvent: (event) => seen.push(event.params["call_state"]) }));
        return undefined;
      },
    });
    await w.session.connect();
    receive(w, "c1");
    state(w, "c1", "ringing");
    state(w, "c1", "ended");
    await settle();
    expect(seen).toEqual(["ringing", "ended"]);
  });

  it("settles `ended` after its followers have seen the event", async () => {
    const w = await world();
    await using _ = w;
    const order: string[] = [];
    CallRegistry.of(w.session).addReceiver({
      client: { name: "waiting" },
      acceptsUnclaimed: true,
      accept: (leg) => {
        leg.observe({ onEvent: (event) => order.push(String(event.params["call_state"])) });
        void leg.ended.then(() => order.push("waited"));
        return undefined;
      },
    });
    await w.session.connect();
    receive(w, "c1");
    state(w, "c1", "ringing");
    state(w, "c1", "ended");
    await settle();
    expect(order).toEqual(["ringing", "ended", "waited"]);
  });

  it("is forgotten when it has ended, and its waits are settled", async () => {
    const { w, taken, calls } = await connected();
    await using _ = w;
    receive(w, "c1");
    await settle();
    const leg = taken[0] as CallLeg;
    const wait = leg.waitFor("calling.call.play", () => true, {});
    const operation = leg.operate("calling.play", { play: [] });
    const play = await w.platform.next("calling.play");
    play.link.reply(play);
    state(w, "c1", "ended", { end_reason: "hangup" });
    await expect(wait).rejects.toBeInstanceOf(RelayCallEndedError);
    await expect(operation.settled).resolves.toMatchObject({ kind: "ended" });
    await expect(leg.ended).resolves.toMatchObject({ params: { end_reason: "hangup" } });
    expect(leg.end_reason).toBe("hangup");
    expect(calls.size).toBe(0);
    expect(leg.running).toBe(0);
  });

  it("sends nothing after its end: commands are refused because the call is gone", async () => {
    const { w, taken } = await connected();
    await using _ = w;
    receive(w, "c1");
    state(w, "c1", "ended");
    await settle();
    const leg = taken[0] as CallLeg;
    await expect(leg.command("calling.answer")).rejects.toMatchObject({ code: 410, gone: true });
    const operation = leg.operate("calling.play", { play: [] });
    await operation.settled;
    expect(operation.outcome).toEqual({ kind: "gone" });
    await settle();
    expect(w.platform.untaken).not.toContain("calling.play");
  });

  it("ends when the platform answers a command with 404, although its end was never reported", async () => {
    const { w, taken, calls } = await connected();
    await using _ = w;
    receive(w, "c1");
    await settle();
    const leg = taken[0] as CallLeg;
    const record = leg.operate("calling.record", { record: {} });
    const answer = leg.command("calling.answer");
    const frame = await w.platform.next("calling.answer");
    frame.link.reply(frame, { code: "404", message: "Call does not exist" });
    await expect(answer).rejects.toMatchObject({ gone: true });
    expect(record.outcome).toEqual({ kind: "gone" });
    expect(leg.state).toBe("ended");
    expect(calls.size).toBe(0);
  });

  it("survives a 404 to a subcommand, which is about the operation", async () => {
    const { w, taken, calls } = await connected();
    await using _ = w;
    receive(w, "c1");
    await settle();
    const stop = (taken[0] as CallLeg).command("calling.play.stop", { control_id: "k" });
    const frame = await w.platform.next("calling.play.stop");
    frame.link.reply(frame, { code: "404", message: "no such operation" });
    await expect(stop).rejects.toMatchObject({ gone: true });
    expect(calls.size).toBe(1);
  });
});

describe("the state of a call", () => {
  it("does not go back behind a state that is not known here", async () => {
    const { session, sockets, calls } = await scripted();
    const say = (call_state: string) =>
      sockets.link.event(call_state, "calling.call.state", { call_id: "c1", call_state });
    sockets.link.event("e", "calling.call.receive", offer("c1"));
    const leg = calls.leg("c1");
    const seen: unknown[] = [];
    for (const next of [
      "answered",
      "frobnicated",
      "ringing",
      "frobnicated",
      "ending",
      "answered",
    ]) {
      say(next);
      seen.push(leg?.state);
    }
    expect(seen).toEqual([
      "answered",
      "frobnicated",
      "frobnicated",
      "frobnicated",
      "ending",
      "ending",
    ]);
    await session.disconnect();
  });
});

describe("the far leg of a connected call", () => {
  const connect = async (count: number) => {
    const made = await scripted();
    const { link } = made.sockets;
    for (let n = 0; n < count; n += 1) {
      const near = { call_id: `near${n}`, node_id: "n" };
      link.event(`a${n}`, "calling.call.receive", offer(near.call_id));
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
    const { w, taken, calls } = await connected();
    await using _ = w;
    receive(w, "near");
    const peer = { call_id: "far", node_id: "n1", device: phone };
    const connect = (connect_state: string) =>
      w.platform.link.event("calling.call.connect", {
        ...{ call_id: "near", node_id: "n1", connect_state },
        ...(connect_state === "connected" ? { peer } : {}),
      });
    connect("connected");
    await settle();
    const [near] = taken;
    const far = calls.leg("far");
    expect(far).toMatchObject({ state: "answered", direction: "outbound", project_id: "p1" });
    expect([near?.peer, far?.peer]).toEqual([far, near]);
    expect(calls.legs).toEqual([near, far]);
    expect(calls.size).toBe(1);
    connect("disconnected");
    await settle();
    expect([near?.peer, far?.peer]).toEqual([undefined, undefined]);
    state(w, "far", "ended");
    connect("connected");
    await settle();
    expect(calls.legs).toEqual([near]);
    expect(calls.size).toBe(1);
  });

  it("settles waits for the far end when it ends", async () => {
    const { w, calls } = await connected();
    await using _ = w;
    receive(w, "near");
    w.platform.link.event("calling.call.connect", {
      ...{ call_id: "near", node_id: "n1", connect_state: "connected" },
      peer: { call_id: "far", node_id: "n1", device: phone },
    });
    state(w, "near", "ended");
    await settle();
    await calls.whenIdle();
    expect(calls.legs.map((leg) => leg.call_id)).toEqual(["far"]);
  });
});

describe("an operation", () => {
  async function withLeg(): Promise<{ w: World; leg: CallLeg }> {
    const { w, taken } = await connected();
    receive(w, "c1");
    await settle();
    return { w, leg: taken[0] as CallLeg };
  }

  it("keeps a result that arrives before the reply that announces it", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await w.platform.next("calling.play");
    const { control_id } = frame.params;
    w.platform.link.event("calling.call.play", { call_id: "c1", control_id, state: "finished" });
    await settle();
    expect(operation.outcome).toMatchObject({ kind: "completed" });
    frame.link.reply(frame);
    await operation.started;
  });

  it("completes once, and later events of it change nothing", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const outcomes: string[] = [];
    const operation = leg.operate(
      "calling.play",
      { play: [] },
      {
        observer: { onSettled: (outcome) => outcomes.push(outcome.kind) },
      },
    );
    const frame = await w.platform.next("calling.play");
    frame.link.reply(frame);
    const { control_id } = frame.params;
    for (const word of ["playing", "paused", "finished", "finished", "error"]) {
      w.platform.link.event("calling.call.play", { call_id: "c1", control_id, state: word });
    }
    state(w, "c1", "ended");
    await settle();
    expect(outcomes).toEqual(["completed"]);
    expect(operation.outcome).toMatchObject({ event: { params: { state: "finished" } } });
  });

  it("is not completed by another kind's event with the same control id", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const prompt = leg.operate(
      "calling.play_and_collect",
      { play: [], collect: {} },
      { control_id: "k" },
    );
    w.platform.link.event("calling.call.play", {
      call_id: "c1",
      control_id: "k",
      state: "finished",
    });
    await settle();
    expect(prompt.outcome).toBeUndefined();
    w.platform.link.event("calling.call.collect", {
      call_id: "c1",
      control_id: "k",
      result: { type: "no_input" },
    });
    await settle();
    expect(prompt.outcome?.kind).toBe("completed");
  });

  it("with the control id of a running one of its kind is refused before it is sent", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    leg.operate("calling.play", { play: [] }, { control_id: "same" });
    expect(() => leg.operate("calling.play", { play: [] }, { control_id: "same" })).toThrow(
      RelayParamError,
    );
    leg.operate("calling.record", { record: {} }, { control_id: "same" });
  });

  it("that the platform refuses ends, with the reason", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await w.platform.next("calling.play");
    frame.link.reply(frame, { code: "500", message: "no voice today" });
    await expect(operation.started).rejects.toMatchObject({ code: 500, reason: "no voice today" });
    await expect(operation.started).rejects.toThrow(
      "calling.play was refused: no voice today [500] (call c1)",
    );
    expect(operation.outcome?.kind).toBe("refused");
    expect(leg.over).toBe(false);
  });

  it("survives a resumed connection, and completes with the event that the platform kept", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await w.platform.next("calling.play");
    frame.link.reply(frame);
    await operation.started;
    w.platform.link.socket.terminate();
    await reaches(w.session, "reconnecting");
    w.clock.advance(5);
    await reaches(w.session, "ready");
    expect(operation.outcome).toBeUndefined();
    const { control_id } = frame.params;
    w.platform.link.event("calling.call.play", { call_id: "c1", control_id, state: "finished" });
    await expect(operation.settled).resolves.toMatchObject({ kind: "completed" });
  });

  it("fails with a session that could not be resumed, and so do the call and its waits", async () => {
    const { w, leg } = await withLeg();
    await using _ = w;
    const seen: unknown[] = [];
    leg.observe({ onEvent: (event) => seen.push(event.params["call_state"]) });
    const operation = leg.operate("calling.play", { play: [] });
    const frame = await w.platform.next("calling.play");
    frame.link.reply(frame);
    await operation.started;
    const ended = leg.ended;
    w.platform.onConnect = (connect) => connect.link.reply(connect, { protocol: "another" });
    w.platform.link.socket.terminate();
    await reaches(w.session, "reconnecting");
    w.clock.advance(5);
    await expect(operation.settled).resolves.toMatchObject({ kind: "lost" });
    await expect(ended).rejects.toMatchObject({ code: "SESSION_LOST" });
    expect(leg.state).toBe("ended");
    expect(seen).toEqual(["ended"]);
    expect(CallRegistry.of(w.session).size).toBe(0);
  });

  it("is closed with the session", async () => {
    const { w, leg } = await withLeg();
    const operation = leg.operate("calling.play", { play: [] });
    operation.started.catch(() => undefined);
    const wait = leg.waitFor("calling.call.record", () => true, { timeout: 5 });
    const ended = leg.ended;
    wait.catch(() => undefined);
    await w[Symbol.asyncDispose]();
    await expect(operation.settled).resolves.toMatchObject({
      kind: expect.stringMatching(/closed|refused/),
    });
    await expect(wait).rejects.toBeInstanceOf(RelayClosedError);
    await expect(ended).rejects.toBeInstanceOf(RelayClosedError);
    expect(w.clock.timers).toBe(0);
  });
});

describe("waiting", () => {
  it("ends by its timeout or its signal, and leaves neither timer nor listener", async () => {
    const { w, taken } = await connected();
    await using _ = w;
    receive(w, "c1");
    await settle();
    const leg = taken[0] as CallLeg;
    const timers = w.clock.timers;
    const timed = leg.waitFor("calling.call.play", () => true, { timeout: 3 });
    w.clock.advance(3);
    await expect(timed).rejects.toMatchObject({ name: "RelayTimeoutError", code: "TIMEOUT" });
    const controller = new AbortController();
    const aborted = leg.waitFor("calling.call.play", () => true, {
      timeout: 3,
      signal: controller.signal,
    });
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toMatchObject({
      name: "RelayAbortError",
      cause: { message: "enough" },
    });
    expect(w.clock.timers).toBe(timers);
    const atOnce = leg.waitFor("calling.call.play", () => true, { timeout: 0 });
    w.clock.advance(0);
    await expect(atOnce).rejects.toThrow(/Timed out after 0 s/);
  });
});
