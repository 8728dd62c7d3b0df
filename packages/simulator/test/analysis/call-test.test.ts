import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";

import { recordSession, startSimulator, VirtualClock } from "@twinline/simulator";

import { testOf } from "../../src/analysis/call-test.js";
import { SessionModel } from "../../src/analysis/session-model.js";
import { entriesOf } from "../../src/analysis/session-file.js";
import { startApp } from "./support/office.js";
import { populate, visits } from "./support/visits.js";

// It starts a test runner of its own.
jest.setTimeout(120_000);

const root = path.resolve(__dirname, "../../../..");
// Below the root, so that the packages are found by name: as built, like a user's.
const directory = path.join(root, ".cache", `calls-${process.pid}`);
const app = readFileSync(path.join(__dirname, "support/office.ts"), "utf8");
const session = path.join(directory, "session.ndjson");

/** Makes the ten calls, one after another, and saves the session. */
async function makeCalls(): Promise<void> {
  const clock = new VirtualClock();
  await using sim = await startSimulator({
    clock,
    numbers: { "+15550111": "office" },
    unexpected: "error",
  });
  const recorder = recordSession(sim, session);
  populate(sim);
  const client = await startApp({ host: sim.host, project: "p", token: "token-1234", clock });
  for (const [index, visit] of Object.values(visits).entries()) {
    const caller = await sim.call({ from: `+155502${10 + index}`, to: "+15550111" });
    await visit(caller);
    await caller.ended;
  }
  await client.disconnect();
  await recorder.stop();
}

/** Each call of the session as a test, by the name of the visit. */
function testsOf(runner: "jest" | "vitest" | "node:test"): Map<string, string> {
  const model = new SessionModel();
  for (const entry of entriesOf(readFileSync(session, "utf8"), session)) model.add(entry);
  const calls = model.histories.filter(({ from }) => /^\+155502\d\d$/.test(from));
  const firsts = [...new Map(calls.toReversed().map((call) => [call.from, call])).values()];
  return new Map(
    firsts
      .toSorted((one, other) => one.order - other.order)
      .map((call, index) => [
        Object.keys(visits)[index] ?? "",
        testOf(model, [call], { runner, app: "./app.js" }),
      ]),
  );
}

async function run(args: readonly string[]): Promise<string> {
  // By these a runner notices that it runs below another one.
  const { NODE_TEST_CONTEXT: _context, JEST_WORKER_ID: _worker, ...env } = process.env;
  try {
    const done = await promisify(execFile)(process.execPath, args, { cwd: directory, env });
    return done.stdout + done.stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

const transformer = [
  path.join(root, "node_modules/@swc/jest"),
  { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
];
const jestConfig = {
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  moduleNameMapper: { "^\\./app\\.js$": "<rootDir>/app.ts" },
  transform: { "\\.[mc]?[jt]s$": transformer },
};

/** Runs the ten files against an app. Returns the names of those that fail. */
async function failing(source: string): Promise<string[]> {
  writeFileSync(path.join(directory, "app.ts"), source);
  const results = path.join(directory, "results.json");
  await run([
    path.join(root, "node_modules/jest/bin/jest.js"),
    "--rootDir",
    directory,
    "--config",
    JSON.stringify(jestConfig),
    "--json",
    "--outputFile",
    results,
  ]);
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as {
    testResults: { name: string; status: string; message: string }[];
  };
  expect(testResults).toHaveLength(Object.keys(visits).length);
  return testResults
    .filter(({ status }) => status !== "passed")
    .map(({ name }) => path.basename(name, ".test.ts").replaceAll("_", " "))
    .toSorted();
}

beforeAll(async () => {
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, "package.json"), '{ "private": true }\n');
  await makeCalls();
  for (const [name, source] of testsOf("jest")) {
    writeFileSync(path.join(directory, `${name.replaceAll(" ", "_")}.test.ts`), source);
  }
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("ten calls, each copied as a test", () => {
  test("all pass against the same app", async () => {
    expect(await failing(app)).toEqual([]);
  });

  test("fail at the changed prompt when one word of the app is changed", async () => {
    expect(await failing(app.replace("open from nine to five", "open from nine to six"))).toEqual([
      "barge-in",
      "menu",
      "wrong key",
    ]);
  });

  test("fail at the prompt whose input the app collects differently", async () => {
    expect(await failing(app.replace("end_silence_timeout: 2", "end_silence_timeout: 3"))).toEqual([
      "voicemail",
    ]);
  });

  test("pass under node:test too, and fail there when the app changes", async () => {
    const folder = path.join(directory, "node");
    mkdirSync(folder);
    const files = [...testsOf("node:test")].map(([name, source]) => {
      const file = path.join(folder, `${name.replaceAll(" ", "_")}.ts`);
      writeFileSync(file, source);
      return file;
    });
    const failures = async (source: string): Promise<string> => {
      writeFileSync(path.join(folder, "app.ts"), source);
      const printed = await run(["--import", "tsx", "--test", "--test-reporter=tap", ...files]);
      return /^# fail (\d+)$/m.exec(printed)?.[1] ?? printed;
    };
    expect(await failures(app)).toBe("0");
    expect(await failures(app.replace("open from nine to five", "open from nine to six"))).toBe(
      "3",
    );
  });

  test("are the same from the command line, and for the other runners", async () => {
    const [first] = testsOf("node:test").values();
    expect(first).toContain('import assert from "node:assert/strict";');
    expect([...testsOf("vitest").values()][0]).toContain('from "vitest";');
    const cli = path.join(root, "packages/simulator/dist/esm/cli.js");
    const written = await run([cli, "test", session, "--runner", "node:test"]);
    const body = first?.slice(first.indexOf("test("), first.lastIndexOf("});"));
    expect(written).toContain(body);
    for (const source of [...testsOf("jest").values(), written]) {
      expect(source).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|is_silent\(\d+\.\d/);
    }
  });
});
