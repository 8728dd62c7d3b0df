import { cpus } from "node:os";

import type { Workload } from "./clients/client.js";
import { otherSdks } from "./clients/other-sdks.js";
import type { FailedClient } from "./scenarios/failed-clients.js";
import type { HeapResult } from "./scenarios/heap.js";
import type { ImportResult } from "./scenarios/import-time.js";
import type { Result } from "./scenarios/compare.js";
import { printTable } from "./table.js";

/** Describes the machine. */
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

export function printResults(unit: string, results: readonly (Result | FailedClient)[]): void {
  printClients(
    ["", "to naive", "lowest", "highest", `CPU µs/${unit}`, `wall µs/${unit}`, "RSS MB", "server"],
    results,
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

export function printHeap(results: readonly (HeapResult | FailedClient)[]): void {
  printClients(
    ["", "bytes/call", "left, second round", "RSS MB"],
    results,
    ({ live, left, rss }) => [live.toFixed(0), left.toFixed(1), megabytes(rss)],
  );
}

/** Prints notes on the numbers of other SDKs. */
export function printNotes(results: readonly { client: string }[], workload: Workload): void {
  for (const result of results) {
    const lines = "failure" in result ? [] : (otherSdks[result.client]?.notes[workload] ?? []);
    for (const line of lines) console.log(`  ${line}`);
  }
}

/** Prints a row per client. The row of a failed client is empty, and the reason is below the table. */
function printClients<Row extends { readonly client: string }>(
  headings: readonly string[],
  results: readonly (Row | FailedClient)[],
  cells: (result: Row) => string[],
): void {
  const failures: string[] = [];
  const rows = results.map((result) => {
    if (!("failure" in result)) return [result.client, ...cells(result)];
    failures.push(`  ${result.client} failed: ${result.failure}`);
    return [result.client, ...headings.slice(1).map(() => "–")];
  });
  printTable(headings, rows);
  for (const failure of failures) console.log(failure);
}

export function printImports(results: readonly ImportResult[]): void {
  printTable(
    ["", "import ms", "require ms"],
    results.map((result) => [result.name, result.import.toFixed(1), result.require.toFixed(1)]),
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
