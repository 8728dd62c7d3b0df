import { cpus } from "node:os";

import type { Role } from "./contenders/contender.js";
import { others } from "./contenders/others.js";
import type { Dropout } from "./scenarios/dropouts.js";
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

export function printStandings(unit: string, standings: readonly (Standing | Dropout)[]): void {
  printContenders(
    ["", "to naive", "lowest", "highest", `CPU µs/${unit}`, `wall µs/${unit}`, "RSS MB", "server"],
    standings,
    ({ ratio, ratios, cpu, wall, rss, server }) => [
      ratio.toFixed(2),
      ratios[0].toFixed(2),
      ratios[1].toFixed(2),
      cpu.toFixed(1),
      wall.toFixed(1),
      megabytes(rss),
      `${Math.round(server * 100)} %`,
    ],
  );
}

export function printHeap(standings: readonly (HeapStanding | Dropout)[]): void {
  printContenders(
    ["", "bytes/call", "left, second round", "RSS MB"],
    standings,
    ({ live, left, rss }) => [live.toFixed(0), left.toFixed(1), megabytes(rss)],
  );
}

/** What to know about the numbers of other SDKs. */
export function printNotes(standings: readonly { contender: string }[], role: Role): void {
  for (const standing of standings) {
    const lines = "failure" in standing ? [] : (others[standing.contender]?.notes[role] ?? []);
    for (const line of lines) console.log(`  ${line}`);
  }
}

/** A row for each, which is empty for one that could not do it: the reason is below. */
function printContenders<Result extends { readonly contender: string }>(
  headings: readonly string[],
  standings: readonly (Result | Dropout)[],
  cells: (result: Result) => string[],
): void {
  const failures: string[] = [];
  const rows = standings.map((standing) => {
    if (!("failure" in standing)) return [standing.contender, ...cells(standing)];
    failures.push(`  ${standing.contender} could not do it: ${standing.failure}`);
    return [standing.contender, ...headings.slice(1).map(() => "–")];
  });
  printTable(headings, rows);
  for (const failure of failures) console.log(failure);
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
