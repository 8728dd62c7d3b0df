import type { Transport } from "../options.js";
import type { Player, Stage } from "../stage.js";
import { median } from "../statistics.js";
import { Dropouts, type Dropout } from "./dropouts.js";

/** What idle calls cost one contender, in bytes of heap for each call. */
export interface HeapStanding {
  readonly contender: string;
  /** While they live. */
  readonly live: number;
  /** What is left of a second round of them after they have ended. */
  readonly left: number;
  readonly rss: number;
}

/** Live calls that nothing happens to, twice. The contender holds each of them, and drops them at the end. */
export async function idleHeap(
  stage: Stage,
  transport: Transport,
  calls: number,
): Promise<(HeapStanding | Dropout)[]> {
  const standings: (HeapStanding | Dropout)[] = [];
  const dropouts = new Dropouts();
  for (const name of stage.options.contenders) {
    const rounds: HeapStanding[] = [];
    for (let pass = 0; pass < Math.min(3, stage.options.passes); pass += 1) {
      await dropouts.attempt(name, async () => {
        const player = await stage.enter(name, "idle", transport, ["--expose-gc"]);
        try {
          rounds.push(await measured(stage, player, calls));
        } finally {
          await player.client.stop();
        }
      });
    }
    const middle = (read: (round: HeapStanding) => number) => median(rounds.map(read));
    const standing = {
      contender: name,
      live: middle(({ live }) => live),
      left: middle(({ left }) => left),
      rss: middle(({ rss }) => rss),
    };
    standings.push(dropouts.of(name) ?? standing);
  }
  return standings;
}

async function measured(stage: Stage, player: Player, calls: number): Promise<HeapStanding> {
  const { client, name: contender, project } = player;
  const { server } = stage;
  const round = async () => {
    const before = await client.ask("heap", {});
    await server.ask("idleCalls", { project, count: calls });
    const during = await client.ask("heap", {});
    const { rss } = await client.ask("mark", {});
    await server.ask("endCalls", { project });
    await client.ask("forget", {});
    const after = await client.ask("heap", {});
    return { live: (during - before) / calls, left: (after - before) / calls, rss };
  };
  const first = await round();
  const second = await round();
  // The first round also pays for code that is compiled and tables that grow: the second shows what leaks.
  return { contender, live: Math.max(first.live, second.live), left: second.left, rss: second.rss };
}
