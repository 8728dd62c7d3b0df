import { execFileSync } from "node:child_process";

import { folderOf } from "../clients/installed.js";
import { otherSdks } from "../clients/other-sdks.js";
import { median } from "../statistics.js";

/** Milliseconds to load a package in a fresh process. */
export interface ImportResult {
  readonly name: string;
  readonly import: number;
  readonly require: number;
}

const names = [
  "@twinline/core",
  "@twinline/relay-v3",
  "@twinline/compat-v2",
  // The only package that a hand-written client needs.
  "ws",
];

const programs = {
  import: (name: string) => `await import("${name}")`,
  require: (name: string) => `require("${name}")`,
} as const;

/** @param installed the other SDKs to measure, each in its own folder */
export function importTimes(rounds: number, installed: readonly string[]): ImportResult[] {
  const here = names.map((name) => ({ name, folder: process.cwd() }));
  const there = installed.map((client) => ({
    name: otherSdks[client]?.module ?? client,
    folder: folderOf(client),
  }));
  return [...here, ...there].map(({ name, folder }) => ({
    name,
    import: median(Array.from({ length: rounds }, () => load("import", name, folder))),
    require: median(Array.from({ length: rounds }, () => load("require", name, folder))),
  }));
}

function load(format: keyof typeof programs, name: string, cwd: string): number {
  const type = format === "import" ? "module" : "commonjs";
  const program = `const start = performance.now(); ${programs[format](name)}; console.log(performance.now() - start);`;
  const args = [`--input-type=${type}`, "-e", program];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8", cwd }));
}
