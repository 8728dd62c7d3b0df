import { describe, expect, test } from "@jest/globals";
import { check, openProject, toV2, type Outcome } from "@twinline/migrate";

const move = (code: string, file: string, likely = false): Outcome =>
  toV2(openProject(new Map([[file, code]])), { likely });

const after = ({ changes }: Outcome, code: string): string => changes[0]?.after ?? code;
const left = ({ findings }: Outcome): string[] =>
  findings.flatMap(({ sure, use }) => (sure === "decide" ? [use] : []));

const old = "@signalwire/node";
const compat = "@twinline/compat-v2";
const rest = "@signalwire/compatibility-api";

describe("certain, and rewritten", () => {
  test.each([
    ["an alias", `const { RelayConsumer: RC } = require('${old}')\n`],
    ["a member", `const Task = require("${old}").Task, fs = require("fs");\n`],
    ["a template", `const { Task } = require(\`${old}\`);\n`],
    ["the rest of it", `const { Task, ...others } = require("${old}");\n`],
    ["an assignment", `let T;\n({ Task: T } = require('${old}'));\n`],
    ["inside a function", `const make = () => new (require("${old}").RelayClient)({});\n`],
    ["a promise", `import("${old}").then(({ Task }) => new Task("p", "t"));\n`],
    ["a loop", `for (const { Task } of [require("${old}")]) new Task("p", "t");\n`],
    ["a spread re-export", `module.exports = { ...require("${old}"), more: 1 };\n`],
    ["a namespace re-export", `export * as sdk from "${old}";\n`],
    ["a default re-export", `export { RelayClient as default } from "${old}";\n`],
    ["mixed quotes", `jest.mock("${old}");\nconst a = 'b', c = 'd', e = 'f';\n`],
    ["the version", `import { VERSION } from "${old}";\n`],
  ])("%s: only the name of the package changes", (_name, code) => {
    const outcome = move(code, "app.js");
    expect(after(outcome, code)).toBe(code.replace(old, compat));
    expect(left(outcome)).toEqual([]);
  });

  test.each([
    [
      "a default import becomes a namespace: compat-v2 has no default export",
      `import sw, { Task } from "${old}";\nnew sw.RelayConsumer({});\n`,
      `import * as sw from "${compat}";\nimport { Task } from "${compat}";\nnew sw.RelayConsumer({});\n`,
    ],
    [
      "the default of a dynamic import is all of it",
      `const sdk = (await import("${old}")).default;\nnew sdk.Task("p", "t");\n`,
      `const sdk = await import("${compat}");\nnew sdk.Task("p", "t");\n`,
    ],
    [
      "types in import types",
      `type Client = import("${old}").RelayClient;\nimport sw = require("${old}");\n`,
      `type Client = import("${compat}").RelayClient;\nimport sw = require("${compat}");\n`,
    ],
    [
      "RestClient is re-exported from where it is now",
      `export { Task, RestClient } from "${old}";\n`,
      `export { Task } from "${compat}";\nexport { RestClient } from "${rest}";\n`,
    ],
    [
      "RestClient of the whole SDK, as a value and as a type",
      `import * as SW from "${old}";\nconst made: SW.RestClient = new SW.RestClient("p", "t");\n`,
      `import { RestClient } from "${rest}";\nimport * as SW from "${compat}";\nconst made: RestClient = new RestClient("p", "t");\n`,
    ],
    [
      "version 1 in a class field, with optional calls",
      `import { RelayConsumer } from "${old}";\nclass App {\n  @log accessor n = 1;\n  handle = async (call) => { await call.playMedia(m); await call?.begin?.(); };\n  consumer = new RelayConsumer({ contexts: ["a"], onIncomingCall: this.handle });\n}\n`,
      `import { RelayConsumer } from "${compat}";\nclass App {\n  @log accessor n = 1;\n  handle = async (call) => { await call.playAsync(m); await call?.dial?.(); };\n  consumer = new RelayConsumer({ contexts: ["a"], onIncomingCall: this.handle });\n}\n`,
    ],
  ])("%s", (_name, code, expected) => {
    const outcome = move(code, "app.ts");
    expect(after(outcome, code)).toBe(expected);
    expect(left(outcome)).toEqual([]);
  });

  test("in a file of JSX, the import moves and the rest is unchanged", () => {
    const code = `import { RelayClient } from "${old}";\nconst client = new RelayClient({});\nexport const Button = ({ to }: Props) => (\n  <button onClick={() => client.calling.dial({ type: "phone", to })}>Call</button>\n);\n`;
    expect(after(move(code, "app.tsx"), code)).toBe(code.replace(old, compat));
  });
});

