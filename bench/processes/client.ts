import { contenderOf } from "../contenders/all.js";
import { Tally, type Connected, type Role, type Target } from "../contenders/contender.js";
import { serveParent } from "./parent.js";

/** A measurement of a client's process. */
export interface Mark {
  /** CPU microseconds since the process began. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly rss: number;
  readonly calls: number;
  readonly events: number;
  readonly outOfOrder: number;
}

/** What a client may be asked to do. */
export interface ClientTasks {
  open(order: { target: Target; role: Role }): void;
  mark(order: object): Mark;
  /** Another pass begins. */
  clear(order: object): void;
  requests(order: { count: number; atOnce: number }): void;
  forget(order: object): void;
  /** Bytes of heap in use, after all that is garbage has gone. */
  heap(order: object): number;
}

/** A client's process: one contender. */
export function playContender(name: string): void {
  const tally = new Tally();
  let connected: Connected | undefined;
  serveParent<ClientTasks>({
    open: async ({ target, role }) => {
      const contender = await contenderOf(name);
      connected = await contender(target, role, tally);
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
  if (gc === undefined) throw new Error("the heap can be measured with --expose-gc only");
  for (let round = 0; round < 5; round += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
