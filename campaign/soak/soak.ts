import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { CallRegistry } from "@twinline/core/internal";

import { startApp } from "./app.js";
import type { FromPlatform, ToPlatform } from "./platform.js";
import { startTelemetry } from "./telemetry.js";

/** How a soak is run. */
export interface SoakOptions {
  readonly minutes: number;
  /** How many calls are in flight. */
  readonly calls: number;
  /** Whether OpenTelemetry records every span. */
  readonly otel: boolean;
  /** Where Prometheus finds the metrics then. */
  readonly metricsPort: number;
}

/** Between two lines that tell how far it is, seconds. */
const progressEvery = 30;

/** Between two faults, seconds: longer than a connection has to last for the next attempt to come at once. */
const faultEvery = 15;

/** Bytes in use after the garbage is collected: what is held weakly goes a turn later than the rest. */
async function heap(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await sleep(20);
  }
  return process.memoryUsage().heapUsed;
}

/** What keeps the process alive, by kind. */
function handles(): string {
  const kinds = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

const average = (numbers: readonly number[]): number =>
  Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Keeps an app busy with calls and faults, and looks at what is left of it in memory.
 *
 * @returns true when nothing is left
 */
export async function soak({ minutes, calls, otel, metricsPort }: SoakOptions): Promise<boolean> {
  const platform = fork(new URL("platform.ts", import.meta.url), [], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ask = (message: ToPlatform): void => void platform.send(message);
  const [{ host }] = (await once(platform, "message")) as [{ host: string }];
  let placed = 0;
  platform.on("message", (message: FromPlatform) => {
    if ("placed" in message) placed = message.placed;
  });

  const telemetry = otel ? await startTelemetry(metricsPort) : undefined;
  const { session, tally, outgoing } = await startApp(host);
  const registry = CallRegistry.of(session);

  /** No calls, nothing under way. */
  async function idle(): Promise<void> {
    outgoing.stop();
    ask({ do: "load", calls: 0 });
    while (registry.size > 0) await sleep(200);
    // Whatever a handler still waits for comes to its end.
    await sleep(2000);
    await telemetry?.flush();
  }

  interface Load {
    readonly faults: number;
    /** How many calls lived, looked at twice a second. */
    readonly inFlight: readonly number[];
  }

  async function load(seconds: number): Promise<Load> {
    ask({ do: "load", calls });
    outgoing.start();
    let faults = 0;
    const inFlight: number[] = [];
    const end = performance.now() + seconds * 1000;
    const kinds = ["drop", "drop", "away", "restart"] as const;
    let nextLine = performance.now() + progressEvery * 1000;
    let nextFault = performance.now() + faultEvery * 1000;
    while (performance.now() < end) {
      await sleep(Math.max(1, Math.min(500, end - performance.now())));
      inFlight.push(registry.size);
      if (performance.now() >= nextLine) {
        const left = Math.max(0, Math.round((end - performance.now()) / 1000));
        console.log(
          `${left} s left: ${registry.size} calls, ${tally.calls} taken, ${faults} faults`,
        );
        nextLine += progressEvery * 1000;
      }
      if (performance.now() < nextFault) continue;
      nextFault += faultEvery * 1000;
      ask({ do: "break", how: kinds[faults % kinds.length] ?? "drop" });
      faults += 1;
    }
    return { faults, inFlight };
  }

  console.log(`${calls} calls in flight for ${minutes} minutes; a fault every ${faultEvery} s`);
  // What is made once and kept (code, tables, the ids that are remembered) is made before the first look.
  await load(Math.min(20, minutes * 15));
  await idle();
  const before = await heap();
  console.log(`start: heap ${megabytes(before)}, handles: ${handles()}`);
  const cpuBefore = process.cpuUsage();
  const takenBefore = tally.calls;
  const operationsBefore = tally.operations;
  const { faults, inFlight } = await load(minutes * 60);
  const cpu = process.cpuUsage(cpuBefore);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  await idle();
  const after = await heap();
  console.log(`end:   heap ${megabytes(after)}, handles: ${handles()}`);
  console.log(
    `${placed} calls placed, ${tally.calls} taken, ${average(inFlight)} at a time on average, ` +
      `${Math.max(...inFlight)} at most; ${tally.operations} operations, ` +
      `${tally.failures} of them failed by a fault; ${faults} faults`,
  );
  const loaded = tally.calls - takenBefore;
  const worked = tally.operations - operationsBefore;
  console.log(
    `CPU: ${cpuSeconds.toFixed(1)} s, ${((cpuSeconds / (minutes * 60)) * 100).toFixed(0)} % of one core, for ${loaded} calls ` +
      `and ${worked} operations`,
  );
  const growth = after - before;
  console.log(
    `growth of the heap: ${megabytes(growth)}, ${(growth / tally.calls).toFixed(0)} bytes a call`,
  );
  if (telemetry !== undefined) console.log(`OpenTelemetry: ${telemetry.spans} spans`);
  ask({ do: "end" });
  await session.disconnect();
  await telemetry?.stop();
  await once(platform, "exit");
  // What a collector leaves lying about differs from run to run: this much is not growth.
  const isKept = growth < 2_000_000 && registry.size === 0;
  console.log(isKept ? "no growth" : "GROWTH");
  return isKept;
}
