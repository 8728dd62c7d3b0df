import { Client, RelayClient, type Call, type ClientOptions } from "@twinline/compat-v2";
import {
  startSimulator,
  VirtualClock,
  type InboundCall,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { atTheEnd } from "./cleanup.js";
import { LogLines } from "./log-lines.js";
import { ScriptedPlatform } from "./scripted-platform.js";

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
export async function setUp(
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
  const stage = await setUp(options, habits);
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
export async function answered(
  options: SimulatorOptions = {},
  habits: { strict?: boolean } = {},
): Promise<Talk> {
  const stage = await incoming({}, options, habits);
  await stage.call.answer();
  return stage;
}

/** A call to `office`, as soon as a client is ready. */
export async function callWhenReady({ sim, clock }: Stage): Promise<Person> {
  await sim.frame({ event_type: "signalwire.authorization.state" });
  await clock.settle();
  return sim.call({ context: "office" });
}

export const device = { type: "phone", params: { from_number: "+15551", to_number: "+15552" } };

export const documentedClient = (options: ClientOptions): Client => new Client(options);
export const nodeClient = (options: ClientOptions): RelayClient => new RelayClient(options);

/** A call that has come in to a client, on a platform that sends what a test gives it. */
export interface ScriptedStage<View extends object> {
  readonly platform: ScriptedPlatform;
  readonly client: Client<View>;
  readonly call: View;
  readonly log: LogLines;
}

/** The stage for events that the simulator never sends: one call in `state`, on a {@link ScriptedPlatform}. */
export async function setUpScripted<View extends object = Call>(
  make: (options: ClientOptions) => Client<View>,
  { state = "answered", ...options }: { state?: string; strict?: boolean } = {},
): Promise<ScriptedStage<View>> {
  const log = new LogLines();
  const platform = await ScriptedPlatform.start();
  const client = make({ ...credentials, host: platform.host, logger: log, ...options });
  atTheEnd(() => client.disconnect());
  const ready = new Promise((resolve) => client.on("ready", resolve));
  const arrived = new Promise<View>((resolve) => void client.calling.receive("office", resolve));
  await client.connect();
  await ready;
  platform.callEvent("calling.call.receive", { context: "office", call_state: state, device });
  return { platform, client, call: await arrived, log };
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
