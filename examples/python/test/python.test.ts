import { readFile } from "node:fs/promises";
import path from "node:path";

import { it } from "@jest/globals";

import { requestLine, type RunReport } from "../../legacy/harness/run-report.js";
import { checkDifferences, compare } from "../../legacy/harness/differences.js";
import { ProgramRunner } from "../../legacy/harness/program-runner.js";
import { scenarios } from "../people/all.js";

/** What the Python client would have done, as its documented behaviour has it. */
interface ExpectedReport {
  readonly requests: readonly { readonly method: string; readonly params: object }[];
  readonly heard: readonly string[];
  readonly stdout: readonly string[];
  /** Exit codes, when there is more than one program. */
  readonly exit?: readonly string[];
}

const folder = path.join(__dirname, "..");
const sdk = "@twinline/compat-v2";
const runner = ProgramRunner.at({ [sdk]: path.join(folder, "programs") });

it.concurrent.each(scenarios.map((scenario) => [scenario.program, scenario] as const))(
  "%s does on compat-v2 what the Python client would have done",
  async (program, scenario) => {
    const original = await expected(program);
    const ours = await (await runner).run(scenario, sdk);
    checkDifferences(compare(original, ours), scenario.differences ?? []);
  },
  120_000,
);

async function expected(program: string): Promise<RunReport> {
  const file = path.join(folder, "expected", program.replace(/\.mjs$/, ".json"));
  const report = JSON.parse(await readFile(file, "utf8")) as ExpectedReport;
  return {
    people: ["done"],
    requests: report.requests.map(({ method, params }) => requestLine(method, params)),
    heard: report.heard,
    stdout: report.stdout.map(inJavaScript),
    stderr: [],
    rest: [],
    exit: report.exit ?? ["0"],
    problems: [],
  };
}

/** Python prints `True` where JavaScript prints `true`. */
const inJavaScript = (line: string): string =>
  line.replaceAll(/\b(True|False)\b/g, (word) => word.toLowerCase());
