import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { fromPython } from "@twinline/migrate";
import { transformSync } from "esbuild";

import { scenarios } from "../../../../examples/python/people/all.js";
import { compare } from "../../../../examples/legacy/harness/differences.js";
import { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";

// `npm run corpus -w packages/migrate` runs all ten, `npm test` two.
const isAll = process.env["CORPUS"] === "all";
const chosen = scenarios.filter(
  ({ program }) => isAll || ["menu.mjs", "sms.mjs"].includes(program),
);

const root = path.resolve(__dirname, "../../../..");
const programs = path.join(root, "examples/python/programs");
const target = path.join(root, ".cache/migrate/python");

let runner: ProgramRunner;

beforeAll(async () => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const names = readdirSync(programs).filter((name) => name.endsWith(".py"));
  const { changes } = fromPython(
    new Map(names.map((name) => [name, readFileSync(path.join(programs, name), "utf8")])),
  );
  for (const { file, after } of changes) {
    const { code } = transformSync(after, { loader: "ts", format: "esm" });
    writeFileSync(path.join(target, file.replace(/\.ts$/, ".mjs")), code);
  }
  runner = await ProgramRunner.at({ translated: target, "by hand": programs });
});

// The translations by hand are compared, in examples/python, with what the Python client would have done.
test.each(chosen.map((scenario) => [scenario.program, scenario] as const))(
  "the translation of %s does the same as the one written by hand",
  async (_program, scenario) => {
    const byHand = await runner.run(scenario, "by hand");
    const translated = await runner.run(scenario, "translated");
    expect(byHand.requests.length + byHand.stdout.length).toBeGreaterThan(0);
    expect(compare(byHand, translated)).toEqual([]);
  },
  60_000,
);
