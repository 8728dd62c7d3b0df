import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

const root = path.resolve(__dirname, "../..");

/** A file, what it imports, and the words of the complaint. */
type Refused = readonly [file: string, specifier: string, complaint: string];

const refused: readonly Refused[] = [
  ["packages/core/src/errors/a.ts", "../protocol/row.js", "core/errors may import nothing of ours"],
  [
    "packages/core/src/errors/deep/a.ts",
    "../../log/log.js",
    "core/errors may import nothing of ours",
  ],
  [
    "packages/core/src/protocol/a.ts",
    "../errors/errors.js",
    "core/protocol may import nothing of ours",
  ],
  ["packages/core/src/protocol/b.ts", "../internal.js", "imports folders, not the entry"],
  ["packages/core/src/log/a.ts", "@twinline/core", "imports none of them, nor itself by name"],
  ["packages/core/src/transport/a.ts", "../session/session.js", "an import only points down"],
  ["packages/core/src/transport/b.ts", "../arguments/options.js", "an import only points down"],
  ["packages/core/src/arguments/a.ts", "../transport/socket.js", "an import only points down"],
  ["packages/core/src/session/a.ts", "../calls/leg.js", "not core/calls"],
  ["packages/core/src/calls/a.ts", "../messages/message.js", "not core/messages"],
  ["packages/core/src/messages/a.ts", "../calls/leg.js", "not core/calls"],
  ["packages/core/src/calls/b.ts", "../schemas/rows.js", "not core/schemas"],
  ["packages/core/src/schemas/a.ts", "../session/session.js", "not core/session"],
  ["packages/core/src/internal.ts", "./schemas/rows.js", "not core/schemas"],
  ["packages/core/src/calls/c.ts", "typebox", "Only packages/core/src/schemas imports typebox"],
  [
    "packages/core/src/schemas.ts",
    "typebox/value",
    "Only packages/core/src/schemas imports typebox",
  ],
  ["packages/core/src/lobby/a.ts", "../calls/leg.js", "core/lobby has no layer yet"],
  [
    "packages/core/src/calls/d.ts",
    "../../../relay-v3/src/index.js",
    "does not reach outside itself",
  ],
  ["packages/core/src/calls/e.ts", "@twinline/simulator", "core is below every other package"],
  ["packages/relay-v3/src/a.ts", "@twinline/compat-v2", "never a package of the same layer"],
  ["packages/compat-v2/src/a.ts", "@twinline/relay-v3", "never a package of the same layer"],
  [
    "packages/compat-v2/src/results/a.ts",
    "../call/call.js",
    "compat-v2/results may import values of platform, common, messages, not of call",
  ],
  [
    "packages/relay-v3/src/actions/a.ts",
    "../methods/play.js",
    "relay-v3/actions may import values of common, events, not of methods",
  ],
  ["packages/compat-v2/src/lobby/a.ts", "../call/call.js", "compat-v2/lobby has no layer yet"],
  ["packages/simulator/src/a.ts", "@twinline/relay-v3", "never a package of the same layer"],
  [
    "packages/simulator/src/calls/a.ts",
    "../phone/access.js",
    "part of the kernel and imports no extra",
  ],
  [
    "packages/simulator/src/network/a.ts",
    "../blade/tasks.js",
    "part of the kernel and imports no extra",
  ],
  [
    "packages/simulator/src/wire/a.ts",
    "../simulator.js",
    "part of the kernel and imports no extra",
  ],
  [
    "packages/simulator/src/recording/a.ts",
    "../blade/tasks.js",
    "may import the kernel and nothing",
  ],
  ["packages/migrate/src/a.ts", "@twinline/core", "migrate imports nothing of ours"],
  ["packages/relay-v3/src/b.ts", "@twinline/core/schemas", "never a package of the same layer"],
  ["packages/relay-v3/src/c.ts", "../../core/src/index.js", "does not reach outside itself"],
  ["packages/relay-v3/src/d.ts", "typebox", "Only packages/core/src/schemas imports typebox"],
  ["packages/relay-v3/test/a.ts", "../../core/src/index.js", "does not reach into another package"],
  ["packages/lobby/src/a.ts", "ws", "packages/lobby has no layer yet"],
  [
    "examples/demo/a.ts",
    "../../packages/core/src/index.js",
    "imports packages by name, never by a path",
  ],
  ["examples/demo/b.ts", "@twinline/core/internal", "what a user can import"],
  ["bench/a.ts", "../packages/core/dist/esm/index.js", "imports packages by name, never by a path"],
  [
    "campaign/a.ts",
    "../packages/core/dist/esm/index.js",
    "imports packages by name, never by a path",
  ],
];

