import { otherSdks } from "../clients/other-sdks.js";
import type { Transport } from "../options.js";
import type { ClientProcess, Harness } from "../harness.js";
import type { Scenario } from "./scenario.js";

/** One client's run in one pass. */
export interface Run {
  /** CPU microseconds per unit. */
  readonly cpu: number;
  /** Wall-clock microseconds per unit. */
  readonly wall: number;
  readonly rss: number;
  /** The share of a core that the server used during the run. */
  readonly server: number;
}

/** Runs one client in one scenario. */
export interface Runner {
  readonly name: string;
  run(): Promise<Run>;
  stop(): Promise<void>;
}

/** Prepares a client. Its process serves all passes, unless the SDK or the scenario needs a new one for each. */
export async function prepare(
  harness: Harness,
  scenario: Scenario,
  transport: Transport,
  name: string,
  units: number,
): Promise<Runner> {
  const { workload, atOnce = 1, freshAfter } = scenario;
  const most = otherSdks[name]?.atMost?.[workload];
  if (most === undefined && freshAfter === undefined) {
    const runningClient = await harness.startClient(name, workload, transport);
    return {
      name,
      run: () => measured(harness, scenario, runningClient, units),
      stop: () => runningClient.client.stop(),
    };
  }
  if (most !== undefined && atOnce > most) {
    throw new Error(`a process of ${name} can do at most ${most} units, not ${atOnce} at once`);
  }
  const count = Math.min(units, most ?? units);
  const before = freshAfter ?? (most ?? units) / 5;
  return {
    name,
    run: async () => {
      const runningClient = await harness.startClient(name, workload, transport);
      try {
        // A new process has had no earlier pass to warm up in.
        if (before > 0) await scenario.run(harness, runningClient, before);
        return await measured(harness, scenario, runningClient, count);
      } finally {
        await runningClient.client.stop();
      }
    },
    stop: () => Promise.resolve(),
  };
}

async function measured(
  harness: Harness,
  scenario: Scenario,
  runningClient: ClientProcess,
  units: number,
): Promise<Run> {
  const { client } = runningClient;
  await client.ask("clear", {});
  const serverBefore = await harness.server.ask("cpu", {});
  const before = await client.ask("mark", {});
  const start = performance.now();
  await scenario.run(harness, runningClient, units);
  const wall = (performance.now() - start) * 1000;
  const after = await client.ask("mark", {});
  const server = (await harness.server.ask("cpu", {})) - serverBefore;
  if (!scenario.isDone(after, units)) {
    throw new Error(
      `${runningClient.name} did not do ${units} units of ${scenario.name}: ${JSON.stringify(after)}`,
    );
  }
  return {
    cpu: (after.cpu - before.cpu) / units,
    wall: wall / units,
    rss: after.rss,
    server: server / wall,
  };
}
