import { describe, expect, it } from "@jest/globals";
import { RelayCallEndedError } from "@twinline/core";
import { CallRegistry, type CallLeg } from "@twinline/core/internal";

import { offerCall, phone, reportState, setUpReceiver } from "../support/receiving.js";
import { offerParams, setUp, setUpScripted } from "../support/stage.js";

const scripted = () => setUpScripted({ ping_interval: 1000 });

describe("an inbound call", () => {
  it("is known by its routing context, the project of the envelope and its device", async () => {
    await using stage = await setUpReceiver();
    const { offered } = stage;
    offerCall(stage, "c1");
    await stage.caughtUp();
    expect(offered[0]).toMatchObject({
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
    await using stage = await setUpReceiver();
    const { offered } = stage;
    offerCall(stage, "c1");
    offerCall(stage, "c1");
    await stage.caughtUp();
    expect(offered).toHaveLength(1);
  });

  it("of an unhandled context is passed back to routing, with a warning", async () => {
    await using stage = await setUpReceiver();
    const { offered, calls } = stage;
    offerCall(stage, "c1", "elsewhere");
    const pass = await stage.platform.next("calling.pass");
    expect(pass.params).toEqual({ node_id: "n1", call_id: "c1" });
    expect(offered).toHaveLength(0);
    expect(calls.size).toBe(0);
    expect(stage.log.join("\n")).toMatch(
      /c1 is passed back to routing: this app has no handler for calls on the context "elsewhere"/,
    );
  });

  it("never goes back in its states, in any order of events", async () => {
    await using stage = await setUpReceiver();
    const { offered } = stage;
    offerCall(stage, "c1");
    reportState(stage, "c1", "answered");
    reportState(stage, "c1", "created");
    reportState(stage, "c1", "ringing");
    await stage.caughtUp();
    expect(offered[0]?.state).toBe("answered");
    expect(offered[0]?.prev_state).toBe("created");
  });

  it("shows earlier events to an observer that is added in the handler's first turn", async () => {
    await using stage = await setUp();
    const seen: unknown[] = [];
    const client = { name: "late" };
    CallRegistry.of(stage.session).inbound.add({
      client,
      acceptsUnclaimed: true,
      onCall: (leg) => {
        void Promise.resolve()
          .then(() => Promise.resolve())
          .then(() => leg.observe({ onEvent: (event) => seen.push(event.params["call_state"]) }));
        return undefined;
      },
    });
    await stage.session.connect();
    offerCall(stage, "c1");
    reportState(stage, "c1", "ringing");
    reportState(stage, "c1", "ended");
    await stage.caughtUp();
    expect(seen).toEqual(["ringing", "ended"]);
  });

  it("settles `ended` after its observers have seen the event", async () => {
    await using stage = await setUp();
    const order: string[] = [];
    CallRegistry.of(stage.session).inbound.add({
      client: { name: "waiting" },
      acceptsUnclaimed: true,
      onCall: (leg) => {
        leg.observe({ onEvent: (event) => order.push(String(event.params["call_state"])) });
        void leg.ended.then(() => order.push("waited"));
        return undefined;
      },
    });
    await stage.session.connect();
    offerCall(stage, "c1");
    reportState(stage, "c1", "ringing");
    reportState(stage, "c1", "ended");
    await stage.caughtUp();
    expect(order).toEqual(["ringing", "ended", "waited"]);
  });

  it("is forgotten when it has ended, and its waits are settled", async () => {
    await using stage = await setUpReceiver();
    const { offered, calls } = stage;
    offerCall(stage, "c1");
    await stage.caughtUp();
    const leg = offered[0] as CallLeg;
    const wait = leg.waitFor("calling.call.play", () => true, {});
    const operation = leg.operate("calling.play", { play: [] });
    const play = await stage.platform.next("calling.play");
    play.reply();
    reportState(stage, "c1", "ended", { end_reason: "hangup" });
    await expect(wait).rejects.toBeInstanceOf(RelayCallEndedError);
    await expect(operation.settled).resolves.toMatchObject({ kind: "ended" });
    await expect(leg.ended).resolves.toMatchObject({ params: { end_reason: "hangup" } });
    expect(leg.end_reason).toBe("hangup");
    expect(calls.size).toBe(0);
    expect(leg.running).toBe(0);
  });

  it("sends nothing after its end: commands are refused because the call is gone", async () => {
    await using stage = await setUpReceiver();
    const { offered } = stage;
    offerCall(stage, "c1");
    reportState(stage, "c1", "ended");
    await stage.caughtUp();
    const leg = offered[0] as CallLeg;
    await expect(leg.command("calling.answer")).rejects.toMatchObject({ code: 410, gone: true });
    const operation = leg.operate("calling.play", { play: [] });
    await operation.settled;
    expect(operation.outcome).toEqual({ kind: "gone" });
    await stage.caughtUp();
    expect(stage.platform.unread).not.toContain("calling.play");
  });

  it("ends when the platform answers a command with 404, although its end was never reported", async () => {
    await using stage = await setUpReceiver();
    const { offered, calls } = stage;
    offerCall(stage, "c1");
    await stage.caughtUp();
    const leg = offered[0] as CallLeg;
    const record = leg.operate("calling.record", { record: {} });
    const answer = leg.command("calling.answer");
    const frame = await stage.platform.next("calling.answer");
    frame.reply({ code: "404", message: "Call does not exist" });
    await expect(answer).rejects.toMatchObject({ gone: true });
    expect(record.outcome).toEqual({ kind: "gone" });
    expect(leg.state).toBe("ended");
    expect(calls.size).toBe(0);
  });

  it("stays live when a subcommand gets a 404, which is about the operation", async () => {
    await using stage = await setUpReceiver();
    const { offered, calls } = stage;
    offerCall(stage, "c1");
    await stage.caughtUp();
    const stop = (offered[0] as CallLeg).command("calling.play.stop", { control_id: "k" });
    const frame = await stage.platform.next("calling.play.stop");
    frame.reply({ code: "404", message: "no such operation" });
    await expect(stop).rejects.toMatchObject({ gone: true });
    expect(calls.size).toBe(1);
  });
});

describe("the state of a call", () => {
  it("does not go back to an earlier state after one that is not known", async () => {
    const { session, sockets, calls } = await scripted();
    const say = (call_state: string) =>
      sockets.link.event(call_state, "calling.call.state", { call_id: "c1", call_state });
    sockets.link.event("e", "calling.call.receive", offerParams("c1"));
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
