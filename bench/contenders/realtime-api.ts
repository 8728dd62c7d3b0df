import type { Voice } from "@signalwire/realtime-api";

import { greeting, question, type Contender } from "./contender.js";

/** Another SDK, as it comes from npm. It has no requests of its own, and no events of a whole call. */
export const realtimeApi: Contender = async ({ host, project }, role, tally) => {
  const { SignalWire } = await import("@signalwire/realtime-api");
  const client = await SignalWire({ host, project, token: "bench-token", logLevel: "silent" });
  const held: Voice.Call[] = [];
  const wholeCall = async (call: Voice.Call): Promise<void> => {
    const ended = new Promise<void>((resolve) => {
      void call.listen({
        onStateChanged: ({ state }) => {
          if (state === "ended") resolve();
        },
      });
    });
    await call.answer();
    await call.playTTS({ text: greeting }).onEnded();
    const prompt = await call
      .promptTTS({ text: question, digits: { max: 1, terminators: "#" } })
      .onEnded();
    await call.hangup();
    await ended;
    if (prompt.digits === "1") tally.calls += 1;
  };
  await client.voice.listen({
    topics: ["bench"],
    onCallReceived: (call: Voice.Call) => {
      if (role === "idle") held.push(call);
      else void wholeCall(call);
    },
  });
  return {
    request: () => Promise.reject(new TypeError("realtime-api has no requests of its own")),
    forget: () => held.splice(0),
  };
};
