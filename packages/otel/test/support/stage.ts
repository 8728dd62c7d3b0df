import { trace, type Span } from "@opentelemetry/api";
import type { InstrumentationOptions } from "@twinline/otel";
import { RelayClient, type Call, type RelayClientOptions } from "@twinline/relay-v3";
import {
  startSimulator,
  VirtualClock,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { Signals } from "./signals.js";

export const appNumber = "+15550111";
export const friend = "+15550222";
export const token = "a-secret-token";

/** What a caller keys: nothing else has so many of these digits in a row. */
export const keyed = "90417362518";

/** The span that is current here. */
export const current = (): Span | undefined => trace.getActiveSpan();

export interface Stage extends AsyncDisposable {
  readonly sim: Simulator;
  readonly client: RelayClient;
  readonly signals: Signals;
  readonly clock: VirtualClock;
  readonly log: string[];
}

/** A platform, a client that is connected to it, and the signals of both. */
export async function setUp(
  handler: (call: Call) => unknown,
  given: {
    readonly options?: InstrumentationOptions;
    readonly client?: RelayClientOptions;
    readonly simulator?: SimulatorOptions;
  } = {},
): Promise<Stage> {
  const signals = new Signals(given.options);
  const clock = new VirtualClock();
  const sim = await startSimulator({
    clock,
    numbers: { [appNumber]: "office" },
    seed: 1,
    unexpected: "error",
    ...given.simulator,
  });
  sim.answers(friend, async (person) => void (await person.ended));
  const log: string[] = [];
  const note = (line: string) => void log.push(line);
  const client = new RelayClient({
    project: "a-project",
    token,
    host: sim.host,
    contexts: ["office"],
    clock,
    logger: { debug: note, info: note, warn: note, error: note },
    env: {},
    ...given.client,
  });
  client.on_call(handler);
  await client.connect();
  return {
    ...{ sim, client, signals, clock, log },
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      await sim.close();
      await signals[Symbol.asyncDispose]();
    },
  };
}

/** Resolves when the session has released all calls. */
export async function idle(stage: Stage): Promise<void> {
  while (stage.client.session.health().calls > 0) await new Promise((done) => setImmediate(done));
}

/** Calls the app, presses some keys, and waits for the end. */
export async function caller(stage: Stage): Promise<Person> {
  const person = await stage.sim.call({ from: "+15550201", to: appNumber });
  await person.hears(/PIN/);
  await person.press(keyed);
  await person.ended;
  await idle(stage);
  return person;
}
