import { cpus } from "node:os";

import type { HeapStanding } from "./scenarios/heap.js";
import type { ImportStanding } from "./scenarios/import-time.js";
import type { Standing } from "./scenarios/race.js";
import { printTable } from "./table.js";

/** What it ran on. */
export function machine(): Readonly<Record<string, string | number>> {
  const cores = cpus();
  return {
    node: process.version,
    v8: process.versions.v8,
    openssl: process.versions.openssl,
    platform: `${process.platform} ${process.arch}`,
    cpu: cores[0]?.model ?? "unknown",
    cores: cores.length,
  };
}

export function printStandings(unit: string, standings: readonly Standing[]): void {
  printTable(
    ["", "to naive", "lowest", "highest", `CPU µs/${unit}`, `wall µs/${unit}`, "RSS MB", "server"],
    standings.map(({ contender, ratio, ratios, cpu, wall, rss, server }) => [
      contender,
      ratio.toFixed(2),
      ratios[0].toFixed(2),
      ratios[1].toFixed(2),
      cpu.toFixed(1),
      wall.toFixed(1),
      megabytes(rss),
      `${Math.round(server * 100)} %`,
    ]),
  );
}

export function printHeap(standings: readonly HeapStanding[]): void {
  printTable(
    ["", "bytes/call", "left, second round", "RSS MB"],
    standings.map(({ contender, live, left, rss }) => [
      contender,
      live.toFixed(0),
      left.toFixed(1),
      megabytes(rss),
    ]),
  );
}

export function printImports(standings: readonly ImportStanding[]): void {
  printTable(
    ["", "import ms", "require ms"],
    standings.map((standing) => [
      standing.name,
      standing.import.toFixed(1),
      standing.require.toFixed(1),
    ]),
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
