import type { Transport } from "../options.js";
import type { ClientProcess, Harness } from "../harness.js";
import { median } from "../statistics.js";
import { FailedClients, type FailedClient } from "./failed-clients.js";

/** The cost of idle calls in one client, in bytes of heap per call. */
export interface HeapResult {
  readonly client: string;
  /** While the calls are live. */
  readonly live: number;
  /** What a second round of calls leaves behind after they have ended. */
  readonly left: number;
  readonly rss: number;
}

/**
 * Measures two rounds of live calls on which nothing happens. The client holds each call, and drops them all at the
 * end.
 */
export async function idleHeap(
  harness: Harness,
  transport: Transport,
  calls: number,
): Promise<(HeapResult | FailedClient)[]> {
  const results: (HeapResult | FailedClient)[] = [];
  const failed = new FailedClients();
  for (const name of harness.options.clients) {
    const rounds: HeapResult[] = [];
    for (let pass = 0; pass < Math.min(3, harness.options.passes); pass += 1) {
      await failed.attempt(name, async () => {
        const runningClient = await harness.startClient(name, "idle", transport, ["--expose-gc"]);
        try {
          rounds.push(await measured(harness, runningClient, calls));
        } finally {
          await runningClient.client.stop();
        }
      });
    }
    const middle = (read: (round: HeapResult) => number) => median(rounds.map(read));
    const result = {
      client: name,
      live: middle(({ live }) => live),
      left: middle(({ left }) => left),
      rss: middle(({ rss }) => rss),
    };
    results.push(failed.of(name) ?? result);
  }
  return results;
}

async function measured(
  harness: Harness,
  runningClient: ClientProcess,
  calls: number,
): Promise<HeapResult> {
  const { client, name, project } = runningClient;
  const { server } = harness;
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
  // The first round also pays for compiling code and growing tables. The second shows leaks.
  return {
    client: name,
    live: Math.max(first.live, second.live),
    left: second.left,
    rss: second.rss,
  };
}
