import type { Transport } from "../options.js";
import type { Stage } from "../stage.js";
import { median } from "../statistics.js";
import { Dropouts, type Dropout } from "./dropouts.js";
import { enter, type Entrant, type Run } from "./entrant.js";
import type { Scenario } from "./scenario.js";

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
): Promise<(Standing | Dropout)[]> {
  const { contenders, passes, scale } = stage.options;
  const units = unitsOf(scenario, scale);
  const dropouts = new Dropouts();
  const entrants: Entrant[] = [];
  for (const name of contenders) {
    await dropouts.attempt(name, async () => {
      entrants.push(await enter(stage, scenario, transport, name, units));
    });
  }
  const runs = new Map<string, Run[]>(contenders.map((name) => [name, []]));
  try {
    // Processes of their own for each pass need none that is not counted.
    const firstPass = scenario.freshAfter === undefined ? 0 : 1;
    for (let pass = firstPass; pass <= passes; pass += 1) {
      // No contender always runs after the same one.
      const first = pass % entrants.length;
      for (const entrant of [...entrants.slice(first), ...entrants.slice(0, first)]) {
        await dropouts.attempt(entrant.name, async () => {
          const run = await entrant.run();
          if (pass > 0) runs.get(entrant.name)?.push(run);
        });
      }
    }
  } finally {
    await Promise.all(entrants.map((entrant) => entrant.leave()));
  }
  const naive = runs.get("naive") ?? [];
  return contenders.map(
    (contender) => dropouts.of(contender) ?? standing(contender, runs.get(contender) ?? [], naive),
  );
}

/** How much of a scenario is done at this scale. */
export function unitsOf({ units }: Scenario, scale: number): number {
  return Math.max(1, Math.round(units * scale));
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
