import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { main } from "../src/cli/main.js";
import { help } from "../src/cli/help.js";

const page = readFileSync(path.resolve(__dirname, "../../../docs/moving.md"), "utf8");

/** The commands of the page, in the order in which a reader runs them. */
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = ""]) => block.trim().split("\n"))
  .filter((line) => line.startsWith("npx @twinline/migrate "))
  .map((line) => line.replace("npx @twinline/migrate ", ""));

const files: Record<string, string> = {
  "package.json": `{\n  "dependencies": {\n    "@signalwire/node": "^2.6.0"\n  }\n}\n`,
  "src/app.js": `const { RelayConsumer } = require("@signalwire/node");
const { menu } = require("./menu");

const consumer = new RelayConsumer({
  project: "p",
  token: "t",
  contexts: ["office"],
  onIncomingCall: async (call) => {
    await call.answer();
    await menu(call);
    await call.hangup();
  },
});
consumer.run();
`,
  "src/menu.js": `exports.menu = async (call) => {
  await call.playTTS({ text: "Welcome!" });
};
`,
  "src/tool.py": `from signalwire.relay.task import Task\n\nTask(project='p', token='t').deliver('office', {})\n`,
  "usage.json": JSON.stringify({
    version: 1,
    from: "2026-01-02T03:04:05.678Z",
    until: "2026-01-02T03:05:05.678Z",
    processes: 1,
    dropped: 0,
    uses: [{ name: "call.play_tts", file: "src/menu.js", line: 2, count: 3 }],
  }),
};

let folder: string;

function git(...args: string[]): string {
  const identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "moving-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "The app");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string): { code: number; out: string; note: string } {
  const printed = { out: "", note: "" };
  const code = main(command.split(" "), {
    cwd: folder,
    env: {},
    version: "0.1.0",
    colours: false,
    out: (text) => void (printed.out += text),
    note: (text) => void (printed.note += text),
  });
  return { code, ...printed };
}

test("the page has a command for each stage, and each shows its diff before it writes", () => {
  expect(commands).toEqual([
    "check src",
    "v2 src",
    "v2 src --write",
    "check --usage usage.json src",
    "v3 --only src/menu.js",
    "v3 --only src/menu.js --write",
    "v3 src",
    "v3 src --write",
    "python src",
    "python src --write",
  ]);
});

test("the commands of the page do what it says, one after the other, on a fresh checkout", () => {
  for (const command of commands) {
    const isCheck = command.startsWith("check");
    const { code, out, note } = run(command);
    expect({ command, code, note: code === 2 ? note : "" }).toEqual({
      command,
      code: isCheck ? 1 : 0,
      note: "",
    });
    if (!command.endsWith("--write")) {
      expect(out).not.toBe("");
      expect(git("status", "--porcelain")).toBe("");
      continue;
    }
    // The way back, and forth again.
    expect(git("status", "--porcelain")).not.toBe("");
    const left = git("diff");
    if (!command.startsWith("python")) {
      git("checkout", "-q", ".");
      run(command);
      expect(git("diff")).toBe(left);
    }
    git("add", ".");
    git("commit", "-q", "-m", command);
    expect(run(command).note).toMatch(/^Nothing to change\./);
  }
  expect(readFileSync(path.join(folder, "package.json"), "utf8")).toContain("@twinline/relay-v3");
  // What Python became is on v2; nothing else is.
  const { findings } = JSON.parse(run("check src --json").out) as { findings: { file: string }[] };
  expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(["src/tool.ts"]));
});

test("the help names every option that the page uses", () => {
  const named = new Set(page.match(/(?<=`|migrate .*)--[a-z]+/g));
  for (const option of named) expect(help).toContain(option);
});
