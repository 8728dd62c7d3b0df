import { describe, expect, it } from "@jest/globals";

import { RelayParamError } from "@twinline/compat-v2";

import { answered, connected, documentedClient, incoming, setUpScripted } from "./support/stage.js";

describe("waiting for a state", () => {
  it("is true when the state comes, for every wait", async () => {
    const { call } = await incoming();
    const waiting = [
      call.wait_for("answered"),
      call.wait_for(["answered", "ended"]),
      call.waitForAnswered(),
      call.waitFor("answered"),
    ];
    await call.answer();
    expect(await Promise.all(waiting)).toEqual([true, true, true, true]);
  });

  it("is true at once for a state that has passed", async () => {
    const { call } = await answered();
    expect(await call.wait_for_ringing()).toBe(true);
    expect(await call.wait_for("created")).toBe(true);
    expect(await call.wait_for_answered()).toBe(true);
  });

  it("is true when the call skips the state: one that is answered has passed ringing", async () => {
    const { call } = await incoming();
    expect(call.state).toBe("created");
    const ringing = call.wait_for_ringing();
    await call.answer();
    expect(await ringing).toBe(true);
  });

  it("is false when the call ends without it", async () => {
    const { call, caller } = await incoming();
    const one = call.wait_for_answered();
    const both = call.wait_for("answered", "ringing");
    await caller.hang_up();
    expect(await Promise.all([one, both])).toEqual([false, false]);
  });

  it("waits for the end when no state is named, also while the call is ending", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const first = call.wait_for();
    const ending = call.wait_for_ending();
    platform.callEvent("calling.call.state", { call_state: "ending" });
    expect(await ending).toBe(true);
    expect([call.ended, call.active, call.state]).toEqual([true, false, "ending"]);
    const second = call.wait_for_ended();
    platform.callEvent("calling.call.state", { call_state: "ended" });
    expect(await Promise.all([first, second, call.wait_for("ended")])).toEqual([true, true, true]);
  });

  it("resolves when the call is hung up meanwhile", async () => {
    const { call } = await answered();
    const waiting = call.wait_for_ended();
    expect((await call.hangup()).successful).toBe(true);
    expect(await waiting).toBe(true);
  });

  it("rejects a name that is not a state, and suggests the nearest", async () => {
    const { call } = await answered();
    // @ts-expect-error there is no such state
    const waiting = call.wait_for("answerd");
    await expect(waiting).rejects.toThrow(RelayParamError);
    await expect(waiting).rejects.toThrow(/"answerd".*Did you mean "answered"/);
    // @ts-expect-error only states of the call can be waited for
    await expect(call.wait_for("play.finished")).rejects.toThrow(/there is no state/);
  });

  it("is false when the client is disconnected, then and later", async () => {
    const { call, client } = await answered();
    const waiting = call.wait_for_ended();
    await client.disconnect();
    expect(await waiting).toBe(false);
    expect(await call.wait_for_ended()).toBe(false);
  });

  it("for the end is true when the platform has lost the call", async () => {
    const { call, sim } = await answered();
    const waiting = call.wait_for_ended();
    sim.forget_sessions();
    expect(await waiting).toBe(true);
    expect(call.ended).toBe(true);
  });

  it("continues over a dropped connection that is resumed", async () => {
    const { call, sim, caller } = await answered();
    const waiting = call.wait_for_ended();
    sim.drop_connections();
    await caller.is_silent(5);
    await caller.hang_up();
    expect(await waiting).toBe(true);
  });

  it("begins before a call is dialled", async () => {
    const { sim, client } = await connected();
    sim.answers("+15552", () => undefined);
    const call = client.calling.new_call({ from_number: "+15551", to_number: "+15552" });
    const waiting = [call.wait_for_ringing(), call.wait_for_answered()];
    await call.dial();
    expect(await Promise.all(waiting)).toEqual([true, true]);
  });
});
