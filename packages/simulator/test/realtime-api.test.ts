import { describe, expect, it } from "@jest/globals";
import { SignalWire, type Voice } from "@signalwire/realtime-api";

import { answers_after, busy, VirtualClock, type Simulator } from "@twinline/simulator";

import { start } from "./support/stage.js";

/** Starts the client of another house, does something with it, and disconnects it. */
async function withClient(
  work: (client: Awaited<ReturnType<typeof SignalWire>>, sim: Simulator) => Promise<void>,
): Promise<void> {
  const sim = await start({ clock: new VirtualClock() });
  const client = await SignalWire({
    host: sim.host,
    project: "project",
    token: "token-1234",
    logLevel: "silent",
  });
  try {
    await work(client, sim);
  } finally {
    await client.disconnect();
  }
}

/** Listens to a topic; what the handler does with the call is waited for. */
function handling(
  client: Awaited<ReturnType<typeof SignalWire>>,
  handler: (call: Voice.Call) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    void client.voice.listen({
      topics: ["office"],
      onCallReceived: (call: Voice.Call) => handler(call).then(resolve, reject),
    });
  });
}

describe("@signalwire/realtime-api, a client of another project", () => {
  it("takes a call on a topic, speaks to the caller and hangs up", () =>
    withClient(async (client, sim) => {
      const handled = handling(client, async (call) => {
        await call.answer();
        await call.playTTS({ text: "Welcome, and goodbye" }).onEnded();
        await call.hangup();
      });
      await sim.frame({ method: "signalwire.receive" });

      const caller = await sim.call({ context: "office" });

      expect(await caller.hears("welcome")).toBe("Welcome, and goodbye");
      expect(await caller.ended).toBe("hangup");
      await handled;
    }));

  it("asks for digits, and records what the caller says", () =>
    withClient(async (client, sim) => {
      const handled = handling(client, async (call) => {
        await call.answer();
        const prompt = await call
          .promptTTS({ text: "Your number please", digits: { max: 4, terminators: "#" } })
          .onEnded();
        const recording = await call.recordAudio({ endSilenceTimeout: 1, beep: true }).onEnded();
        await call
          .playTTS({ text: `${prompt.digits} for ${Math.round(recording.duration ?? 0)} seconds` })
          .onEnded();
        await call.hangup();
      });
      await sim.frame({ method: "signalwire.receive" });

      const caller = await sim.call({ context: "office" });
      await caller.hears("number");
      await caller.press("123#");
      await caller.hears("beep");
      await caller.says("this takes two seconds");

      expect(await caller.hears(/for/)).toBe("123 for 3 seconds");
      await handled;
    }));

  it("dials, and gets the failure when no device answers", () =>
    withClient(async (client, sim) => {
      sim.person("+15557770001", answers_after(3));
      sim.person("+15557770002", busy());
      const call = await client.voice.dialPhone({
        to: "+15557770001",
        from: "+15552220000",
        timeout: 30,
      });
      expect(call.state).toBe("answered");
      await call.hangup();
      await expect(
        client.voice.dialPhone({ to: "+15557770002", from: "+15552220000", timeout: 30 }),
      ).rejects.toMatchObject({ dialState: "failed" });
    }));
});
