// `npm test`: prepares the clone, runs every check, then jest. Arguments are passed to jest.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

import "./ensure.mjs";
import { root } from "./build/packages.mjs";

const checks = [
  ["format", "npm run --silent format:check"],
  ["lint", "npm run --silent lint"],
  ["types", "npm run --silent typecheck"],
  ["generated files", "npm run --silent generate -- --check"],
  ["public surface", "npm run --silent api -- --check"],
  ["licences", "npm run --silent licences -- --check"],
  ["sizes", "npm run --silent sizes -- --check"],
];

const run = (command) =>
  spawnSync(command, { cwd: root, shell: true, stdio: ["ignore", "inherit", "inherit"] }).status ===
  0;

const failed = [];
for (const [name, command] of checks) {
  const start = performance.now();
  const passed = run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (!passed) failed.push(name);
}

const args = process.argv.slice(2).map((argument) => JSON.stringify(argument));
const jestPassed = run(["node node_modules/jest/bin/jest.js", ...args].join(" "));

if (failed.length > 0) console.error(`Before jest, this failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 && jestPassed ? 0 : 1;