describe("not certain, left as it is and marked", () => {
  test.each([
    ["a name in a variable", `const name = "${old}";\nawait import(name);\n`, old],
    ["another loader", `const p = require.resolve("${old}");\n`, old],
    ["a mock by its name", `proxyquire("./app", { "${old}": {} });\n`, old],
    ["an augmentation of its types", `declare module "${old}" {\n  interface Extra {}\n}\n`, old],
    ["a file inside it", `const Call = require("${old}/dist/Call");\n`, `${old}/dist/Call`],
    ["a name that it never had", `const { Foo } = require("${old}");\n`, "Foo"],
    ["a re-export of one", `export { Foo } from "${old}";\n`, "Foo"],
    [
      "a default taken out of a dynamic import",
      `const { default: sw } = await import("${old}");\n`,
      "default",
    ],
  ])("%s", (name, code, use) => {
    const outcome = move(code, "app.ts");
    expect(left(outcome)).toEqual([use]);
    const lines = after(outcome, code).split("\n");
    expect(lines.filter((line) => line.startsWith("// twinline:"))).toHaveLength(1);
    const own = lines.filter((line) => !line.startsWith("// twinline:")).join("\n");
    // The import of a default moves; what is taken out of it does not.
    expect(own).toBe(name.startsWith("a default") ? code.replace(old, compat) : code);
  });
});

describe("options that the old SDK ignored", () => {
  const app = (handler: string, more = ""): string =>
    `const { RelayConsumer } = require("${old}");\nconst base = { digit_timeout: 3 };\nnew RelayConsumer({ contexts: ["a"],${more} onIncomingCall: async (call) => {\n  ${handler}\n} }).run();\n`;
  const options = (code: string): string[] =>
    check(openProject(new Map([["app.js", code]]))).findings.flatMap(({ rule, use, sure, v2 }) =>
      rule === "option" ? [`${use} ${v2} ${sure}`] : [],
    );

  test.each([
    ["in a variable", "await call.promptTTS(base);", ["digit_timeout digits_timeout likely"]],
    [
      "behind an optional call in a promise chain",
      "call.answer().then(() => call?.promptTTS?.({ text: 'a', digits_maxx: 2 })).then(({ result }) => result);",
      ["digits_maxx digits_max likely"],
    ],
    [
      "beside the one that was meant",
      "await call.promptTTS({ digits_timeout: 1, digit_timeout: 2 });",
      ["digit_timeout digits_timeout decide"],
    ],
  ])("%s", (_name, handler, expected) => {
    expect(options(app(handler))).toEqual(expected);
  });

  test("of a consumer, too", () => {
    expect(options(app("", ' context: "b",'))).toEqual(["context contexts decide"]);
  });

  test("with --likely, the name that was meant is never given twice", () => {
    const code = app("await call.promptTTS({ digits_timeout: 1, digit_timeout: 2 });");
    expect(after(move(code, "app.js", true), code)).toBe(code.replace(old, compat));
  });
});

describe("what goes into package.json", () => {
  const manifest = (text: string, files: Record<string, string>): string => {
    const all = new Map([["package.json", text], ...Object.entries(files)]);
    const { changes } = toV2(openProject(all));
    return changes.find(({ file }) => file === "package.json")?.after ?? text;
  };
  const app = `const { RelayConsumer } = require("${old}");\n`;

  test("a library asks its users for the new package", () => {
    const text = `{\n  "peerDependencies": {\n    "${old}": "^2.0.0"\n  },\n  "devDependencies": {\n    "${old}": "^2.6.0"\n  }\n}\n`;
    const written = manifest(text, { "app.js": app });
    expect(written).not.toContain(old);
    expect(written.match(/@twinline\/compat-v2/g)).toHaveLength(2);
  });

  test("a workspace may leave its dependencies to the root", () => {
    const written = manifest(`{\n  "dependencies": {\n    "${old}": "^2.6.0"\n  }\n}\n`, {
      "apps/ivr/package.json": `{ "name": "ivr" }\n`,
      "apps/ivr/app.js": app,
    });
    expect(written).toContain(compat);
    expect(written).not.toContain(old);
  });
});

