import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "@jest/globals";

const root = join(import.meta.dirname, "../../../..");

/** One statement a line, and the words that the compiler has to find for it. */
const wrong: readonly [statement: string, says: string][] = [
  [
    'await client.dial([[{ type: "phone", to_number: "+1" }]]);',
    "Property 'from_number' is missing",
  ],
  [
    'await client.dial([[{ type: "phone", params: { to_number: "+1" } }]]);',
    "Property 'from_number' is missing",
  ],
  ['await call.play([{ type: "tts" }]);', "Property 'text' is missing"],
  ['await call.play([{ type: "tts", txt: "Hi" }]);', "'txt' does not exist"],
  [
    'await call.play([{ type: "tts", text: "Hi" }], { volum: 3 });',
    "Did you mean to write 'volume'",
  ],
  [
    'await client.send_message({ to_number: "+1", body: "Hi" });',
    "Property 'from_number' is missing",
  ],
  ["await call.send_digits(12);", "'number' is not assignable to parameter of type 'string"],
  ["await call.answer({ max_duratoin: 60 });", "Did you mean to write 'max_duration'"],
];

describe("the compiler's error", () => {
  it("names what is wrong in the documented form of the call", () => {
    const folder = mkdtempSync(join(tmpdir(), "twinline-types-"));
    try {
      const program = [
        'import type { Call, RelayClient } from "@twinline/relay-v3";',
        "export async function run(call: Call, client: RelayClient): Promise<void> {",
        ...wrong.map(([statement]) => statement),
        "}",
      ];
      writeFileSync(join(folder, "program.ts"), program.join("\n"));
      const paths = {
        "@twinline/core": [join(root, "packages/core/src/index.ts")],
        "@twinline/core/*": [join(root, "packages/core/src/*.ts")],
        "@twinline/relay-v3": [join(root, "packages/relay-v3/src/index.ts")],
      };
      const compilerOptions = {
        noEmit: true,
        composite: false,
        types: [],
        skipLibCheck: true,
        paths,
      };
      const config = {
        extends: join(root, "tsconfig.base.json"),
        compilerOptions: { ...compilerOptions, typeRoots: [join(root, "node_modules/@types")] },
        files: ["program.ts"],
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
      const errors = errorsOf(folder);
      wrong.forEach(([statement, says], index) => {
        const found = errors.get(index + 3) ?? "no error";
        expect([statement, found]).toEqual([statement, expect.stringContaining(says)]);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the compiler says of each line of the program. */
function errorsOf(folder: string): ReadonlyMap<number, string> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  let output = "";
  try {
    execFileSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], { encoding: "utf8" });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const errors = new Map<number, string>();
  for (const text of output.split(/\n(?=\S)/)) {
    const line = /program\.ts\((\d+),/.exec(text)?.[1];
    if (line !== undefined) errors.set(Number(line), text);
  }
  return errors;
}
