import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

import { main } from "../src/cli/main.js";

const app = `const { RelayConsumer } = require("@signalwire/node");

new RelayConsumer({ contexts: ["a"], onIncomingCall: (call) => call.hangup() }).run();
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "migrate-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

function git(...args: string[]): void {
  const identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

function commit(): void {
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "The app");
}

function run(...args: string[]): { code: number; out: string; note: string } {
  const printed = { out: "", note: "" };
  const code = main(args, {
    cwd: folder,
    env: {},
    version: "0.1.0",
    colours: false,
    out: (text) => void (printed.out += text),
    note: (text) => void (printed.note += text),
  });
  return { code, ...printed };
}

test("without --write, v2 shows a diff that git can apply, and changes nothing", () => {
  put({ "src/app.js": app });
  commit();
  const { code, out, note } = run("v2", "src");
  expect(code).toBe(0);
  expect(note).toBe("Would change 1 file. Add --write to change them\n");
  expect(read("src/app.js")).toBe(app);
  put({ "change.diff": out });
  git("apply", "change.diff");
  expect(read("src/app.js")).toBe(app.replace("@signalwire/node", "@twinline/compat-v2"));
});

test("with --write, v2 changes the files; a second run has nothing to change", () => {
  put({ "src/app.js": app });
  commit();
  expect(run("v2", "src", "--write").note).toBe("Changed 1 file.\n");
  expect(read("src/app.js")).toContain("@twinline/compat-v2");
  expect(run("v2", "src")).toEqual({ code: 0, out: "", note: "Nothing to change.\n" });
});

test("--write requires a clean git tree, or --force", () => {
  put({ "app.js": app });
  expect(run("v2", ".", "--write")).toMatchObject({
    code: 2,
    note: expect.stringContaining("not in git"),
  });
  commit();
  put({ "other.js": "// not committed\n" });
  expect(run("v2", ".", "--write")).toMatchObject({
    code: 2,
    note: expect.stringContaining("uncommitted changes (other.js)"),
  });
  expect(read("app.js")).toBe(app);
  expect(run("v2", ".", "--write", "--force").code).toBe(0);
  expect(read("app.js")).not.toBe(app);
});

test("check exits with 1 when there is legacy use, for CI", () => {
  put({ "app.js": app, "other.js": "export const x = 1;\n" });
  const { code, out, note } = run("check", ".");
  expect(code).toBe(1);
  expect(out).toMatch(/app\.js[\s\S]*new Consumer[\s\S]*call\.hangup/);
  expect(out).not.toContain("other.js");
  expect(note).toMatch(/\d+ uses of a legacy SDK: \d+ certain/);
  rmSync(path.join(folder, "app.js"));
  expect(run("check", ".")).toEqual({
    code: 0,
    out: "",
    note: "Found no use of a legacy SDK.\n",
  });
});

test("--json and --sarif report the same findings", () => {
  put({ "app.js": app });
  const { out } = run("check", ".", "--json", "--sarif", "found.sarif");
  const { findings } = JSON.parse(out) as { findings: { line: number; use: string }[] };
  const sarif = JSON.parse(read("found.sarif")) as {
    version: string;
    runs: { results: { locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[];
  };
  expect(sarif.version).toBe("2.1.0");
  expect(
    sarif.runs[0]?.results.map((result) => result.locations[0]?.physicalLocation.region.startLine),
  ).toEqual(findings.map(({ line }) => line));
});

test("a file that cannot be parsed is named, left alone, and makes the command fail", () => {
  put({ "app.js": app, "broken.js": `require("@signalwire/node");\nconst = 1;\n` });
  commit();
  const { code, note } = run("v2", ".", "--write");
  expect(code).toBe(2);
  expect(note).toContain("broken.js:2:7 could not be parsed and was not changed");
  expect(read("broken.js")).toContain("@signalwire/node");
  expect(read("app.js")).toContain("@twinline/compat-v2");
});

test("v3 fails when manual work is left, and names the place and the reason", () => {
  put({ "app.js": app.replace("call.hangup()", "call.prompt(options)") });
  const { code, note } = run("v3", ".");
  expect(code).toBe(1);
  expect(note).toMatch(
    /app\.js:\d+:\d+ for you to decide: call\.prompt\(options\): what this prompt collects/,
  );
});

test("--only moves one handler, of the program in this folder when no path is given", () => {
  put({ "src/app.js": app, "package.json": `{ "dependencies": { "@signalwire/node": "2" } }\n` });
  commit();
  expect(run("v3", "--only", "src/app.js:onIncomingCall", "--write")).toEqual({
    code: 0,
    out: "",
    note: "Changed 2 files.\npackage.json has changed: run npm install\nEvery function that works with a call is on v3. Next, move the client: v3 without --only\n",
  });
  expect(read("src/app.js")).toContain("Call.from(v2Call)");
  expect(read("src/app.js")).toContain("new RelayConsumer");
  expect(Object.keys(JSON.parse(read("package.json")).dependencies as object)).toEqual([
    "@twinline/compat-v2",
    "@twinline/relay-v3",
  ]);
  const again = run("v3", "--only", "src/app.js:onIncomingCall");
  expect(again).toMatchObject({
    code: 0,
    out: "",
    note: expect.stringContaining("Nothing to change.\n"),
  });
});

test("--only leaves the original in package.json while another program, or a broken file, needs it", () => {
  const manifest = `{ "dependencies": { "@signalwire/node": "2" } }\n`;
  put({ "src/app.js": app, "src/other.js": app, "package.json": manifest });
  commit();
  const { note } = run("v3", "--only", "src/app.js", "--write");
  expect(note).toContain("Changed 2 files.");
  expect(Object.keys(JSON.parse(read("package.json")).dependencies as object)).toEqual([
    "@signalwire/node",
    "@twinline/compat-v2",
    "@twinline/relay-v3",
  ]);
});

test("--only lists the functions of the program that are still on v2", () => {
  put({
    "app.js":
      app.replace("(call) => call.hangup()", "(call) => bye(call)") +
      "function bye(call) { return call.hangup(); }\nfunction hi(call) { return call.answer(); }\nnew RelayConsumer({ onIncomingCall: hi });\n",
  });
  expect(run("v3", "--only", "app.js:bye").note).toContain("Would still be on v2: app.js:hi\n");
});

test("python writes the translation beside the original", () => {
  put({
    "app.py": "from signalwire.relay.consumer import Consumer\nConsumer(project='p').run()\n",
  });
  commit();
  expect(run("python", ".", "--write").code).toBe(0);
  expect(read("app.ts")).toContain("await new Consumer({ project: 'p' }).run();");
  expect(read("app.py")).toContain("import Consumer");
});

test.each([
  [["chek", "."], 'Unknown command "chek". Did you mean "check"?'],
  [["v2", ".", "--wirte"], 'Unknown option --wirte. Did you mean "--write"?'],
  [["v2"], "Name the files or folders: npx @twinline/migrate v2 src"],
  [["v2", "nowhere"], "No such file or folder: nowhere."],
  [["check", ".", "--write"], '"check" only looks'],
  [["v2", ".", "--only", "app.js"], "--only works only with v3"],
  [["v3", "--only", "nowhere.js"], "The files to migrate do not include nowhere.js"],
  [["check", "--usage", "none.json"], "none.json is not a usage report"],
])("%j is refused with a message that says what to write", (args, message) => {
  expect(run(...args)).toMatchObject({ code: 2, out: "", note: expect.stringContaining(message) });
});

test("--help and no command at all print the same page", () => {
  expect(run("--help")).toEqual(run());
  expect(run("--help").out).toContain("npx @twinline/migrate check <paths>");
});

const measured = (uses: readonly object[]): string =>
  JSON.stringify({
    version: 1,
    from: "2026-01-02T03:04:05.678Z",
    until: "2026-01-02T03:05:05.678Z",
    processes: 1,
    dropped: 0,
    uses,
  });

test("--usage shows what a running app uses, the most frequent first, and what each becomes", () => {
  const answer = { name: "call.answer", file: "app.js", line: 3, count: 2 };
  const spoken = { name: "call.play_tts", file: "app.js", line: 4, count: 9, options: { text: 9 } };
  const habit = { ...answer, name: "call.prompt", habit: "type for prompt_type" };
  put({ "one.json": measured([answer, spoken, habit]), "two.json": measured([spoken]) });
  const { code, out, note } = run("check", "--usage", "one.json", "--usage", "two.json");
  expect(code).toBe(1);
  expect(out).toBe(
    [
      "   uses  of v2                              in v3                  options",
      "     18  call.play_tts                      play_tts, then wait()  text",
      "     18   app.js:4",
      "      2  call.answer                        answer",
      "      2   app.js:3",
      "      2  call.prompt: type for prompt_type",
      "      2   app.js:3",
      "",
    ].join("\n"),
  );
  expect(note).toContain("3 names of v2 at 2 places; 2 processes; from 2026-01-02T03:04");
});

test("--usage with paths says how sure v3 is of each place", () => {
  const used = { name: "call.hangup", file: "app.js", line: 3, count: 5 };
  const other = { name: 'call.on("ended")', file: "gone.js", line: 1, count: 1 };
  put({ "app.js": app, "usage.json": measured([used, other]) });
  const { out } = run("check", "--usage", "usage.json", ".");
  expect(out).toContain("      5   app.js:3  certain\n");
  expect(out).toContain("      1   gone.js:1\n");
});

test("a single file may be named, and one that is not there is an error", () => {
  put({ "app.js": app });
  expect(run("check", "app.js").code).toBe(1);
});

test("Windows line ends, a byte order mark and a shebang stay, and new lines end like the others", () => {
  const code = `\uFEFF#!/usr/bin/env node\n"use strict";\n${app}process.env.TOKEN;\n`;
  put({ "app.js": code.replaceAll("\n", "\r\n") });
  commit();
  expect(run("v2", ".", "--write").code).toBe(0);
  const written = read("app.js");
  expect(written).toBe(
    code
      .replace("@signalwire/node", "@twinline/compat-v2")
      .replace("const {", 'require("dotenv").config();\nconst {')
      .replaceAll("\n", "\r\n"),
  );
});

