import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { fromPython } from "@twinline/migrate";
import { transformSync } from "esbuild";

import { ProgramRunner } from "../../../examples/legacy/harness/program-runner.js";
import type { Scenario } from "../../../examples/legacy/harness/scenario.js";
import { typeCheck } from "./support/type-check.js";

const folder = path.join(__dirname, "python-apps");
const target = path.resolve(__dirname, "../../../.cache/migrate/python-apps");
const names = readdirSync(folder).filter((name) => name.endsWith(".py"));

const outcome = fromPython(
  new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")])),
);

let runner: ProgramRunner;

beforeAll(async () => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const { file, after } of outcome.changes) {
    const { code } = transformSync(after, { loader: "ts", format: "esm" });
    writeFileSync(path.join(target, file), after);
    writeFileSync(path.join(target, file.replace(/\.ts$/, ".mjs")), code);
  }
  runner = await ProgramRunner.at({ translated: target });
});

const texts: readonly (readonly [from: string, body: string, media?: readonly string[]])[] = [
  ["+15550201", "Hours please"],
  ["+15550202", "sum 1 2 x", ["https://example.com/a.png"]],
  ["+15550202", "sum 1 2 39"],
  ["+15550201", "stop it  now"],
  ["+15550203", "  7 "],
  ["+15550202", "what is this"],
];

const scenarios: readonly Scenario[] = [
  {
    program: "office.mjs",
    listens: "office",
    async people({ call }) {
      const ann = await call({ from: "+15550201", to: "+15550100", context: "office" });
      await ann.hears("try 01");
      await ann.press("0012");
      await ann.hears("try 02");
      await ann.press("4321");
      await ann.hears("Hello, Bob!");
      await ann.ended;
    },
  },
  {
    program: "keywords.mjs",
    listens: "sms",
    async people({ sim, prints }) {
      const expected = readFileSync(path.join(folder, "keywords.txt"), "utf8").split("\n");
      const last = expected.findLast((line) => line !== "") ?? "";
      for (const [from, body, media = []] of texts) {
        await sim.text({ from, to: "+15550540", body, context: "sms", media });
      }
      await prints(last);
    },
  },
];

test("nothing in them is marked for manual work", () => {
  expect([outcome.findings, outcome.problems]).toEqual([[], []]);
  expect(outcome.changes).toHaveLength(names.length);
});

test("what comes out type-checks", () => {
  expect(typeCheck(outcome.changes.map(({ file }) => path.join(target, file)))).toEqual(["", 0]);
});

test.each(scenarios.map((scenario) => [scenario.program, scenario] as const))(
  "%s prints what CPython prints",
  async (program, scenario) => {
    const expected = readFileSync(path.join(folder, program.replace(".mjs", ".txt")), "utf8");
    const { people, stdout } = await runner.run(scenario, "translated");
    expect(people).toEqual(["done"]);
    expect(stdout).toEqual(expected.trimEnd().split("\n"));
  },
);
