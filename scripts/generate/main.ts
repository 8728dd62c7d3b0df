// npm run generate [-- --check]: writes the files that follow from the schemas and from the tests, or says which are stale.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { renderFiles, staleFiles } from "./files.js";

const root = path.join(import.meta.dirname, "../..");
const files = renderFiles(root);

if (process.argv.includes("--check")) {
  const stale = await staleFiles(files, (file) => readFile(path.join(root, file), "utf8"));
  if (stale.length > 0) {
    console.error(
      `Out of date: ${stale.join(", ")}. Run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
} else {
  for (const { path: file, text } of files) {
    await writeFile(path.join(root, file), text);
    console.log(`${file}  ${(text.length / 1024).toFixed(1)} KB`);
  }
}
