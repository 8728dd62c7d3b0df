import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "@jest/globals";
import { check, openProject, toV2, type Outcome } from "@twinline/migrate";

const { version } = JSON.parse(readFileSync(path.join(__dirname, "../package.json"), "utf8")) as {
  readonly version: string;
};

const manifest = `{
  "name": "app",
  "dependencies": {
    "@signalwire/node": "^2.6.0",
    "express": "^4.0.0"
  }
}
`;

const move = (files: Record<string, string>, likely = false): Outcome =>
  toV2(openProject(new Map(Object.entries(files))), { likely });

function moved(code: string, file = "app.js"): string {
  const { changes } = move({ [file]: code });
  return changes.find((change) => change.file === file)?.after ?? code;
}

describe("imports", () => {
  test.each([
    ["require", `const { RelayConsumer } = require('@signalwire/node');`],
    ["import", `import { RelayClient, Task } from "@signalwire/node";`],
    ["a namespace", `import * as SignalWire from '@signalwire/node'`],
    ["a re-export", `export { RelayConsumer } from "@signalwire/node";`],
    ["a dynamic import", `const sdk = await import("@signalwire/node");\nexport { sdk };`],
    ["jest.mock", `jest.mock("@signalwire/node");`],
  ])("%s: only the package's name changes", (_name, code) => {
    expect(moved(code)).toBe(code.replace("@signalwire/node", "@twinline/compat-v2"));
  });

  test("RestClient comes from the package that has it now", () => {
    expect(moved(`const { RelayConsumer, RestClient } = require('@signalwire/node')\n`)).toBe(
      `const { RelayConsumer } = require('@twinline/compat-v2')\n` +
        `const { RestClient } = require('@signalwire/compatibility-api')\n`,
    );
    expect(moved(`import { RestClient, Task } from "@signalwire/node";\n`)).toBe(
      `import { Task } from "@twinline/compat-v2";\n` +
        `import { RestClient } from "@signalwire/compatibility-api";\n`,
    );
    expect(
      moved(`const sw = require("@signalwire/node");\nnew sw.RestClient();\nnew sw.Task();`),
    ).toBe(
      `const sw = require("@twinline/compat-v2");\nnew (require("@signalwire/compatibility-api").RestClient)();\nnew sw.Task();`,
    );
  });

  test("a type from a file inside the old SDK is imported by its documented name", () => {
    const code = `import ICall from "@signalwire/node/dist/common/src/relay/calling/Call";\nexport type C = ICall;\n`;
    expect(moved(code, "app.ts")).toBe(
      `import type { RelayCall as ICall } from "@twinline/compat-v2";\nexport type C = ICall;\n`,
    );
  });

  test("what compat-v2 does not have is marked and left alone", () => {
    const { changes, findings } = move({
      "app.js": `import { Verto } from "@signalwire/node";\nconsole.log(Verto);\n`,
    });
    expect(findings.map(({ sure, use }) => [sure, use])).toEqual([["decide", "Verto"]]);
    expect(changes[0]?.after).toMatch(
      /^\/\/ twinline: compat-v2 has no Verto\. See .*\nimport { Verto } from "@signalwire\/node";/,
    );
  });
});

