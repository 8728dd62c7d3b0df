// npm run generate [-- --check]: writes the generated files, or reports which ones are out of date.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { catalogueFiles, type GeneratedFile } from "./catalogue-files.js";

const root = path.join(import.meta.dirname, "../..");

async function write(files: readonly GeneratedFile[]): Promise<void> {
  for (const { path: file, text } of files) await writeFile(path.join(root, file), text);
}

const isCheck = process.argv.includes("--check");
// `files.js` loads the rows of the methods, and they read the catalogue: it must be up to date before.
if (!isCheck) await write(catalogueFiles());
const { renderFiles, staleFiles } = await import("./files.js");
const files = renderFiles(root);

if (isCheck) {
  const stale = await staleFiles(files, (file) => readFile(path.join(root, file), "utf8"));
  if (stale.length > 0) {
    console.error(
      `Out of date: ${stale.join(", ")}. Run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
} else {
  await write(files);
  for (const { path: file, text } of files) {
    console.log(`${file}  ${(text.length / 1024).toFixed(1)} KB`);
  }
}
