import { greeting, plainRequest, question, type ConnectClient } from "./client.js";
import { loadOther } from "./installed.js";

/** The part of the SDK that is used here. */
interface LegacySdk {
  readonly RelayClient: new (options: { host: string; project: string; token: string }) => Client;
}

/** A module that its entry point does not export. */
interface Messages {
  readonly Execute: new (params: { protocol: string; method: string; params: object }) => object;
}

interface Client {
  readonly __logger: { setLevel(level: "error"): void };
  readonly relayProtocol: string;
  readonly calling: {
    onReceive(contexts: string[], handler: (call: Call) => unknown): Promise<boolean>;
  };
  on(event: "signalwire.ready", listener: () => void): void;
  connect(): Promise<void>;
  execute(message: object): Promise<unknown>;
}

interface Call {
  answer(): Promise<unknown>;
  playTTS(options: { text: string }): Promise<unknown>;
  promptTTS(options: {
    type: "digits";
    text: string;
    digits_max: number;
    digits_terminators: string;
  }): Promise<{ readonly result: string }>;
  hangup(): Promise<unknown>;
  on(
    event: "play.stateChange",
    listener: (call: Call, params: { readonly control_id: string }) => void,
  ): void;
}

/** The legacy SDK for Node.js, which uses the older envelope. */
export const nodeV2: ConnectClient = async ({ host, project }, workload, tally) => {
  const { RelayClient } = loadOther("node-v2", "@signalwire/node") as LegacySdk;
  const { Execute } = loadOther(
    "node-v2",
    "@signalwire/node/dist/common/src/messages/Blade",
  ) as Messages;
  // It compares the host with the name in the certificate, and does not accept an IP address there.
  const named = host.replace("127.0.0.1", "localhost");
  const client = new RelayClient({ host: named, project, token: "bench-token" });
  // oxlint-disable-next-line no-underscore-dangle
  client.__logger.setLevel("error");
  const ready = new Promise<void>((resolve) => client.on("signalwire.ready", resolve));
  await client.connect();
  await ready;
  const held: Call[] = [];
  await client.calling.onReceive(["bench"], async (call) => {
    if (workload === "idle") held.push(call);
    else if (workload === "events") {
      call.on("play.stateChange", (_call, { control_id }) => tally.event(control_id));
    } else {
      await call.answer();
      await call.playTTS({ text: greeting });
      const { result: digits } = await call.promptTTS({
        type: "digits",
        text: question,
        digits_max: 1,
        digits_terminators: "#",
      });
      await call.hangup();
      if (digits === "1") tally.calls += 1;
    }
  });
  const { relayProtocol: protocol } = client;
  return {
    request: () => client.execute(new Execute({ protocol, ...plainRequest })),
    forget: () => {
      held.length = 0;
    },
  };
};
