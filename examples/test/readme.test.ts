import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");
const folder = path.join(root, ".cache/readme");

/** What a snippet takes from the reader's program. */
const context = `
declare const project: string, token: string, host: string;
declare function answer(call: import("@twinline/compat-v2").Call): Promise<void>;
`;

/** Continues a snippet where another leaves off. */
const imports = `import { Consumer } from "@twinline/compat-v2";
import { RelayClient } from "@twinline/relay-v3";
`;

function snippets(page: string): string[] {
  const text = readFileSync(path.join(root, page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
}

describe("README.md", () => {
  it("shows programs that compile when they are pasted", async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    snippets("README.md").forEach((code, index) => {
      const isWhole = /import .* from "@twinline\/(compat-v2|relay-v3)"/.test(code);
      const file = `${isWhole ? "" : imports}${code}${context}export {};\n`;
      writeFileSync(path.join(folder, `snippet-${index}.ts`), file);
    });
    const project = {
      extends: path.join(root, "examples/tsconfig.json"),
      compilerOptions: { noUnusedLocals: false },
      include: ["*.ts"],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(project));
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const result = await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(result.stdout).toBe("");
  }, 30_000);
});