describe("what goes with the imports", () => {
  test("package.json asks for what is imported, and for nothing else", () => {
    const { changes } = move({
      "package.json": manifest,
      "app.js": `const { RelayConsumer } = require("@signalwire/node");`,
    });
    expect(changes.find(({ file }) => file === "package.json")?.after).toBe(
      manifest.replace(
        `"@signalwire/node": "^2.6.0",\n    "express": "^4.0.0"`,
        `"@twinline/compat-v2": "^${version}",\n    "express": "^4.0.0"`,
      ),
    );
  });

  test("a program that reads the environment loads the .env file itself, in its first file only", () => {
    const { changes } = move({
      "main.js": `require("./app");\n`,
      "app.js": `const { Task } = require("@signalwire/node");\nnew Task(process.env.P, process.env.T);\n`,
    });
    expect(changes.map(({ file, after }) => [file, after.split("\n")[0]])).toEqual([
      ["app.js", `const { Task } = require("@twinline/compat-v2");`],
      ["main.js", `require("dotenv").config();`],
    ]);
  });

  test("a program that loads the .env file already is left with that", () => {
    const code = `require("dotenv").config({ path: "x" });\nconst { Task } = require("@signalwire/node");\nnew Task(process.env.P);\n`;
    expect(moved(code)).toBe(code.replace("@signalwire/node", "@twinline/compat-v2"));
  });

  test("names of version 1 are replaced", () => {
    const code = `const { RelayClient } = require("@signalwire/node");
const client = new RelayClient({ project, token });
client.calling.onInbound("office", async (call) => {
  const out = client.calling.newCall({ type: "phone", from, to });
  await out.begin();
});
`;
    expect(moved(code)).toBe(
      code
        .replace("@signalwire/node", "@twinline/compat-v2")
        .replace(`onInbound("office"`, `onReceive(["office"]`)
        .replace("out.begin", "out.dial"),
    );
  });

  test("an option that the old SDK ignored is named, and renamed only with --likely", () => {
    const code = `const { RelayConsumer } = require("@signalwire/node");
new RelayConsumer({ onIncomingCall: (call) => call.promptTTS({ type: "digits", digitsMax: 3 }) });
`;
    const files = { "app.js": code };
    expect(move(files).findings.find(({ rule }) => rule === "option")).toMatchObject({
      use: "digitsMax",
      v2: "digits_max",
      sure: "likely",
    });
    expect(moved(code)).toContain("digitsMax: 3");
    expect(move(files, true).changes[0]?.after).toContain("digits_max: 3");
  });
});

describe("what is found", () => {
  const uses = (files: Record<string, string>): string[] =>
    check(openProject(new Map(Object.entries(files))))
      .findings.filter(({ rule }) => rule === "method")
      .map(({ file, line, use, sure }) => `${file}:${line} ${use} ${sure}`);
  const consumer = (handler: string): string =>
    `const { RelayConsumer } = require("@signalwire/node");\nnew RelayConsumer({ contexts: ["a"], onIncomingCall: ${handler} }).run();\n`;

  test("a call that is handed to another file is a call there", () => {
    expect(
      uses({
        "app.js": `const { menu } = require("./menu");\n${consumer("(call) => menu(call)")}`,
        "menu.js": `exports.menu = async (line) => {\n  await line.hangup();\n};\n`,
      }),
    ).toEqual(["menu.js:2 call.hangup certain"]);
  });

  test("a call is followed through classes, fields, factories, promises and destructuring", () => {
    expect(
      uses({
        "app.js": `${consumer("guard((call) => new Ivr(call).start())")}
function guard(handler) { return async (call) => { await handler(call); }; }
class Ivr {
  constructor(line) { this.line = line; this.ask = () => this.line.promptTTS({ type: "digits", digits_max: 1, text: "?" }); }
  start() { return this.line.answer().then(() => ({ line: this.line })).then(({ line }) => line.hangup()); }
}
`,
      }),
    ).toEqual([
      "app.js:6 call.promptTTS certain",
      "app.js:7 call.answer certain",
      "app.js:7 call.hangup certain",
    ]);
  });

  test("a call that only its use reveals is reported as likely", () => {
    expect(
      uses({
        "app.js": `${consumer("require('./' + name)")}exports.menu = (call) => call.playTTS({ text: "Hi" });\n`,
      }),
    ).toEqual(["app.js:3 call.playTTS likely"]);
  });

  test("what may be something else is marked for manual work", () => {
    expect(
      uses({
        "app.js": `${consumer("(call) => end(call)")}end({ hangup() {} });\nfunction end(call) { call.hangup(); }\n`,
      }),
    ).toEqual(["app.js:4 call.hangup decide"]);
  });

  test("methods of the same names on other objects are left alone", () => {
    expect(
      uses({
        "app.js": `${consumer("() => {}")}const music = { play() {} };\nmusic.play();\nphone.hangup();\n`,
      }),
    ).toEqual([]);
  });
});

describe("a project", () => {
  test("without legacy use is left alone", () => {
    const { changes, findings } = move({
      "app.js": `import x from "y";\nx.play();\n`,
      "package.json": "{}",
    });
    expect([changes, findings]).toEqual([[], []]);
  });

  test("names a file that cannot be parsed, and moves the rest", () => {
    const { changes, problems } = move({
      "broken.js": `const { Task } = require("@signalwire/node");\nconst x = ;\n`,
      "app.js": `const { Task } = require("@signalwire/node");\n`,
    });
    expect(problems).toEqual([expect.objectContaining({ file: "broken.js", line: 2, column: 11 })]);
    expect(changes.map(({ file }) => file)).toEqual(["app.js"]);
  });
});
