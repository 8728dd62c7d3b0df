import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { fromPython, openProject, toV3 } from "@twinline/migrate";
import { transformSync } from "esbuild";

import { compare } from "../../../../examples/legacy/harness/differences.js";
import { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";
import type { RunReport } from "../../../../examples/legacy/harness/run-report.js";
import { scenarios } from "../../../../examples/python/people/all.js";
import { typeCheck } from "../support/type-check.js";

/** What becomes of each program of the documented dialect, once it is TypeScript: it moves, or why not. */
const table: Readonly<Record<string, "moved" | readonly RegExp[]>> = {
  connect: [/the devices to connect/, /no counterpart for call of ConnectResult/],
  dialer: [/dials and makes the call in one/, /no busy/, /no prev_state/],
  events: [/removes the listener/],
  fax: "moved",
  menu: "moved",
  music: [/no state/],
  robot: [/no source_device/, /no busy/],
  sms: "moved",
  task_sender: "moved",
  tasks: [/receives no tasks/],
  voicemail: "moved",
};

const programs = path.resolve(__dirname, "../../../../examples/python/programs");
const target = path.resolve(".cache/migrate/documented");

const translated = new Map(
  fromPython(
    new Map(
      readdirSync(programs)
        .filter((name) => name.endsWith(".py"))
        .map((name) => [name, readFileSync(path.join(programs, name), "utf8")]),
    ),
  ).changes.map(({ file, after }) => [file.replace(/\.ts$/, ""), after]),
);
const moved = new Map(
  [...translated].map(([name, text]) => {
    const outcome = toV3(openProject(new Map([[`${name}.ts`, text]])));
    return [name, { outcome, text: outcome.changes[0]?.after ?? text }] as const;
  }),
);
const isMoved = (name: string): boolean => table[name] === "moved";

// `npm run corpus -w packages/migrate` runs all that move, `npm test` two.
const wanted = process.env["CORPUS"];
const chosen = scenarios.filter(({ program }) => {
  const name = program.replace(/\.mjs$/, "");
  if (!isMoved(name)) return false;
  return wanted === undefined
    ? ["menu", "sms"].includes(name)
    : wanted === "all" || wanted.split(",").includes(name);
});

let runner: ProgramRunner;

beforeAll(async () => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, { text }] of moved) {
    writeFileSync(path.join(target, `${name}.ts`), text);
    const { code } = transformSync(text, { loader: "ts", format: "esm", target: "es2022" });
    writeFileSync(path.join(target, `${name}.mjs`), code);
  }
  writeFileSync(path.join(target, "package.json"), `{ "type": "module" }\n`);
  runner = await ProgramRunner.at({ "by hand": programs, v3: target });
});

test.each(Object.entries(table))(
  "%s moves to v3, or is marked for manual work for these reasons",
  (name, row) => {
    const left = moved.get(name)?.outcome.findings.filter(({ sure }) => sure === "decide") ?? [];
    const notes = left.map(({ note = "" }) => note).join("\n");
    if (row === "moved") expect(notes).toBe("");
    else for (const reason of row) expect(notes).toMatch(reason);
    const again = toV3(openProject(new Map([[`${name}.ts`, moved.get(name)?.text ?? ""]])));
    expect(again.changes).toEqual([]);
  },
);

test("what has moved has no type errors", () => {
  const files = [...moved.keys()].filter(isMoved).map((name) => path.join(target, `${name}.ts`));
  expect(files.length).toBeGreaterThan(3);
  expect(typeCheck(files)).toEqual(["", 0]);
});

const compared: readonly (keyof RunReport)[] = ["people", "requests", "heard", "rest", "exit"];

test.each(chosen.map((scenario) => [scenario.program, scenario] as const))(
  "%s sends the same requests in v3, and everyone on the line hears the same",
  async (_program, scenario) => {
    const [byHand, ours] = await Promise.all([
      runner.run(scenario, "by hand"),
      runner.run(scenario, "v3"),
    ]);
    const found = compare(byHand, ours).filter(({ where }) => compared.includes(where));
    expect([found, found.length > 0 ? ours.stderr : []]).toEqual([[], []]);
    expect(byHand.requests.length + byHand.heard.length).toBeGreaterThan(0);
  },
  60_000,
);
