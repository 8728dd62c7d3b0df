import { greeting, plainRequest, question, type ConnectClient } from "./client.js";
import { loadOther } from "./installed.js";

/** The part of the SDK that is used here. */
interface RealtimeApi {
  readonly SignalWire: (options: {
    host: string;
    project: string;
    token: string;
    logLevel: "error";
  }) => Promise<Client>;
}

interface Client {
  readonly voice: {
    listen(options: { topics: string[]; onCallReceived(call: Call): unknown }): Promise<unknown>;
  };
  readonly client: { execute(request: { method: string; params: object }): Promise<unknown> };
}

interface Call {
  answer(): Promise<unknown>;
  playTTS(options: { text: string }): { onEnded(): Promise<unknown> };
  promptTTS(options: { text: string; digits: { max: number; terminators: string } }): {
    onEnded(): Promise<{ digits?: string }>;
  };
  hangup(): Promise<void>;
  listen(listeners: {
    onPlaybackUpdated(playback: { readonly state: string }): void;
  }): Promise<unknown>;
}

/** SignalWire's current SDK for Node.js. */
export const realtimeApi: ConnectClient = async ({ host, project }, workload, tally) => {
  const { SignalWire } = loadOther("realtime-api", "@signalwire/realtime-api") as RealtimeApi;
  const { voice, client } = await SignalWire({
    host,
    project,
    token: "bench-token",
    logLevel: "error",
  });
  const held: Call[] = [];
  await voice.listen({
    topics: ["bench"],
    onCallReceived: async (call) => {
      if (workload === "idle") held.push(call);
      else if (workload === "events") {
        let number = 0;
        await call.listen({
          onPlaybackUpdated: ({ state }) => {
            // No field of it can carry a number, so the two states must alternate.
            const isNext = state === (number % 2 === 0 ? "paused" : "playing");
            tally.event(`numbered-${isNext ? number : -1}`);
            number += 1;
          },
        });
        await call.playTTS({ text: greeting }).onEnded();
      } else {
        await call.answer();
        await call.playTTS({ text: greeting }).onEnded();
        const { digits } = await call
          .promptTTS({ text: question, digits: { max: 1, terminators: "#" } })
          .onEnded();
        await call.hangup();
        if (digits === "1") tally.calls += 1;
      }
    },
  });
  return {
    // Its namespaces cannot send plain requests; the underlying client can.
    request: () => client.execute(plainRequest),
    forget: () => {
      held.length = 0;
    },
  };
};
