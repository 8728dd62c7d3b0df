import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

import { main } from "../src/cli/main.js";

// A folder below the repository, so that the app finds the packages.
const cache = path.resolve(__dirname, "../../../.cache");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(cache, "usage-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const app = `import { RelayConsumer } from "@twinline/compat-v2";
import { startSimulator, VirtualClock } from "@twinline/simulator";

const clock = new VirtualClock();
const sim = await startSimulator({ clock, unexpected: "error" });
const consumer = new RelayConsumer({
  project: "p", token: "t", host: sim.host, clock, contexts: ["a"],
  async onIncomingCall(call) {
    await call.answer();
    for (const text of ["One.", "Two."]) await call.playTTS({ text });
    call.on("ended", () => undefined);
    if ((await call.hangup()).successful) await consumer.client.disconnect();
  },
});
await consumer.run();
await sim.listens("a");
await (await sim.call({ from: "+15550201", context: "a" })).ended;
await consumer.client.session.closed;
await sim.close();
`;

test("what an app used while it ran is shown by check, with the place, the counterpart and how sure it is", () => {
  writeFileSync(path.join(folder, "app.mjs"), app);
  const env = { ...process.env, TWINLINE_REPORT: "usage.json" };
  const ran = spawnSync(process.execPath, ["app.mjs"], { cwd: folder, env, encoding: "utf8" });
  expect({ status: ran.status, error: ran.status === 0 ? "" : ran.stderr }).toEqual({
    status: 0,
    error: "",
  });
  let out = "";
  const code = main(["check", "--usage", "usage.json", ".", "--json"], {
    cwd: folder,
    env: {},
    version: "0.0.0",
    colours: false,
    out: (text) => void (out += text),
    note: () => undefined,
  });
  expect(code).toBe(1);
  const { uses } = JSON.parse(out) as {
    uses: {
      name: string;
      count: number;
      v3: string;
      places: { file: string; line: number; sure?: string }[];
    }[];
  };
  const shown = uses.map(({ name, count, v3, places }) =>
    [name, count, v3, ...places.map(({ file, line, sure }) => `${file}:${line} ${sure}`)].join(
      " | ",
    ),
  );
  expect(shown).toEqual([
    "call.play_tts | 2 | play_tts, then wait() | app.mjs:10 certain",
    "call.answer | 1 | answer | app.mjs:9 certain",
    "call.hangup | 1 | hangup | app.mjs:12 certain",
    'call.on("ended") | 1 | on("calling.call.state") | app.mjs:11 certain',
    "client.disconnect | 1 | disconnect | app.mjs:12 certain",
    "client.session | 1 | session | app.mjs:18 decide",
    "consumer.on_incoming_call | 1 | client.on_call | app.mjs:6 certain",
    "consumer.run | 1 | run | app.mjs:15 certain",
    "hangupResult.successful | 1 | the event that it ended with | app.mjs:12 certain",
    "new RelayConsumer | 1 | new RelayClient, with on_call | app.mjs:6 certain",
  ]);
});