test("a symbolic link is not followed out of what was named, and stays a link", () => {
  put({ "src/app.js": app, "outside/other.js": app });
  symlinkSync("../outside/other.js", path.join(folder, "src/link.js"));
  commit();
  expect(run("v2", "src", "--write").note).toBe("Changed 1 file.\n");
  expect(read("outside/other.js")).toBe(app);
  expect(lstatSync(path.join(folder, "src/link.js")).isSymbolicLink()).toBe(true);
});

test("files that git ignores, node_modules and builds are not searched, and a file that git ignores is not written", () => {
  put({
    ".gitignore": "ignored/\n",
    "app.js": app,
    "ignored/app.js": app,
    "node_modules/x/index.js": app,
    "dist/app.js": app,
  });
  commit();
  expect(run("v2", ".").note).toContain("Would change 1 file.");
  expect(run("v2", "ignored", "--write")).toMatchObject({
    code: 2,
    note: expect.stringContaining("git ignores ignored/app.js"),
  });
  expect(read("ignored/app.js")).toBe(app);
});

test("the git tree of the files must be clean, wherever the command is started", () => {
  put({ "app.js": app });
  commit();
  put({ "app.js": `${app}// more\n` });
  const elsewhere = mkdtempSync(path.join(tmpdir(), "migrate-"));
  try {
    let note = "";
    const code = main(["v2", folder, "--write"], {
      cwd: elsewhere,
      env: {},
      version: "0.1.0",
      colours: false,
      out: () => undefined,
      note: (text) => void (note += text),
    });
    expect([code, note]).toEqual([2, expect.stringContaining("uncommitted changes (app.js)")]);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test("a file above the size limit is named and not read", () => {
  put({ "app.js": app, "bundle.js": `${app}${"// x\n".repeat(500_000)}` });
  expect(run("check", ".").note).toContain("bundle.js was skipped: it is larger than 2 MB.");
});

test("--color colours the diff", () => {
  put({ "app.js": app });
  const { out } = run("v2", ".", "--color");
  expect(out).toContain(
    '\u001B[32m+const { RelayConsumer } = require("@twinline/compat-v2");\u001B[0m',
  );
  expect(out).toContain(
    '\u001B[31m-const { RelayConsumer } = require("@signalwire/node");\u001B[0m',
  );
});

test("check says where Python uses the legacy SDK, and when there is nothing to look at", () => {
  put({ "src/app.py": "from signalwire.relay.consumer import Consumer\n", "docs/a.md": "# A\n" });
  expect(run("check", "src")).toMatchObject({
    code: 0,
    note: expect.stringContaining(
      "1 Python file uses the legacy SDK, too: npx @twinline/migrate python src",
    ),
  });
  expect(run("check", "docs").note).toContain("Found no JavaScript, TypeScript or Python in docs.");
});
