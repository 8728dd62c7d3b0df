import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

const cache = path.resolve(__dirname, "../../../../.cache");
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(path.join(cache, "usage-"));
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts an app that makes ten tasks, and then does this. */
function start(then: string): ChildProcess {
  writeFileSync(
    path.join(folder, "app.cjs"),
    `const { Client, Task } = require("@twinline/compat-v2");
for (let number = 0; number < 10; number += 1) new Task({ project: "p", token: "t" });
${then}
`,
  );
  return again();
}

function again(): ChildProcess {
  const child = spawn(process.execPath, ["app.cjs"], {
    cwd: folder,
    env: { ...process.env, TWINLINE_REPORT: "usage.json" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

const over = async (child: ChildProcess): Promise<unknown> => (await once(child, "exit"))[0];

interface Report {
  readonly processes: number;
  readonly dropped: number;
  readonly uses: readonly {
    readonly name: string;
    readonly file: string;
    readonly count: number;
  }[];
}

const file = (): string => path.join(folder, "usage.json");
const report = (): Report => JSON.parse(readFileSync(file(), "utf8")) as Report;

/** How many tasks were counted. */
const tasks = (): number => report().uses.find(({ name }) => name === "new Task")?.count ?? 0;

test.each([
  ["process.exit()", "process.exit(3);", 3],
  ["an exception that is not caught", 'throw new Error("on purpose");', 1],
  ["a rejection that is not handled", 'void Promise.reject(new Error("on purpose"));', 1],
  ["its natural end", "", 0],
])("the file contains what was counted before %s", async (_name, then, code) => {
  expect(await over(start(then))).toBe(code);
  expect(tasks()).toBe(10);
});

test("a process that is killed leaves what it had counted until a second before", async () => {
  const child = start("setInterval(() => undefined, 1000);");
  // It writes under a lock, which a process that is killed just then would leave.
  while (!existsSync(file()) || existsSync(`${file()}.lock`)) await new Promise(setImmediate);
  child.kill("SIGKILL");
  await over(child);
  expect(tasks()).toBe(10);
  // No lock and no draft is left in the way of the next one.
  expect(readdirSync(folder).toSorted()).toEqual(["app.cjs", "usage.json"]);
});

test("a process that a client ends on SIGTERM leaves everything that it has counted", async () => {
  const child = start(`
    const client = new Client({ project: "p", token: "t", host: "ws://127.0.0.1:1" });
    client.connect().catch(() => undefined);
    client.on("ready", () => undefined);
    console.log("running");
  `);
  await once(child.stdout as NodeJS.ReadableStream, "data");
  child.kill("SIGTERM");
  await over(child);
  expect(report().uses.map(({ name }) => name)).toEqual([
    "new Task",
    "new Client",
    "client.connect",
    'client.on("ready")',
  ]);
});

test("several processes, and their worker threads, add to one file", async () => {
  const first = start(`
    const { isMainThread, Worker } = require("node:worker_threads");
    if (isMainThread) new Worker(__filename);
  `);
  const codes = await Promise.all([first, again(), again()].map(over));
  expect(codes).toEqual([0, 0, 0]);
  expect([tasks(), report().processes]).toEqual([60, 6]);
});

test("a file that is no usage report is left as it is, and a warning says so", async () => {
  writeFileSync(file(), '{ "name": "an-app" }\n');
  const child = start("");
  let warning = "";
  child.stderr?.on("data", (text: Buffer) => (warning += String(text)));
  expect(await over(child)).toBe(0);
  expect(readFileSync(file(), "utf8")).toBe('{ "name": "an-app" }\n');
  expect(warning).toContain("usage.json is not a usage report, and was not changed");
});

test("a lock that a killed process has left does not stop the next one", async () => {
  writeFileSync(`${file()}.lock`, "");
  const long = new Date(Date.now() - 60_000);
  utimesSync(`${file()}.lock`, long, long);
  expect(await over(start(""))).toBe(0);
  expect(tasks()).toBe(10);
});

test("the file has a maximum size: what exceeds it is counted as dropped", async () => {
  const lines = Array.from({ length: 5100 }, () => "new Task(options);").join("\n");
  expect(await over(start(`const options = { project: "p", token: "t" };\n${lines}`))).toBe(0);
  const { uses, dropped } = report();
  expect([uses.length, dropped]).toEqual([5000, 101]);
});
