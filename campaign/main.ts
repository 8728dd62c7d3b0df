// npm run campaign [-- --help]
import { readFileSync } from "node:fs";

import { ArgumentError, readArguments } from "./arguments.js";
import { campaign } from "./campaign.js";
import type { Program } from "./program.js";
import { run } from "./run.js";

const help = `npm run campaign -- [options]

Runs random programs on both faces, under random faults of the network and the platform, on virtual
time. Every promise of docs/promises.md about calls has to hold in each.

  --runs N       how many programs, 1 to 10000000 (default 2000)
  --seed N       the same seed gives the same programs (default: another each time)
  --replay FILE  runs one program, as a violation prints it
  --help`;

async function main(): Promise<boolean> {
  const values = readArguments(
    process.argv.slice(2),
    {
      runs: { fallback: 2000, min: 1, max: 10_000_000, isWhole: true },
      seed: { fallback: Date.now() % 2 ** 31, min: 0, max: 2 ** 31 - 1, isWhole: true },
    },
    ["replay"],
  );
  if (values === undefined) {
    console.log(help);
    return true;
  }
  const { runs, seed, replay } = values;
  if (replay === undefined) return campaign(runs, seed, (line) => console.log(line));
  const program = JSON.parse(readFileSync(replay, "utf8")) as Program;
  const { violations, frames } = await run(program);
  console.log(`${frames} frames, ${violations.length} violations`);
  for (const violation of violations) console.log(`- ${violation}`);
  return violations.length === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`${error.message}\n\n${help}`);
  process.exitCode = 2;
}
