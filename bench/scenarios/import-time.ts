import { execFileSync } from "node:child_process";

import { median } from "../statistics.js";

/** Milliseconds to load a package in a fresh process. */
export interface ImportStanding {
  readonly name: string;
  readonly import: number;
  readonly require: number;
}

const names = [
  "@twinline/core",
  "@twinline/relay-v3",
  "@twinline/compat-v2",
  // What a hand-written client needs.
  "ws",
];

const programs = {
  import: (name: string) => `await import("${name}")`,
  require: (name: string) => `require("${name}")`,
} as const;

export function importTimes(rounds: number): ImportStanding[] {
  return names.map((name) => ({
    name,
    import: median(Array.from({ length: rounds }, () => load("import", name))),
    require: median(Array.from({ length: rounds }, () => load("require", name))),
  }));
}

function load(format: keyof typeof programs, name: string): number {
  const type = format === "import" ? "module" : "commonjs";
  const program = `const start = performance.now(); ${programs[format](name)}; console.log(performance.now() - start);`;
  const args = [`--input-type=${type}`, "-e", program];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}
