import util from "node:util";

import { afterEach, jest } from "@jest/globals";
import { RelayClient, RelayConsumer } from "@signalwire/node";
import type LegacyCall from "@signalwire/node/dist/common/src/relay/calling/Call.js";

import { Deferred } from "@twinline/core/internal";
import type { Simulator, SimulatorOptions } from "@twinline/simulator";

import { start as startSimulator } from "../../support/stage.js";
import { credentials } from "./blade-client.js";

export type { LegacyCall };

// The SDK calls it, and Node.js 23 took it away.
const removed: { isFunction?: (value: unknown) => boolean } = util;
removed.isFunction ??= (value) => typeof value === "function";

const running: RelayClient[] = [];
const signals = ["SIGTERM", "SIGINT"] as const;
const listenersBefore = new Map(signals.map((signal) => [signal, process.listeners(signal)]));

afterEach(async () => {
  for (const client of running.splice(0)) await client.disconnect();
  // It leaves its handlers with the process.
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!listenersBefore.get(signal)?.includes(listener)) process.off(signal, listener);
    }
  }
});

let seed = 0;

/**
 * A simulator whose sessions are named like no other's: the legacy SDK keeps its handlers by the
 * session's name, for all clients of the process, and never gives them up.
 */
export function start(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator({ seed: (seed += 1), ...options });
}

/** A client of the legacy SDK whose session is ready; disconnected after the test. */
export async function legacyClient(sim: Simulator): Promise<RelayClient> {
  const client = new RelayClient({ host: sim.host, ...credentials });
  mute(client);
  running.push(client);
  const ready = new Promise((resolve) => client.on("signalwire.ready", resolve));
  await client.connect();
  await ready;
  return client;
}

interface Handlers {
  onIncomingCall?: (call: LegacyCall) => void;
  onIncomingMessage?: (message: unknown) => void;
  onMessageStateChange?: (message: unknown) => void;
  onTask?: (message: unknown) => void;
}

/** A consumer of the legacy SDK that listens to `office`; disconnected after the test. */
export function legacyConsumer(sim: Simulator, handlers: Handlers): Promise<RelayClient> {
  // Running one makes the SDK talkative again, so that its first words are to be caught here.
  const info = jest.spyOn(console, "info").mockImplementation(() => undefined);
  return new Promise<RelayClient>((resolve, reject) => {
    const consumer = new RelayConsumer({
      host: sim.host,
      ...credentials,
      contexts: ["office"],
      ...handlers,
      ready: (self: unknown) => {
        const { client } = self as { client: RelayClient };
        mute(client);
        running.push(client);
        resolve(client);
      },
    });
    consumer.run().catch(reject);
  }).finally(() => info.mockRestore());
}

/** A consumer with a handler of calls. Resolves, when it is ready, with what the handler makes of its call. */
export async function handling<Outcome>(
  sim: Simulator,
  handler: (call: LegacyCall) => Promise<Outcome>,
): Promise<{ client: RelayClient; handled: Promise<Outcome> }> {
  const outcome = new Deferred<Outcome>();
  const onIncomingCall = (call: LegacyCall): void => {
    handler(call).then(outcome.resolve, outcome.reject);
  };
  return { client: await legacyConsumer(sim, { onIncomingCall }), handled: outcome.promise };
}

function mute(client: RelayClient): void {
  // oxlint-disable-next-line no-underscore-dangle
  client.__logger.setLevel("silent");
}
