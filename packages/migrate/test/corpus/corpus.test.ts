import { afterAll, beforeAll, expect, test } from "@jest/globals";

import type { ProgramRunner } from "../../../../examples/legacy/harness/program-runner.js";
import { apps } from "./apps.js";
import { openRunner, tryOut, type Verdict } from "./trial.js";

// `npm run corpus -w packages/migrate` tries all; `npm test` those that show one thing each.
const wanted = process.env["CORPUS"];
const few = ["menu-switch", "screening", "campaign-beep", "sms-status", "typed-class"];
const all = apps();
const chosen = all.filter(({ name }) =>
  wanted === undefined ? few.includes(name) : wanted === "all" || wanted.split(",").includes(name),
);

const verdicts = new Map<string, Readonly<Record<"v2" | "v3", Verdict>>>();
let runner: ProgramRunner;

beforeAll(async () => {
  runner = await openRunner();
});

afterAll(() => {
  if (wanted === undefined) return;
  const lines = [...verdicts].map(
    ([name, { v2, v3 }]) => `${name.padEnd(24)} v2 ${v2.padEnd(8)} v3 ${v3}`,
  );
  for (const stage of ["v2", "v3"] as const) {
    const count = (verdict: Verdict): number =>
      [...verdicts.values()].filter((one) => one[stage] === verdict).length;
    lines.push(
      `${stage}: ${count("moved")} of ${verdicts.size} moved, ${count("marked")} marked, ${count("WRONG")} wrong`,
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
});

test.each(chosen.map((app) => [app.name, app] as const))(
  "%s sends the same requests on v2 and on v3, and its callers hear the same",
  async (name, app) => {
    const { v2, v3, details } = await tryOut(runner, app);
    verdicts.set(name, { v2, v3 });
    if (wanted !== undefined && details.length > 0) {
      process.stdout.write(`${name}\n    ${details.join("\n").replaceAll("\n", "\n    ")}\n`);
    }
    expect([v2, v3, ...(v2 === "WRONG" || v3 === "WRONG" ? details : [])]).not.toContain("WRONG");
  },
  60_000,
);
