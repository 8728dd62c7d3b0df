// npm run sizes [-- --check]: compares the bundle size of each entry point and the installed size of each package with
// its budget.
import { readFileSync } from "node:fs";
import path from "node:path";

import { packages } from "../build/packages.mjs";
import { bundleSize } from "./bundle.js";
import { installSizes } from "./install.js";
import { problemsOf, table, type Budgets, type Row } from "./table.js";

const budgets = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "budgets.json"), "utf8"),
) as Budgets;

async function bundleRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, manifest } of packages()) {
    for (const [key, target] of Object.entries(manifest.exports)) {
      if (typeof target === "string") continue;
      const entry = name + key.slice(1);
      const platforms = [
        "node",
        ...(Object.hasOwn(target as object, "browser") ? ["browser"] : []),
      ];
      for (const platform of platforms as ("node" | "browser")[]) {
        const { minified, gzip } = await bundleSize(entry, platform);
        const label = platform === "node" ? entry : `${entry} in a browser`;
        rows.push({ kind: "bundle", name: label, other: minified, counted: gzip });
      }
    }
  }
  return rows;
}

const installRows = (): Row[] =>
  [...installSizes()].map(([name, { packed, installed }]) => ({
    kind: "install",
    name,
    other: packed,
    counted: installed,
  }));

const rows = [...(await bundleRows()), ...installRows()];
const problems = problemsOf(rows, budgets);
if (!process.argv.includes("--check") || problems.length > 0) console.log(table(rows, budgets));
if (problems.length > 0) {
  console.error(problems.join("\n"));
  console.error(
    "Raise a budget in scripts/sizes/budgets.json, in the change that needs it; " +
      "docs/versions.md says when that is acceptable.",
  );
  process.exitCode = 1;
}
