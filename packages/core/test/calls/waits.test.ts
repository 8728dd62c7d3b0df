import { describe, expect, it } from "@jest/globals";
import type { WireEvent } from "@twinline/core";

import { setUpCall } from "../support/receiving.js";
import { setUpScriptedCall, stateParams, turn } from "../support/stage.js";

const ok = { code: "200", message: "OK" };

describe("a wait for an event", () => {
  it("ends by its timeout or its signal, and leaves neither timer nor listener", async () => {
    await using stage = await setUpCall();
    const { leg } = stage;
    const timers = stage.clock.timers;
    const timed = leg.waitFor("calling.call.play", () => true, { timeout: 3 });
    stage.clock.advance(3);
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
    expect(stage.clock.timers).toBe(timers);
    const atOnce = leg.waitFor("calling.call.play", () => true, { timeout: 0 });
    stage.clock.advance(0);
    await expect(atOnce).rejects.toThrow(/Timed out after 0 s/);
  });
});

describe("a wait that begins in the turn in which a command was accepted", () => {
  const connect = (connect_state: string) => ({ call_id: "c1", node_id: "n", connect_state });
  const any = () => true;

  async function accepted() {
    const stage = await setUpScriptedCall();
    await turn();
    const reply = stage.leg.command("calling.connect", { devices: [] });
    const { link } = stage.sockets;
    link.event("before", "calling.call.connect", connect("disconnected"));
    link.reply("calling.connect", ok);
    link.event("e1", "calling.call.connect", connect("connecting"));
    link.event("e2", "calling.call.connect", connect("failed"));
    await reply;
    return stage;
  }

  const states = async (...waits: readonly Promise<{ params: object }>[]) =>
    (await Promise.all(waits)).map(
      ({ params }) => (params as { connect_state: string }).connect_state,
    );

  it("sees what arrived behind the reply, and not what arrived before it", async () => {
    await using stage = await accepted();
    const { leg } = stage;
    const isFailed = ({ params }: WireEvent) => params["connect_state"] === "failed";
    const waits = [
      leg.waitFor("calling.call.connect", any, {}),
      leg.waitFor("calling.call.connect", any, {}),
      leg.waitFor("calling.call.connect", isFailed, {}),
    ];
    expect(await states(...waits)).toEqual(["connecting", "connecting", "failed"]);
  });

  it("sees each event once, one wait after another", async () => {
    await using stage = await accepted();
    const { leg } = stage;
    const first = await leg.waitFor("calling.call.connect", any, {});
    const second = await leg.waitFor("calling.call.connect", any, {});
    const third = leg.waitFor("calling.call.connect", any, {});
    stage.sockets.link.event("e3", "calling.call.connect", connect("later"));
    expect(await states(Promise.resolve(first), Promise.resolve(second), third)).toEqual([
      "connecting",
      "failed",
      "later",
    ]);
  });

  it("does not see them in a later turn", async () => {
    await using stage = await accepted();
    const { leg } = stage;
    await turn();
    await turn();
    const waiting = leg.waitFor("calling.call.connect", any, {});
    stage.sockets.link.event("e3", "calling.call.connect", connect("later"));
    expect(await states(waiting)).toEqual(["later"]);
  });

  it("sees an event after which the call has ended", async () => {
    await using stage = await setUpScriptedCall();
    const { leg } = stage;
    await turn();
    const reply = leg.command("calling.transfer", { dest: "d" });
    stage.sockets.link.reply("calling.transfer", ok);
    stage.sockets.link.event("e1", "calling.call.state", stateParams("c1", "ended"));
    await reply;
    expect((await leg.waitFor("calling.call.state", any, {})).params).toMatchObject({
      call_state: "ended",
    });
  });
});
