import path from "node:path";

import type { RunReport } from "../../../../examples/legacy/harness/run-report.js";
import { compare } from "../../../../examples/legacy/harness/differences.js";
import { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";
import { cache, staged, stages, write, type App, type Stage } from "./apps.js";
import { people } from "./people.js";
import type { Step } from "./steps.js";

/** What must be the same: v3 prints in its own words. */
const compared: Readonly<Record<Stage, readonly (keyof RunReport)[]>> = {
  original: [],
  v2: ["people", "requests", "heard", "stdout", "rest", "exit"],
  v3: ["people", "requests", "heard", "rest", "exit"],
};

export type Verdict = "moved" | "marked" | "WRONG";

/** Where every stage of every app is run. */
export const openRunner = (): Promise<ProgramRunner> =>
  ProgramRunner.at(
    Object.fromEntries([...stages, "step"].map((stage) => [stage, path.join(cache, stage)])),
  );

/**
 * Runs an app as it is, and as it is after each of its handlers has moved.
 *
 * @returns where a step differs from the original
 */
export async function trySteps(
  runner: ProgramRunner,
  app: App,
  steps: readonly Step[],
): Promise<string[]> {
  const scenario = { ...peopleAround(app), program: app.program };
  write(app, "original", app.files);
  const original = withoutDocumented(await runner.run(scenario, "original"));
  const details: string[] = [];
  for (const { only, files } of steps) {
    write(app, "step", files);
    const ours = withoutDocumented(await runner.run(scenario, "step"));
    const hunks = compare(original, ours).filter(({ where }) => compared.v3.includes(where));
    for (const { where, original: theirs, ours: own } of hunks) {
      details.push(`--only ${only}, ${where}:\n  original: ${theirs}\n  moved: ${own}`);
    }
    if (hunks.length > 0) details.push(...ours.stderr);
  }
  return details;
}

function peopleAround({ name }: App): (typeof people)[string] {
  const around = people[name];
  if (around === undefined) throw new Error(`No people are with the app ${name}.`);
  return around;
}

/** Runs an app as it is, as `v2` leaves it and as `v3` leaves it, with the same people. */
export async function tryOut(
  runner: ProgramRunner,
  app: App,
): Promise<{ v2: Verdict; v3: Verdict; details: string[] }> {
  const details: string[] = [];
  const scenario = { ...peopleAround(app), program: app.program };
  const marked = new Set<Stage>();
  for (const stage of stages) {
    const { files, outcome } = staged(app, stage);
    write(app, stage, files);
    const left = outcome.findings.filter(({ sure }) => sure === "decide");
    if (left.length > 0) marked.add(stage);
    for (const { file, line, use, note = "" } of left) {
      details.push(`${stage} ${file}:${line} ${use}: ${note}`);
    }
  }
  const original = withoutDocumented(await runner.run(scenario, "original"));
  if (original.requests.length === 0) throw new Error(`${app.name} asks for nothing.`);
  const verdictOf = async (stage: "v2" | "v3"): Promise<Verdict> => {
    const ours = withoutDocumented(await runner.run(scenario, stage));
    const hunks = compare(original, ours).filter(({ where }) => compared[stage].includes(where));
    for (const { where, original: theirs, ours: own } of hunks) {
      details.push(`${stage} ${where}:\n  original: ${theirs}\n  ${stage}: ${own}`);
    }
    if (hunks.length > 0) {
      details.push(...ours.stderr.map((line) => `${stage} stderr: ${line}`));
      return "WRONG";
    }
    return marked.has(stage) ? "marked" : "moved";
  };
  return { v2: await verdictOf("v2"), v3: await verdictOf("v3"), details };
}

/** What differs by design: v3 sends a detector without empty params. */
const withoutDocumented = (report: RunReport): RunReport => ({
  ...report,
  requests: report.requests.map((line) =>
    line.startsWith("calling.detect ") ? line.replace('"params":{},', "") : line,
  ),
});
