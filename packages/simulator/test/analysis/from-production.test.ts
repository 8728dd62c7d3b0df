import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, describe, expect, test } from "@jest/globals";

import { recordSession, type RecordingOptions } from "@twinline/core";
import { startReplay, startSimulator, VirtualClock } from "@twinline/simulator";

import { SessionModel } from "../../src/analysis/session-model.js";
import { entriesOf } from "../../src/analysis/session-file.js";
import { makeApp, startApp } from "./support/office.js";

const made: string[] = [];

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** An app that records itself while a caller presses 1. Returns the file. */
async function recorded(options: RecordingOptions = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), "twinline-recording-"));
  made.push(directory);
  const file = path.join(directory, "session.ndjson");
  const clock = new VirtualClock();
  await using sim = await startSimulator({
    clock,
    numbers: { "+15550111": "office" },
    unexpected: "error",
  });
  const log_level = "silent";
  const app = makeApp({ host: sim.host, project: "p", token: "token-1234", clock, log_level });
  const recording = recordSession(app, file, options);
  await app.connect();
  const caller = await sim.call({ from: "+15550201", to: "+15550111" });
  await caller.hears("press 1", { barge_in: true });
  await caller.press("1");
  await caller.ended;
  await clock.settle();
  await app.disconnect();
  await recording.stop();
  return { file, recording };
}

function modelOf(file: string): SessionModel {
  const model = new SessionModel();
  for (const entry of entriesOf(readFileSync(file, "utf8"), file)) model.add(entry);
  return model;
}

describe("a session that an app recorded of itself", () => {
  test("is read by the desk: its call and what was said, without credentials", async () => {
    const { file } = await recorded({ content: true });
    const [history] = modelOf(file).histories;
    expect(history).toMatchObject({ from: "+15550201", context: "office", ended_by: "app" });
    expect(history?.utterances.map(({ by, text, bargeIn }) => [by, text, bargeIn])).toEqual([
      ["app", "Press 1 for opening hours, or say what you want.", false],
      ["me", "1", true],
      ["app", "We are open from nine to five.", false],
    ]);
    expect(readFileSync(file, "utf8")).not.toContain("token-1234");
  });

  test("is replayed to the same app, which does the same", async () => {
    const { file } = await recorded({ content: true });
    const clock = new VirtualClock();
    const replay = await startReplay(file, { clock });
    const log_level = "silent";
    const app = await startApp({ host: replay.host, project: "p", token: "t", clock, log_level });
    await replay.finished();
    expect(replay.problems).toEqual([]);
    await app.disconnect();
    await replay.close();
  });

  test("hides what callers key unless content is asked for", async () => {
    const { file } = await recorded();
    const presses = modelOf(file).histories[0]?.acts.map(({ text }) => text);
    expect(presses).not.toContain("1");
  });

  test("ends at its maximum size, as a complete file", async () => {
    const { file, recording } = await recorded({ max_bytes: 3000 });
    expect(recording.full).toBe(true);
    expect(statSync(file).size).toBeLessThanOrEqual(3000);
    expect(modelOf(file).frames).toHaveLength(recording.frames);
  });
});
