import { afterEach } from "@jest/globals";

import { Client, type Call, type ClientOptions } from "@twinline/compat-v2";
import {
  startSimulator,
  VirtualClock,
  type InboundCall,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { LogLines } from "./log-lines.js";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** What is done at the end of the test, the latest first. */
export function atTheEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

/** A simulator and a client of it, on the same virtual time. */
export interface Stage {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly client: Client;
  readonly log: LogLines;
  /** What a client needs to connect here. */
  readonly options: typeof credentials & {
    readonly host: string;
    readonly clock: VirtualClock;
    readonly logger: LogLines;
    readonly ping_interval: number;
  };
}

const credentials = { project: "project", token: "token-1234" };

/** A simulator on virtual time and a client that has not connected. */
export async function prepare(
  options: SimulatorOptions = {},
  { strict = false } = {},
): Promise<Stage> {
  const clock = new VirtualClock();
  const sim = await startSimulator({ clock, seed: 1, unexpected: "error", ...options });
  const log = new LogLines();
  // With pings, time would never stand still.
  const connecting = { ...credentials, host: sim.host, clock, logger: log, ping_interval: 1e6 };
  const client = new Client({ ...connecting, strict } satisfies ClientOptions);
  atTheEnd(() => sim.close());
  atTheEnd(() => client.disconnect());
  return { sim, clock, client, log, options: connecting };
}

/** A simulator and a client that is connected. */
export async function connected(
  options: SimulatorOptions = {},
  habits: { strict?: boolean } = {},
): Promise<Stage> {
  const stage = await prepare(options, habits);
  await stage.client.connect();
  return stage;
}

/** A call that has come in. */
export interface Talk extends Stage {
  readonly call: Call;
  readonly caller: Person;
}

/** A call that has come in on the context `office` and was not answered. */
export async function incoming(
  inbound: InboundCall = {},
  options: SimulatorOptions = {},
  habits: { strict?: boolean } = {},
): Promise<Talk> {
  const stage = await connected(options, habits);
  let arrived: (call: Call) => void = () => undefined;
  const call = new Promise<Call>((resolve) => (arrived = resolve));
  await stage.client.calling.receive("office", arrived);
  const caller = await stage.sim.call({ context: "office", ...inbound });
  return { ...stage, caller, call: await call };
}

/** A call that has come in and was answered. */
export async function talk(
  options: SimulatorOptions = {},
  habits: { strict?: boolean } = {},
): Promise<Talk> {
  const stage = await incoming({}, options, habits);
  await stage.call.answer();
  return stage;
}

/** Resolves when the client has lost its connection and has another. */
export async function comesBack({ session }: Client): Promise<void> {
  let wasLost = false;
  for await (const { state } of session.statuses()) {
    if (state === "reconnecting") wasLost = true;
    if (state === "ready" && wasLost) return;
  }
}

/** Params without the ids, which differ from run to run. */
export function withoutIds(params: Readonly<Record<string, unknown>> | undefined): object {
  const { node_id: _node, call_id: _call, control_id: _control, tag: _tag, ...rest } = params ?? {};
  return rest;
}
