import type { SessionStatus } from "@twinline/core";
import { RelayClient, type Call, type RelayClientOptions } from "@twinline/relay-v3";
import {
  startSimulator,
  VirtualClock,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

/** The number that the app answers. */
export const appNumber = "+15550111";

/** A number whose callee picks up after two seconds and listens. */
export const friend = "+15550222";

/** Stays on the line until the other side hangs up. */
export async function listens(person: Person): Promise<void> {
  await person.ended;
}

/** A platform, a client that is connected to it, and what the client logged. */
export interface World extends AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly client: RelayClient;
  readonly log: string[];
}

/** Starts a platform and makes a client for it. Nothing is connected yet. */
export async function world(
  options: RelayClientOptions = {},
  simulated: SimulatorOptions = {},
): Promise<World> {
  const clock = new VirtualClock();
  const sim = await startSimulator({
    clock,
    numbers: { [appNumber]: "office" },
    seed: 1,
    unexpected: "ignore",
    ...simulated,
  });
  sim.answers(friend, listens);
  const log: string[] = [];
  const note = (line: string) => void log.push(line);
  const client = new RelayClient({
    project: "a-project",
    token: "a-secret-token",
    host: sim.host,
    contexts: ["office"],
    clock,
    logger: { debug: note, info: note, warn: note, error: note },
    env: {},
    ...options,
  });
  return {
    sim,
    clock,
    client,
    log,
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      await sim.close();
    },
  };
}

/** A caller, and the app's view of the call. */
export interface Talk {
  readonly call: Call;
  readonly caller: Person;
}

/** Connects the client, places a call to it, and returns the call as the app gets it. */
export async function incoming(w: World): Promise<Talk> {
  const handed = new Promise<Call>((resolve) => w.client.on_call(resolve));
  await w.client.connect();
  const caller = await w.sim.call({ to: appNumber });
  return { call: await handed, caller };
}

/** The same, answered. */
export async function answered(w: World): Promise<Talk> {
  const talk = await incoming(w);
  await talk.call.answer();
  await talk.call.wait_for_answered();
  return talk;
}

/** Resolves when the client's session is in a state. */
export async function reaches(
  { session }: RelayClient,
  state: SessionStatus["state"],
): Promise<void> {
  for await (const status of session.statuses()) if (status.state === state) return;
  throw new Error(`the session closed before it was ${state}`);
}
