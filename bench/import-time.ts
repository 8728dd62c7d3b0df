import { execFileSync } from "node:child_process";

import type { Bench } from "./bench.js";
import { median } from "./statistics.js";
import { printTable } from "./table.js";

const ROUNDS = 10;
const NAMES = [
  "@twinline/core",
  "@twinline/relay-v3",
  "@twinline/compat-v2",
  "@twinline/simulator",
];

type Format = "import" | "require";

const programs: Record<Format, (name: string) => string> = {
  import: (name) =>
    `const t = performance.now(); await import("${name}"); console.log(performance.now() - t);`,
  require: (name) =>
    `const t = performance.now(); require("${name}"); console.log(performance.now() - t);`,
};

/** Milliseconds that a fresh process takes to load a package. */
function load(format: Format, name: string): number {
  const type = format === "import" ? "module" : "commonjs";
  const program = programs[format](name);
  return Number(
    execFileSync(process.execPath, [`--input-type=${type}`, "-e", program], { encoding: "utf8" }),
  );
}

export const importTime: Bench = {
  name: "import-time",
  about: `milliseconds to load a package in a fresh process, median of ${ROUNDS}`,
  run() {
    const rows = NAMES.map((name) => [
      name,
      ...(["import", "require"] as const).map((format) => {
        const sample = Array.from({ length: ROUNDS }, () => load(format, name));
        return median(sample).toFixed(1);
      }),
    ]);
    printTable(["package", "import", "require"], rows);
  },
};
