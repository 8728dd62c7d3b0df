// npm run api [-- --check]: writes the public API of each package to api/, or shows the differences.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { root } from "../build/packages.mjs";
import { differences } from "./differences.js";
import { renderReports } from "./reports.js";

const folder = path.join(root, "api");
mkdirSync(folder, { recursive: true });

const reports = new Map(renderReports().map(({ file, text }) => [file, text]));
const kept = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
);
const changed = differences(kept, reports);

if (process.argv.includes("--check")) {
  if (changed.length > 0) {
    console.error(changed.map(({ patch }) => patch).join("\n"));
    console.error(
      `The public API differs from api/ (${changed.map(({ file }) => file).join(", ")}). ` +
        "If the change is intended, run `npm run api` and commit the result for review; " +
        "docs/versions.md says which kind of release it needs. If not, undo the lines above.",
    );
    process.exitCode = 1;
  }
} else {
  for (const { file, text } of changed) {
    if (text === undefined) rmSync(path.join(folder, file));
    else writeFileSync(path.join(folder, file), text);
    console.log(`api/${file} ${text === undefined ? "removed" : "written"}`);
  }
  if (changed.length === 0) console.log("api/ is up to date.");
}
