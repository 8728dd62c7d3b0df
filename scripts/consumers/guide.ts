import { readFileSync } from "node:fs";
import path from "node:path";

import { transformSync } from "esbuild";

/**
 * Returns the first example of docs/testing.md, unchanged or as CommonJS without types.
 *
 * @param root the folder of the repository
 */
export function guide(root: string, language: "typescript" | "commonjs"): string {
  const page = readFileSync(path.join(root, "docs/testing.md"), "utf8");
  const code = /^```ts\n(\/\/ ivr\.test\.ts\n[^]*?)^```$/m.exec(page)?.[1];
  if (code === undefined) throw new Error("docs/testing.md has no example ivr.test.ts.");
  if (language === "typescript") return code;
  return transformSync(code, { loader: "ts", format: "cjs", target: "node20" }).code;
}
