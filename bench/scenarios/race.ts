import type { Transport } from "../options.js";
import type { Player, Stage } from "../stage.js";
import { median } from "../statistics.js";
import type { Scenario } from "./scenario.js";

/** One contender's run in one pass. */
interface Run {
  /** CPU microseconds for a unit. */
  readonly cpu: number;
  /** Wall microseconds for a unit. */
  readonly wall: number;
  readonly rss: number;
  /** The part of a core that the server used meanwhile. */
  readonly server: number;
}

/** Medians of one contender. */
export interface Standing extends Run {
  readonly contender: string;
  /** CPU by that of `naive` in the same pass. */
  readonly ratio: number;
  /** Its lowest and highest. */
  readonly ratios: readonly [number, number];
}

/**
 * Lets all contenders do the same work, one after another, pass by pass. Each has a process of its own
 * which lives through all passes, as a worker does; the first pass warms it up and is not counted.
 */
export async function race(
  stage: Stage,
  scenario: Scenario,
  transport: Transport,
): Promise<Standing[]> {
  const { contenders, passes, scale } = stage.options;
  const units = unitsOf(scenario, scale);
  const players: Player[] = [];
  for (const name of contenders) players.push(await stage.enter(name, scenario.role, transport));
  const runs = new Map<string, Run[]>(contenders.map((name) => [name, []]));
  try {
    for (let pass = 0; pass <= passes; pass += 1) {
      // Nobody always comes after the same one.
      const first = pass % players.length;
      for (const player of [...players.slice(first), ...players.slice(0, first)]) {
        const run = await measured(stage, scenario, player, units);
        if (pass > 0) runs.get(player.name)?.push(run);
      }
    }
  } finally {
    await Promise.all(players.map(({ client }) => client.stop()));
  }
  const naive = runs.get("naive") ?? [];
  return contenders.map((contender) => standing(contender, runs.get(contender) ?? [], naive));
}

/** How much of a scenario is done at this scale. */
export function unitsOf({ units }: Scenario, scale: number): number {
  return Math.max(1, Math.round(units * scale));
}

async function measured(
  stage: Stage,
  scenario: Scenario,
  player: Player,
  units: number,
): Promise<Run> {
  const { client } = player;
  await client.ask("clear", {});
  const serverBefore = await stage.server.ask("cpu", {});
  const before = await client.ask("mark", {});
  const start = performance.now();
  await scenario.run(stage, player, units);
  const wall = (performance.now() - start) * 1000;
  const after = await client.ask("mark", {});
  const server = (await stage.server.ask("cpu", {})) - serverBefore;
  if (!scenario.isDone(after, units)) {
    throw new Error(
      `${player.name} has not done ${units} units of ${scenario.name}: ${JSON.stringify(after)}`,
    );
  }
  return {
    cpu: (after.cpu - before.cpu) / units,
    wall: wall / units,
    rss: after.rss,
    server: server / wall,
  };
}

function standing(contender: string, runs: readonly Run[], naive: readonly Run[]): Standing {
  const middle = (read: (run: Run) => number) => median(runs.map(read));
  const ratios = runs.map(({ cpu }, pass) => cpu / (naive[pass]?.cpu ?? Number.NaN));
  return {
    contender,
    cpu: middle(({ cpu }) => cpu),
    wall: middle(({ wall }) => wall),
    rss: middle(({ rss }) => rss),
    server: middle(({ server }) => server),
    ratio: median(ratios),
    ratios: [Math.min(...ratios), Math.max(...ratios)],
  };
}
