import { readFileSync } from "node:fs";
import path from "node:path";

import { main } from "./cli/main.js";

// This is dist/esm/cli.js: the package is two directories up.
const manifest = path.resolve(import.meta.dirname, "../../package.json");
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };

process.exitCode = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  version,
  colours: process.stdout.isTTY,
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
});
