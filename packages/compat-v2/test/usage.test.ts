import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "@jest/globals";

const root = path.resolve(__dirname, "../../..");

const program = `
const { startSimulator } = require("@twinline/simulator");
const { RelayConsumer } = require("@twinline/compat-v2");
async function main() {
  const sim = await startSimulator({ clock: undefined });
  const consumer = new RelayConsumer({
    project: "p", token: "t", host: sim.host, contexts: ["a"],
    onIncomingCall: async (call) => {
      await call.answer();
      for (const text of ["One.", "Two."]) await call.playTTS({ text, gender: "male" });
      await call.hangup();
    },
  });
  await consumer.run();
  await sim.listens("a");
  const caller = await sim.call({ from: "+15550201", context: "a" });
  await caller.ended;
  await consumer.client.disconnect();
  await sim.close();
}
main();
`;

function run(env: NodeJS.ProcessEnv): { report: string | undefined; file: string } {
  const folder = mkdtempSync(path.join(root, ".cache/usage-"));
  try {
    const file = path.join(folder, "app.cjs");
    writeFileSync(file, program);
    const { status } = spawnSync(process.execPath, [file], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    expect(status).toBe(0);
    try {
      return { report: readFileSync(path.join(folder, "usage.json"), "utf8"), file };
    } catch {
      return { report: undefined, file };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("with TWINLINE_REPORT, the documented names that an app uses are counted by the line of the caller", () => {
  const { report = "{}", file } = run({ TWINLINE_REPORT: "usage.json" });
  const { uses } = JSON.parse(report) as { uses: object[] };
  expect(uses).toEqual([
    { name: "call.answer", options: [], file, line: 9, count: 1 },
    { name: "call.play_tts", options: ["gender", "text"], file, line: 10, count: 2 },
    { name: "call.hangup", options: [], file, line: 11, count: 1 },
  ]);
});

test("without it, nothing is written", () => {
  expect(run({ TWINLINE_REPORT: "" }).report).toBeUndefined();
});
