// npm run corpus -w packages/migrate [-- app …]: tries every app of the corpus, or those named.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../..");
const names = process.argv.slice(2);
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const { status } = spawnSync(
  process.execPath,
  [jest, "packages/migrate/test/corpus/", "--reporters", "default"],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CORPUS: names.length === 0 ? "all" : names.join(",") },
  },
);
process.exitCode = status ?? 1;
