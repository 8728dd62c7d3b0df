import * as fc from "fast-check";

import { faultKinds, type FaultKind } from "./faults.js";
import { programs, type Program } from "./program.js";
import { run } from "./run.js";

/** Sums over all runs. */
interface Totals {
  runs: number;
  calls: number;
  operations: number;
  frames: number;
  readonly faults: Map<FaultKind, number>;
}

/**
 * Runs random programs and prints the outcome.
 *
 * @param seed the same seed gives the same programs
 * @param print gets the lines
 * @returns true when every invariant held
 */
export async function campaign(
  runs: number,
  seed: number,
  print: (line: string) => void,
): Promise<boolean> {
  const totals: Totals = { runs: 0, calls: 0, operations: 0, frames: 0, faults: new Map() };
  const started = performance.now();
  const property = fc.asyncProperty(programs, async (program) => {
    const { violations, faults, calls, operations, frames } = await run(program);
    totals.runs += 1;
    totals.calls += calls;
    totals.operations += operations;
    totals.frames += frames;
    for (const [kind, times] of faults) {
      totals.faults.set(kind, (totals.faults.get(kind) ?? 0) + times);
    }
    if (totals.runs % 5000 === 0) print(`${totals.runs} runs, no violation`);
    if (violations.length > 0) throw new Error(violations.join("\n"));
  });
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: false });
  const seconds = (performance.now() - started) / 1000;
  print(
    `${totals.runs} runs in ${seconds.toFixed(0)} s: ${totals.calls} calls, ` +
      `${totals.operations} operations, ${totals.frames} frames`,
  );
  for (const kind of faultKinds) print(`  ${kind.padEnd(11)} ${totals.faults.get(kind) ?? 0}`);
  if (!details.failed) {
    print("0 violations");
    return true;
  }
  const [shrunk] = (details.counterexample ?? []) as [Program?];
  print(
    `VIOLATION with seed ${seed}, after ${details.numRuns} runs and ${details.numShrinks} shrinks:`,
  );
  print(String((details.errorInstance as Error | undefined)?.message));
  print("The shrunk program; save it and run it again with --replay <file>:");
  print(JSON.stringify(shrunk));
  return false;
}
