import { others } from "../contenders/others.js";
import type { Transport } from "../options.js";
import type { Player, Stage } from "../stage.js";
import type { Scenario } from "./scenario.js";

/** One contender's run in one pass. */
export interface Run {
  /** CPU microseconds for a unit. */
  readonly cpu: number;
  /** Wall microseconds for a unit. */
  readonly wall: number;
  readonly rss: number;
  /** The part of a core that the server used meanwhile. */
  readonly server: number;
}

/** One contender in one scenario. */
export interface Entrant {
  readonly name: string;
  run(): Promise<Run>;
  leave(): Promise<void>;
}

/** Lets a contender enter: its process lives through all passes, if it can and the scenario has it so. */
export async function enter(
  stage: Stage,
  scenario: Scenario,
  transport: Transport,
  name: string,
  units: number,
): Promise<Entrant> {
  const { role, atOnce = 1, freshAfter } = scenario;
  const most = others[name]?.atMost?.[role];
  if (most === undefined && freshAfter === undefined) {
    const player = await stage.enter(name, role, transport);
    return {
      name,
      run: () => measured(stage, scenario, player, units),
      leave: () => player.client.stop(),
    };
  }
  if (most !== undefined && atOnce > most) {
    throw new Error(`a process of it can do ${most} at most, got ${atOnce}`);
  }
  const count = Math.min(units, most ?? units);
  const before = freshAfter ?? (most ?? units) / 5;
  return {
    name,
    run: async () => {
      const player = await stage.enter(name, role, transport);
      try {
        // It has no pass before this one to warm up in.
        if (before > 0) await scenario.run(stage, player, before);
        return await measured(stage, scenario, player, count);
      } finally {
        await player.client.stop();
      }
    },
    leave: () => Promise.resolve(),
  };
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
