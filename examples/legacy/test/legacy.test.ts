import { writeFile } from "node:fs/promises";
import path from "node:path";

import { expect, it } from "@jest/globals";

import { scenarios } from "../people/all.js";
import { checkDifferences, compare } from "../harness/differences.js";
import { ProgramRunner } from "../harness/program-runner.js";

const runner = ProgramRunner.open(path.join(__dirname, ".."));

it.concurrent.each(scenarios.map((scenario) => [scenario.program, scenario] as const))(
  "%s does on compat-v2 what it does on @signalwire/node",
  async (_program, scenario) => {
    const programs = await runner;
    const [original, ours] = await Promise.all([
      programs.run(scenario, "@signalwire/node"),
      programs.run(scenario, "@twinline/compat-v2"),
    ]);
    await show(scenario.program, { original, ours });
    checkDifferences(compare(original, ours), scenario.differences ?? []);
    expect(original.people).toEqual(["done"]);
  },
  120_000,
);

/** Writes both reports to the folder that `LEGACY_SHOW` names. */
async function show(program: string, reports: object): Promise<void> {
  const folder = process.env["LEGACY_SHOW"];
  if (folder === undefined) return;
  await writeFile(
    path.join(folder, `${program}.json`),
    `${JSON.stringify(reports, undefined, 2)}\n`,
  );
}
