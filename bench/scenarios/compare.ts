import type { Transport } from "../options.js";
import type { Harness } from "../harness.js";
import { median } from "../statistics.js";
import { FailedClients, type FailedClient } from "./failed-clients.js";
import { prepare, type Runner, type Run } from "./runner.js";
import type { Scenario } from "./scenario.js";

/** The medians of one client. */
export interface Result extends Run {
  readonly client: string;
  /** CPU divided by that of `naive` in the same pass. */
  readonly ratio: number;
  /** The lowest and the highest ratio. */
  readonly ratios: readonly [number, number];
}

/** Runs all clients one after another on the same work, pass by pass. Each client has its own process for all passes, like a worker. The first pass warms it up and is not counted.
 */
export async function compare(
  harness: Harness,
  scenario: Scenario,
  transport: Transport,
): Promise<(Result | FailedClient)[]> {
  const { clients, passes, scale } = harness.options;
  const units = unitsOf(scenario, scale);
  const failed = new FailedClients();
  const runners: Runner[] = [];
  for (const name of clients) {
    await failed.attempt(name, async () => {
      runners.push(await prepare(harness, scenario, transport, name, units));
    });
  }
  const runs = new Map<string, Run[]>(clients.map((name) => [name, []]));
  try {
    // With a new process for each pass, no extra warm-up pass is needed.
    const firstPass = scenario.freshAfter === undefined ? 0 : 1;
    for (let pass = firstPass; pass <= passes; pass += 1) {
      // The order rotates, so that no client always runs after the same one.
      const first = pass % runners.length;
      for (const runner of [...runners.slice(first), ...runners.slice(0, first)]) {
        await failed.attempt(runner.name, async () => {
          const run = await runner.run();
          if (pass > 0) runs.get(runner.name)?.push(run);
        });
      }
    }
  } finally {
    await Promise.all(runners.map((runner) => runner.stop()));
  }
  const naive = runs.get("naive") ?? [];
  return clients.map(
    (client) => failed.of(client) ?? result(client, runs.get(client) ?? [], naive),
  );
}

/** The number of units to do at this scale. */
export function unitsOf({ units }: Scenario, scale: number): number {
  return Math.max(1, Math.round(units * scale));
}

function result(client: string, runs: readonly Run[], naive: readonly Run[]): Result {
  const middle = (read: (run: Run) => number) => median(runs.map(read));
  const ratios = runs.map(({ cpu }, pass) => cpu / (naive[pass]?.cpu ?? Number.NaN));
  return {
    client,
    cpu: middle(({ cpu }) => cpu),
    wall: middle(({ wall }) => wall),
    rss: middle(({ rss }) => rss),
    server: middle(({ server }) => server),
    ratio: median(ratios),
    ratios: [Math.min(...ratios), Math.max(...ratios)],
  };
}
