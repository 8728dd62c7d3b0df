import { beforeAll, expect, test } from "@jest/globals";
import { openProject, toV3 } from "@twinline/migrate";

import type { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";
import { applied, apps, staged, type App } from "./apps.js";
import { stepsOf } from "./steps.js";
import { openRunner, trySteps } from "./trial.js";

// `npm run corpus -w packages/migrate` runs every step of every app, `npm test` those of a few.
const wanted = process.env["CORPUS"];
const few = ["class-app", "menu-switch", "retry-helper", "hold-queue", "typed"];
const all = apps();
const chosen = all.filter(({ name }) =>
  wanted === undefined ? few.includes(name) : wanted === "all" || wanted.split(",").includes(name),
);

/** Apps in which no function works with a live call: they send messages, or make a call before it is dialled. */
const without = ["new-call", "sms-responder", "sms-status"];
/** Apps in which something is left to a person. */
const marked = ["dial-busy", "peer-hangup", "task-worker"];

const named = (list: readonly App[]) => list.map((app) => [app.name, app] as const);

let runner: ProgramRunner;

beforeAll(async () => {
  runner = await openRunner();
});

test.each(named(chosen))(
  "%s, moved handler by handler, sends the same requests and plays the same after each step",
  async (_name, app) => {
    expect(await trySteps(runner, app, stepsOf(app))).toEqual([]);
  },
  120_000,
);

test.each(named(all.filter(({ name }) => !marked.includes(name))))(
  "%s ends at the same code whether it is moved handler by handler or at once",
  (name, app) => {
    const steps = stepsOf(app);
    expect(steps.length > 0).toBe(!without.includes(name));
    for (const { only, files, outcome } of steps) {
      expect(outcome.problems).toEqual([]);
      expect(outcome.findings).toEqual([]);
      expect(toV3(openProject(files), { only: [only] }).changes).toEqual([]);
    }
    const now = steps.at(-1)?.files ?? app.files;
    const end = applied(now, toV3(openProject(now)));
    expect(unspaced(end)).toEqual(unspaced(staged(app, "v3").files));
  },
);

/** Files without their line breaks and indents: an arrow function is not laid out as it was. */
const unspaced = (files: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...files].map(([name, text]) => [name, text.replaceAll(/\s+/g, " ")]));
