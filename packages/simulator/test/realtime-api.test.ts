import { afterEach, describe, expect, it } from "@jest/globals";
import { SignalWire, type Voice } from "@signalwire/realtime-api";

import { startSimulator, type Simulator } from "@twinline/simulator";

/** The client of another house; it has its own, real timers, so this simulator has the real clock. */
type Client = Awaited<ReturnType<typeof SignalWire>>;

let sim: Simulator | undefined;
let client: Client | undefined;

afterEach(async () => {
  await client?.disconnect();
  await sim?.close();
});

async function started(): Promise<{ sim: Simulator; client: Client }> {
  sim = await startSimulator({ unexpected: "error" });
  client = await SignalWire({
    host: sim.host,
    project: "project",
    token: "token-1234",
    logLevel: "silent",
  });
  return { sim, client };
}

describe("@signalwire/realtime-api, a client none of us wrote", () => {
  it("takes a call on a topic, speaks to the caller and hangs up", async () => {
    const { sim, client } = await started();
    const ended = new Promise<void>((resolve, reject) => {
      void client.voice.listen({
        topics: ["office"],
        onCallReceived: async (call: Voice.Call) => {
          try {
            await call.answer();
            await call.playTTS({ text: "Hi" }).onEnded();
            await call.hangup();
            resolve();
          } catch (error) {
            reject(error);
          }
        },
      });
    });
    await sim.frame({ method: "signalwire.receive" });

    const caller = await sim.call({ context: "office" });

    expect(await caller.hears("hi")).toBe("Hi");
    expect(await caller.ended).toBe("hangup");
    await ended;
  });
});
