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

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** What ends with the test. */
export function finallyDo(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** Log lines, for a test that reads them. */
export class LogLines {
  readonly lines: string[] = [];
  readonly debug = (line: string): void => void this.lines.push(line);
  readonly info = this.debug;
  readonly warn = this.debug;
  readonly error = this.debug;

  get text(): string {
    return this.lines.join("\n");
  }
}

/** A simulator and a client of it, on the same virtual time. */
export interface Stage {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly client: Client;
  readonly log: LogLines;
  /** What a client needs to connect here. */
  readonly options: ReturnType<typeof clientOptions>;
}

function clientOptions(sim: Simulator, clock: VirtualClock, log: LogLines) {
  return {
    project: "project",
    token: "token-1234",
    host: sim.host,
    clock,
    logger: log,
    ping_interval: 10_000,
  } as const;
}

/** A simulator on virtual time and a client that has not connected. */
export async function prepare(options: SimulatorOptions = {}): Promise<Stage> {
  const clock = new VirtualClock();
  const sim = await startSimulator({ clock, seed: 1, unexpected: "error", ...options });
  const log = new LogLines();
  const connecting = clientOptions(sim, clock, log);
  const client = new Client(connecting satisfies ClientOptions);
  finallyDo(() => sim.close());
  finallyDo(() => client.disconnect());
  return { sim, clock, client, log, options: connecting };
}

/** A simulator and a client that is connected. */
export async function connected(options: SimulatorOptions = {}): Promise<Stage> {
  const stage = await prepare(options);
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
): Promise<Talk> {
  const stage = await connected(options);
  const calls: Call[] = [];
  await stage.client.calling.receive("office", (call) => calls.push(call));
  const caller = await stage.sim.call({ context: "office", ...inbound });
  await stage.clock.settle();
  return { ...stage, caller, call: calls[0] as Call };
}

/** A call that has come in and was answered. */
export async function talk(options: SimulatorOptions = {}): Promise<Talk> {
  const stage = await incoming({}, options);
  await stage.call.answer();
  return stage;
}

/** Params without the ids that differ from run to run. */
export function withoutIds(params: Readonly<Record<string, unknown>> | undefined): object {
  const { node_id: _node, call_id: _call, control_id: _control, tag: _tag, ...rest } = params ?? {};
  return rest;
}