const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ["packages/simulator/src/calls/x.ts", "../people/person.js"],
  ["packages/simulator/src/phone/x.ts", "../network/network.js"],
  ["packages/simulator/src/cli/x.ts", "../simulator.js"],
  ["packages/simulator/src/simulator.ts", "./phone/phone-server.js"],
  ["packages/core/src/errors/x.ts", "./relay-error.js"],
  ["packages/core/src/errors/deep/x.ts", "../relay-error.js"],
  ["packages/core/src/transport/x.ts", "../errors/errors.js"],
  ["packages/core/src/session/x.ts", "../transport/socket.js"],
  ["packages/core/src/calls/x.ts", "../session/session.js"],
  ["packages/core/src/messages/x.ts", "../arguments/options.js"],
  ["packages/core/src/transport/y.ts", "ws"],
  ["packages/core/src/schemas/families/x.ts", "typebox"],
  ["packages/core/src/schemas/x.ts", "../protocol/row.js"],
  ["packages/core/src/index.ts", "./calls/leg.js"],
  ["packages/core/test/x.ts", "../src/calls/leg.js"],
  ["packages/core/test/y.ts", "typebox/value"],
  ["packages/core/test/z.ts", "@twinline/simulator"],
  ["packages/relay-v3/src/x.ts", "@twinline/core"],
  ["packages/relay-v3/src/y.ts", "@twinline/core/internal"],
  ["packages/relay-v3/src/call/z.ts", "../methods/play.js"],
  ["packages/compat-v2/src/call/x.ts", "../methods/call-methods.js"],
  ["packages/compat-v2/src/index.ts", "./client/client.js"],
  ["examples/demo/x.ts", "@twinline/relay-v3"],
  ["examples/demo/y.ts", "../shared/people.js"],
  ["bench/x.ts", "@twinline/core/internal"],
  ["campaign/x.ts", "@twinline/core/internal"],
];

let house: string;
let complaints: readonly string[];

const about = (file: string): readonly string[] =>
  complaints.filter((line) => line.startsWith(`${file}:`) && line.includes("layers(one-way)"));

function write(file: string, text: string): void {
  const full = path.join(house, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "twinline-layers-"));
  for (const [file, specifier] of [...refused, ...allowed]) {
    write(file, `export { a } from ${JSON.stringify(specifier)};\n`);
  }
  const forbidden = JSON.stringify("../log/log.js");
  write("packages/core/src/clock/value.ts", `import { a } from ${forbidden};\na();\n`);
  write(
    "packages/core/src/clock/type.ts",
    `import type { A } from ${forbidden};\nexport type B = A;\n`,
  );
  write("packages/core/src/clock/star.ts", `export * from ${forbidden};\n`);
  write("packages/core/src/clock/late.ts", `export const a = () => import(${forbidden});\n`);
  write("packages/core/src/clock/inline.ts", `export type B = import(${forbidden}).A;\n`);
  write("packages/core/src/clock/old.ts", `import a = require(${forbidden});\na();\n`);

  const oxlint = path.join(root, "node_modules/oxlint/bin/oxlint");
  const config = path.join(root, ".oxlintrc.json");
  const { stdout } = spawnSync(process.execPath, [oxlint, "-c", config, "-f", "unix"], {
    cwd: house,
    encoding: "utf8",
    // Where oxlint finds what makes it type-aware.
    env: {
      ...process.env,
      PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env["PATH"] ?? ""}`,
    },
  });
  complaints = stdout.split("\n");
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("the layers", () => {
  test.each(refused)("%s may not import %s", (file, _specifier, complaint) => {
    expect(about(file)).toEqual([expect.stringContaining(complaint)]);
  });

  test.each(allowed)("%s may import %s", (file) => {
    expect(about(file)).toEqual([]);
  });

  test.each(["value", "type", "star", "late", "inline", "old"])(
    "hold for an import by %s",
    (name) => {
      expect(about(`packages/core/src/clock/${name}.ts`)).toHaveLength(1);
    },
  );
});
