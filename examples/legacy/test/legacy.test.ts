import { writeFile } from "node:fs/promises";
import path from "node:path";

import { expect, it } from "@jest/globals";

import { scenarios } from "../people/all.js";
import { checkDifferences, compare } from "../stage/compare.js";
import { Theatre } from "../stage/theatre.js";

const theatre = Theatre.open(path.join(__dirname, ".."));

it.concurrent.each(scenarios.map((scenario) => [scenario.program, scenario] as const))(
  "%s does on compat-v2 what it does on @signalwire/node",
  async (_program, scenario) => {
    const stage = await theatre;
    const [original, ours] = await Promise.all([
      stage.run(scenario, "@signalwire/node"),
      stage.run(scenario, "@twinline/compat-v2"),
    ]);
    await show(scenario.program, { original, ours });
    checkDifferences(compare(original, ours), scenario.differences ?? []);
    expect(original.people).toEqual(["done"]);
  },
  120_000,
);

/** Keeps both accounts where `LEGACY_SHOW` says. */
async function show(program: string, accounts: object): Promise<void> {
  const folder = process.env["LEGACY_SHOW"];
  if (folder === undefined) return;
  await writeFile(
    path.join(folder, `${program}.json`),
    `${JSON.stringify(accounts, undefined, 2)}\n`,
  );
}
