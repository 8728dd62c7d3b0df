import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { openProject, toV3 } from "@twinline/migrate";

import { compare, covers } from "../../../../examples/legacy/harness/differences.js";
import { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";
import type { RunReport } from "../../../../examples/legacy/harness/run-report.js";
import { scenarios } from "../../../../examples/legacy/people/all.js";

/**
 * What becomes of each of the legacy programs: `moved` does in v3 what it did, but for what its
 * scenario lists for compat-v2; else why it is left to a person.
 */
const table: Readonly<Record<string, "moved" | readonly RegExp[]>> = {
  "announcements.js": [
    /needs a number for rate/,
    /needs a number for volume/,
    /a legacy object or something else/,
  ],
  "bad-numbers.js": [
    /a call exists only after dialling/,
    /does not exist/,
    /number for timeout/,
    /no failed/,
    /no busy/,
  ],
  "callbacks.js": [
    /returns something else/,
    /socket\.open/,
    /connect\(\) resolves at once/,
    /no prevState/,
  ],
  "captcha.js": [/no counterpart for call of ConnectResult/],
  "class-app.mjs": "moved",
  "dialler.js": [/a call exists only after dialling/, /no busy/, /no failed/],
  "env-file.js": "moved",
  "everything-async.js": [
    /no prevState/,
    /no busy/,
    /no action for connect/,
    /a v3 action has no (?:result|state)/,
  ],
  "exit-on-sigint.js": [/no setup/],
  "fax-in.js": "moved",
  "fax-out.js": "moved",
  "forwarder.js": [/no peer/, /the devices to connect/],
  "hold-music.js": [/resolves with the platform's reply/, /no state/],
  "interrupted.js": "moved",
  "ivr-robot.js": [/a call exists only after dialling/, /no action for send_digits/],
  "logger.js": [/no __logger/],
  "low-level.js": [/no VERSION/, /Tasking/, /no prevState/],
  "menu.js": "moved",
  "night-line.js": "moved",
  "no-token.js": [/run\(\) resolves at once/],
  "old-prompts.js": [/no state/],
  "pass-on.js": [/removes the listener/, /no counterpart for event\.name/],
  "pin.js": [/needs a number for digits_max/],
  "recorder.js": [/only the last listener/, /no url/, /no state/],
  "refusals.js": [/does not exist/, /refer/, /no state/],
  "rest-beside.js": "moved",
  "ring-group.js": [/no peer/, /no prevState/, /no busy/],
  "screening.js": [/does not exist/, /no busy/],
  "several-clients.js": [/returns something else/],
  "sip-refer.js": [/refer resolves with the reply/],
  "sms-helper.js": "moved",
  "task-worker.js": [/receives no tasks/],
  "throws.js": "moved",
  "translator.mjs": "moved",
  "unset-context.js": "moved",
  "voicemail.js": "moved",
  "waiting-room.js": "moved",
  "wiretap.js": [/no state/, /no sourceDevice/],
  "wrong-token.js": "moved",
};

const programs = path.resolve(__dirname, "../../../../examples/legacy/programs");
const target = path.resolve(".cache/migrate/legacy");
const isMoved = (program: string): boolean => table[program] === "moved";

// `npm run corpus -w packages/migrate` runs all that move, `npm test` a few.
const wanted = process.env["CORPUS"];
const few = ["fax-out.js", "interrupted.js", "translator.mjs"];
const chosen = scenarios.filter(
  ({ program }) =>
    isMoved(program) &&
    (wanted === undefined
      ? few.includes(program)
      : wanted === "all" || wanted.split(",").includes(program)),
);

const moved = new Map(
  scenarios.map(({ program }) => {
    const text = readFileSync(path.join(programs, program), "utf8");
    return [program, { text, outcome: toV3(openProject(new Map([[program, text]]))) }] as const;
  }),
);

let runner: ProgramRunner;

beforeAll(async () => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(programs)) {
    const text = readFileSync(path.join(programs, name), "utf8");
    const change = moved.get(name)?.outcome.changes.find(({ file }) => file === name);
    writeFileSync(path.join(target, name), change?.after ?? text);
  }
  runner = await ProgramRunner.at({ original: programs, v3: target });
});

test("every legacy program has its row in the table", () => {
  expect(Object.keys(table).toSorted()).toEqual([...moved.keys()].toSorted());
});

test.each(Object.entries(table))(
  "%s moves to v3, or is marked for manual work for these reasons",
  (program, row) => {
    const left = moved.get(program)?.outcome.findings.filter(({ sure }) => sure === "decide") ?? [];
    const notes = left.map(({ note = "" }) => note).join("\n");
    if (row === "moved") expect(notes).toBe("");
    else for (const reason of row) expect(notes).toMatch(reason);
  },
);

// What v3 prints is its own.
const compared: readonly (keyof RunReport)[] = ["people", "requests", "heard", "rest", "exit"];

test.each(chosen.map((scenario) => [scenario.program, scenario] as const))(
  "%s sends the same requests in v3, and everyone on the line hears the same",
  async (_program, scenario) => {
    const [original, ours] = await Promise.all([
      runner.run(scenario, "original"),
      runner.run(scenario, "v3"),
    ]);
    const listed = scenario.differences ?? [];
    const found = compare(original, ours).filter(
      (hunk) => compared.includes(hunk.where) && !listed.some((one) => covers(one, hunk)),
    );
    expect(found).toEqual([]);
    expect(original.requests.length + original.exit.length).toBeGreaterThan(0);
  },
  60_000,
);
