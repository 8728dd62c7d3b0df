import { loadClient } from "../clients/load.js";
import { Tally, type Connected, type Workload, type Target } from "../clients/client.js";
import { serveParent } from "./parent.js";

/** A snapshot of a client's process. */
export interface Mark {
  /** CPU microseconds since the process started. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly rss: number;
  readonly calls: number;
  readonly events: number;
  readonly outOfOrder: number;
}

/** The tasks of a client process. */
export interface ClientTasks {
  open(order: { target: Target; workload: Workload }): void;
  mark(order: object): Mark;
  /** Starts a new pass. */
  clear(order: object): void;
  requests(order: { count: number; atOnce: number }): void;
  forget(order: object): void;
  /** Bytes of heap in use after garbage collection. */
  heap(order: object): number;
}

/** Runs one client in this process. */
export function serveClient(name: string): void {
  const tally = new Tally();
  let connected: Connected | undefined;
  serveParent<ClientTasks>({
    open: async ({ target, workload }) => {
      const client = await loadClient(name);
      connected = await client(target, workload, tally);
    },
    mark: () => {
      const { user, system } = process.cpuUsage();
      const { calls, events, outOfOrder } = tally;
      return { cpu: user + system, rss: process.memoryUsage.rss(), calls, events, outOfOrder };
    },
    clear: () => tally.clear(),
    requests: async ({ count, atOnce }) => {
      let left = count;
      const oneAfterAnother = async () => {
        for (; left > 0; await connected?.request()) left -= 1;
      };
      await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
    },
    forget: () => connected?.forget(),
    heap,
  });
}

async function heap(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error("measuring the heap needs --expose-gc");
  for (let round = 0; round < 5; round += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
