import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";

// They start a test runner of their own.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, "../../../..");
const guide = readFileSync(path.join(root, "docs/testing.md"), "utf8");
// Below the root, so that the packages are found by name: as built, like a reader's.
const directory = path.join(root, ".cache", `guide-${process.pid}`);

/** The example of this name in the guide, its first line included. */
function example(name: string): string {
  const block = guide.split(/^```/m).find((text) => text.split("\n")[1] === `// ${name}`);
  if (block === undefined) throw new Error(`docs/testing.md has no example ${name}`);
  return block.slice(block.indexOf("\n") + 1);
}

interface Outcome {
  readonly output: string;
  readonly passed: boolean;
}

async function run(args: readonly string[]): Promise<Outcome> {
  // By these a runner notices that it runs below another one.
  const { NODE_TEST_CONTEXT: _context, JEST_WORKER_ID: _worker, ...env } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      cwd: directory,
      env,
    });
    return { output: stdout + stderr, passed: true };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { output: stdout + stderr, passed: false };
  }
}

const swc = path.join(root, "node_modules/@swc/jest");
const transformer = [swc, { jsc: { target: "es2022", parser: { syntax: "typescript" } } }];
const jestConfig = {
  testEnvironment: "node",
  testMatch: ["**/ivr.test.ts"],
  transform: { "\\.[mc]?[jt]s$": transformer },
};

const runJest = () =>
  run([
    path.join(root, "node_modules/jest/bin/jest.js"),
    "--rootDir",
    directory,
    "--config",
    JSON.stringify(jestConfig),
  ]);

beforeAll(() => {
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, "package.json"), '{ "private": true }\n');
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("the guide to tests", () => {
  it("has an example for jest that passes unchanged", async () => {
    writeFileSync(path.join(directory, "ivr.test.ts"), example("ivr.test.ts"));
    const { output, passed } = await runJest();
    expect(output).toContain("4 passed");
    expect(passed).toBe(true);
  });

  it("has an example for jest that fails when the app changes, with what was heard", async () => {
    const changed = example("ivr.test.ts").replace("Welcome back", "Good morning");
    writeFileSync(path.join(directory, "ivr.test.ts"), changed);
    const { output, passed } = await runJest();
    expect(passed).toBe(false);
    expect(output).toMatch(/did not hear "welcome back"\. The call ended/);
    expect(output).toMatch(/speech "Good morning"/);
  });

  it("has an example for jest whose types are right", async () => {
    writeFileSync(path.join(directory, "ivr.test.ts"), example("ivr.test.ts"));
    const compilerOptions = {
      target: "ES2022",
      lib: ["ES2023", "ESNext.Disposable"],
      module: "ESNext",
      moduleResolution: "Bundler",
      types: ["node"],
      strict: true,
      noEmit: true,
    };
    const config = path.join(directory, "tsconfig.json");
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ["ivr.test.ts"] }));
    const { output } = await run([
      path.join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      config,
    ]);
    expect(output).toBe("");
  });

  it("has an example for node:test that passes unchanged", async () => {
    const file = path.join(directory, "outbound.test.mjs");
    writeFileSync(file, example("outbound.test.mjs"));
    const { output, passed } = await run(["--test", "--test-reporter=tap", file]);
    expect(output).toMatch(/^# pass 2$/m);
    expect(passed).toBe(true);
  });

  it("has an example for node:test that fails with what was heard", async () => {
    const file = path.join(directory, "outbound.test.mjs");
    const changed = example("outbound.test.mjs").replace(
      'appointment is tomorrow" }',
      'date is today" }',
    );
    writeFileSync(file, changed);
    const { output, passed } = await run(["--test", "--test-reporter=tap", file]);
    expect(passed).toBe(false);
    expect(output).toMatch(/has not heard \/appointment is tomorrow\//);
    expect(output).toMatch(/speech "Your date is today"/);
  });
});
