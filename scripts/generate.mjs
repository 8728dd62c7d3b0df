#!/usr/bin/env node
/**
 * Writes the files that are made from the TypeBox schemas of packages/core/src/schemas:
 *
 *   node scripts/generate.mjs           writes them
 *   node scripts/generate.mjs --check   exits with 1 when one of them is out of date
 */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Node 20 runs no TypeScript, so the schemas and the renderers are bundled in memory first. */
async function load(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
}

const { renderFiles, staleFiles } = await load("scripts/generate/files.ts");
const files = renderFiles();

if (process.argv.includes("--check")) {
  const stale = await staleFiles(files, (path) => readFile(join(root, path), "utf8"));
  if (stale.length > 0) {
    console.error(
      `Out of date: ${stale.join(", ")}. Run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
} else {
  await Promise.all(files.map(({ path, text }) => writeFile(join(root, path), text)));
  for (const { path, text } of files) console.log(`${path}  ${(text.length / 1024).toFixed(1)} KB`);
}