test.each([
  ["imports of package.json", "#relay", "package.json", `{ "imports": { "#relay": "${old}" } }`],
  ["an alias of npm", "sw", "package.json", `{ "dependencies": { "sw": "npm:${old}@^2.6.0" } }`],
  [
    "paths of tsconfig",
    "@sdk",
    "tsconfig.json",
    `{ "compilerOptions": { "paths": { "@sdk": ["./node_modules/${old}"] } } }`,
  ],
])("the old SDK is found behind %s, and imported by its own name", (_name, alias, file, text) => {
  const code = `import { RelayConsumer } from "${alias}";\nconst { Task } = require('${alias}');\nconst s = "${alias}";\n`;
  const { changes, findings } = toV2(
    openProject(
      new Map([
        ["src/app.js", code],
        [file, text],
      ]),
    ),
  );
  expect(changes.find((change) => change.file === "src/app.js")?.after).toBe(
    `import { RelayConsumer } from "${compat}";\nconst { Task } = require('${compat}');\nconst s = "${alias}";\n`,
  );
  expect(findings.filter(({ sure }) => sure === "decide")).toEqual([]);
  const asks = changes.find((change) => change.file === "package.json")?.after.includes(compat);
  expect(asks).toBe(alias === "sw" ? true : undefined);
});

describe("a use behind another name of its file", () => {
  const uses = (files: Record<string, string>): string[] =>
    check(openProject(new Map(Object.entries(files))))
      .findings.filter(({ rule }) => rule === "method" || rule === "consumer")
      .map(({ file, use, sure }) => `${file} ${use} ${sure}`);
  const app = (specifier: string): string =>
    `import { RelayConsumer } from "${specifier}";\nnew RelayConsumer({ contexts: ["a"], onIncomingCall: (call) => call.hangup() }).run();\n`;
  const sdk = `export { RelayConsumer } from "${old}";\n`;

  test.each([
    [
      "tsconfig's paths, with comments and a base in another file",
      {
        "tsconfig.base.json": `{ "compilerOptions": { "baseUrl": "./src" } }`,
        "tsconfig.json": `{\n  // as we like it\n  "extends": "./tsconfig.base.json",\n  "compilerOptions": { "paths": { "@lib/*": ["lib/*"], }, },\n}`,
        "src/lib/sdk.ts": sdk,
        "src/app.ts": app("@lib/sdk"),
      },
    ],
    [
      "tsconfig's baseUrl",
      {
        "tsconfig.json": `{ "compilerOptions": { "baseUrl": "src" } }`,
        "src/lib/sdk.ts": sdk,
        "src/app.ts": app("lib/sdk"),
      },
    ],
    [
      "imports of package.json, which name what is built",
      {
        "package.json": `{ "imports": { "#sdk": { "types": "./dist/sdk.d.ts", "default": "./dist/sdk.js" } } }`,
        "src/sdk.ts": sdk,
        "src/app.ts": app("#sdk"),
      },
    ],
    [
      "a package of the workspace with exports",
      {
        "packages/sdk/package.json": `{ "name": "@acme/sdk", "exports": { "./*": "./src/*.js" } }`,
        "packages/sdk/src/relay.ts": sdk,
        "src/app.ts": app("@acme/sdk/relay"),
      },
    ],
    [
      "a package of the workspace with main",
      {
        "packages/sdk/package.json": `{ "name": "@acme/sdk", "main": "dist/index.js" }`,
        "packages/sdk/src/index.ts": sdk,
        "src/app.ts": app("@acme/sdk"),
      },
    ],
    [
      "CommonJS that passes it on",
      {
        "src/sdk.js": `const sdk = require("${old}");\nmodule.exports = { ...sdk, other: 1 };\n`,
        "src/app.ts": app("./sdk"),
      },
    ],
    [
      "CommonJS by way of exports",
      {
        "src/sdk.js": `exports.RelayConsumer = require("${old}").RelayConsumer;\n`,
        "src/app.ts": app("./sdk.js"),
      },
    ],
    [
      "CommonJS with __exportStar, as TypeScript compiles export *",
      {
        "src/sdk.js": `__exportStar(require("${old}"), exports);\n`,
        "src/app.ts": app("./sdk.js"),
      },
    ],
    [
      "CommonJS with a getter, as TypeScript compiles it",
      {
        "src/sdk.js": `var node_1 = require("${old}");\nObject.defineProperty(exports, "RelayConsumer", { enumerable: true, get: function () { return node_1.RelayConsumer; } });\n`,
        "src/app.ts": app("./sdk.js"),
      },
    ],
  ])("%s", (_name, files) => {
    expect(uses(files)).toEqual([
      "src/app.ts new Consumer certain",
      "src/app.ts call.hangup certain",
      "src/app.ts consumer.run certain",
    ]);
  });
});
