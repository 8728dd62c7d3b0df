import { describe, expect, it } from "@jest/globals";

import { startSimulator, VirtualClock } from "@twinline/simulator";

import { connect, start, talk, tts } from "./support/stage.js";
import { TestSocket } from "./support/test-socket.js";

describe("a simulator", () => {
  it("listens on loopback, on any free port", async () => {
    const sim = await start();
    expect(sim.host).toBe(`ws://127.0.0.1:${sim.port}`);
    expect(sim.port).toBeGreaterThan(0);
  });

  it("cannot have a port that is taken", async () => {
    const sim = await start();
    await expect(startSimulator({ port: sim.port })).rejects.toThrow(/EADDRINUSE/);
  });

  it("refuses an option that it does not know, and takes both spellings", async () => {
    await expect(startSimulator({ prt: 1 } as never)).rejects.toThrow(/unknown option "prt".*port/);
    await start({ pingInterval: 3, keepSessions: 4 });
  });

  it("answers an HTTP request with an explanation", async () => {
    const sim = await start();
    const response = await fetch(sim.host.replace("ws", "http"));
    expect(response.status).toBe(426);
  });

  it("lists live calls, with their operations", async () => {
    const { sim, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("hello")] });
    expect(sim.calls).toEqual([
      {
        call_id: caller.call_id,
        call_state: "answered",
        direction: "inbound",
        context: "office",
        operations: ["calling.play"],
        peer: undefined,
      },
    ]);
    await caller.hang_up();
    expect(sim.calls).toEqual([]);
  });

  it("sends an arbitrary event to the client", async () => {
    const { sim, client, caller } = await talk();
    sim.send_event(caller.call_id, "calling.error", { code: "500", message: "Made up" });
    expect(await client.event("calling.error")).toMatchObject({
      call_id: caller.call_id,
      code: "500",
      message: "Made up",
    });
    expect(() => sim.send_event("nowhere", "calling.error")).toThrow(
      /no client has a call nowhere/,
    );
  });

  it("has a camelCase twin of every name", async () => {
    const sim = await start();
    const client = await connect(sim);
    sim.dropConnections();
    expect(await client.closed).toBe(1006);
  });

  it("closes connections and leaves no timer when it is closed, also more than once", async () => {
    const clock = new VirtualClock({ automatic: false });
    const sim = await startSimulator({ clock, unexpected: "error" });
    const client = await TestSocket.connect(sim.host, { contexts: ["office"] });
    const caller = await sim.call({ context: "office" });
    const { node_id, call_id } = await client.event("calling.call.receive");
    await client.request("calling.answer", { node_id, call_id });
    await client.request("calling.play", {
      node_id,
      call_id,
      control_id: "p",
      play: [tts("hello")],
      loop: 0,
    });
    await sim.close();
    await sim.close();
    expect(await client.closed).toBe(1006);
    expect(await caller.ended).toBe("error");
    await clock.run_until_idle();
    expect(clock.now()).toBe(0);
  });

  it("is closed at the end of its scope", async () => {
    let host = "";
    {
      await using sim = await startSimulator({ unexpected: "error" });
      ({ host } = sim);
    }
    await expect(fetch(host.replace("ws", "http"))).rejects.toThrow();
  });

  it("makes the same ids in every run with the same seed", async () => {
    const ids = async (seed: number): Promise<string> => {
      await using sim = await startSimulator({ seed, unexpected: "error" });
      const client = await TestSocket.open(sim.host);
      return JSON.stringify(await client.authenticate());
    };
    const withoutTime = (text: string) => text.replace(/"expires_at":\d+/, "");
    const [one, same, other] = [await ids(1), await ids(1), await ids(2)].map(withoutTime);
    expect(one).toBe(same);
    expect(other).not.toBe(one);
  });

  it("runs on the machine's clock by default", async () => {
    await using sim = await startSimulator({ unexpected: "error" });
    const client = await TestSocket.connect(sim.host, { contexts: ["office"] });
    await sim.call({ context: "office" });
    const { params } = await client.next(
      (frame) => frame["params"]?.event_type === "calling.call.receive",
    );
    expect(Math.abs(params.timestamp - Date.now() / 1000)).toBeLessThan(5);
  });
});
