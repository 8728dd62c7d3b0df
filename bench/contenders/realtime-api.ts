import { greeting, plainRequest, question, type Contender } from "./contender.js";
import { loadOther } from "./installed.js";

/** As much of the SDK as is used here. */
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

/** SignalWire's SDK of today for Node.js. */
export const realtimeApi: Contender = async ({ host, project }, role, tally) => {
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
      if (role === "idle") held.push(call);
      else if (role === "events") {
        let number = 0;
        await call.listen({
          onPlaybackUpdated: ({ state }) => {
            // It shows no field that could carry a number: the two states must take turns.
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
    // Its namespaces have no requests of their own: they are made by the client below them.
    request: () => client.execute(plainRequest),
    forget: () => {
      held.length = 0;
    },
  };
};
