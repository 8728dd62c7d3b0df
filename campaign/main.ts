// npm run campaign [-- --runs N] [--seed N] [--replay file.json]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { campaign } from "./campaign.js";
import type { Program } from "./program.js";
import { run } from "./run.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string" },
    replay: { type: "string" },
  },
});

if (values.replay === undefined) {
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  const isKept = await campaign(Number(values.runs), seed, (line) => console.log(line));
  process.exitCode = isKept ? 0 : 1;
} else {
  const program = JSON.parse(readFileSync(values.replay, "utf8")) as Program;
  const { violations, frames } = await run(program);
  console.log(`${frames} frames, ${violations.length} violations`);
  for (const violation of violations) console.log(`- ${violation}`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
