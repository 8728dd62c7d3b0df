// Bundles program.ts as a bundler for browsers does, and prints the code and what went in, as JSON. A
// process of its own: esbuild leaves one behind.
import path from "node:path";

import { build } from "esbuild";

const { outputFiles, metafile } = await build({
  entryPoints: [path.join(import.meta.dirname, "program.ts")],
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  metafile: true,
  write: false,
  logLevel: "error",
  // Not that of the tests, which leads to the sources.
  tsconfigRaw: {},
});
process.stdout.write(
  JSON.stringify({ code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }),
);
