import { describe, expect, it } from "@jest/globals";

import { VirtualClock, type FrameEffect } from "@twinline/simulator";

import { connect, start, talk, tts } from "./support/stage.js";
import { TestSocket } from "./support/test-socket.js";

const manual = () => new VirtualClock({ automatic: false, patience: 0.02 });

const once = (verdict: FrameEffect, event_type: string) => {
  let used = false;
  return (frame: { event_type: string | undefined }): FrameEffect | undefined => {
    if (used || frame.event_type !== event_type) return undefined;
    used = true;
    return verdict;
  };
};

const states = (client: TestSocket) =>
  client.events().filter((text) => text.startsWith("state") || text.startsWith("play"));

describe("a fault", () => {
  it("drops a frame, which the client gets after it has reconnected", async () => {
    const clock = manual();
    const sim = await start({ clock });
    const client = await TestSocket.open(sim.host);
    const { protocol } = await client.authenticate({ contexts: ["office"] });
    sim.fault(once("drop", "calling.call.receive"));
    await sim.call({ context: "office" });
    await clock.settle();
    expect(client.events()).toEqual(["authorization.state"]);
    expect(sim.frames({ event_type: "calling.call.receive" })[0]).toMatchObject({
      fault: "dropped",
    });

    await client.destroy();
    const again = await TestSocket.connect(sim.host, { protocol });
    await again.event("calling.call.receive");
  });

  it("does not stop virtual time for an answer that cannot come", async () => {
    const { sim, client, command } = await talk({ clock: new VirtualClock({ patience: 60 }) });
    sim.fault(once("drop", "calling.call.play"));
    await command("calling.play", { control_id: "p", play: [tts("hello")] });
    await client.event("calling.call.play", { state: "finished" });
  });

  it("duplicates a frame", async () => {
    const { sim, client, command } = await talk();
    sim.fault(once("duplicate", "calling.call.play"));
    await command("calling.play", { control_id: "p", play: [tts("hello")] });
    await client.event("calling.call.play", { state: "finished" });
    expect(states(client).slice(-3)).toEqual(["play playing", "play playing", "play finished"]);
  });

  it("delays a frame, and those behind it don't wait", async () => {
    const { sim, client, caller, command } = await talk();
    sim.fault(once({ delay: 5 }, "calling.call.play"));
    await command("calling.play", { control_id: "p", play: [tts("hello")] });
    await caller.is_silent(6);
    await client.event("calling.call.play", { state: "playing" });
    expect(states(client).slice(-2)).toEqual(["play finished", "play playing"]);
  });

  it("lets later frames go first", async () => {
    const { sim, client, caller } = await talk();
    sim.fault(once({ behind: 1 }, "calling.call.state"));
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ending" });
    expect(states(client).slice(-2)).toEqual(["state ended", "state ending"]);
  });

  it("applies to what a client sends, too, until it is removed", async () => {
    const { sim, client, command } = await talk();
    const end = sim.fault(({ direction, method }) =>
      direction === "to_platform" && method === "calling.play" ? "drop" : undefined,
    );
    void command("calling.play", { control_id: "lost", play: [tts("hello")] });
    await client.request("signalwire.ping");
    end();
    await command("calling.play", { control_id: "found", play: [tts("hello")] });
    expect(await client.event("calling.call.play")).toMatchObject({ control_id: "found" });
  });
});

describe("the log", () => {
  it("has every frame in both directions, with time and connection, and no secrets", async () => {
    const sim = await start();
    const client = await connect(sim, {
      authentication: { project: "p", token: "very-secret-token" },
    });
    await client.event("signalwire.authorization.state");
    await client.request("signalwire.ping", { payload: "very-secret-token" });

    expect(
      sim.log.map(({ direction, connection, method, event_type }) => [
        direction,
        connection,
        event_type ?? method,
      ]),
    ).toEqual([
      ["to_platform", 1, "signalwire.connect"],
      ["to_client", 1, undefined],
      ["to_client", 1, "signalwire.authorization.state"],
      ["to_platform", 1, undefined],
      ["to_platform", 1, "signalwire.ping"],
      ["to_client", 1, undefined],
    ]);
    expect(sim.requests("signalwire.connect")[0]).toMatchObject({
      authentication: { project: "p", token: "***" },
    });
    expect(sim.events("signalwire.authorization.state")).toEqual([{ authorization_state: "***" }]);
    const state = client.received.find(
      ({ params }) => params?.event_type === "signalwire.authorization.state",
    );
    const printed = JSON.stringify(sim.log);
    expect(printed).not.toContain("very-secret-token");
    expect(printed).not.toContain(state!["params"].params.authorization_state);
  });

  it("emits frames as they pass", async () => {
    const sim = await start();
    const methods: (string | undefined)[] = [];
    const listener = ({ method }: { method: string | undefined }) => methods.push(method);
    sim.on("frame", listener);
    const client = await connect(sim);
    sim.off("frame", listener);
    await client.request("signalwire.ping");
    expect(methods[0]).toBe("signalwire.connect");
    expect(methods).not.toContain("signalwire.ping");
  });

  it("waits for a frame, and lists what passed when none came", async () => {
    const sim = await start();
    const waiting = sim.frame({ method: "signalwire.ping" });
    const client = await connect(sim);
    void client.request("signalwire.ping");
    expect(await waiting).toMatchObject({ method: "signalwire.ping" });
    expect(await sim.frame({ method: "signalwire.ping" })).toBe(await waiting);
    await expect(sim.frame({ method: "calling.play" }, { within: 3 })).rejects.toThrow(
      /after 3 s .*Frames that passed: signalwire\.connect, .*signalwire\.ping/,
    );
  });

  it("forgets the oldest frames above its limit", async () => {
    const sim = await start({ log_limit: 20 });
    const client = await connect(sim);
    for (let count = 0; count < 50; count += 1) await client.request("signalwire.ping");
    expect(sim.log.length).toBeLessThanOrEqual(25);
    expect(sim.log.at(-1)!.number).toBeGreaterThan(100);
  });
});
