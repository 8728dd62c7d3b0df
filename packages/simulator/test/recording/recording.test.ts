import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "@jest/globals";

import {
  readSession,
  recordSession,
  saveSession,
  startReplay,
  startSimulator,
  UnexpectedError,
  VirtualClock,
  type Replay,
  type ReplayOptions,
} from "@twinline/simulator";

import { tts } from "../support/stage.js";
import { TestSocket } from "../support/test-socket.js";

const directory = mkdtempSync(path.join(tmpdir(), "twinline-recording-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const file = (name: string) => path.join(directory, name);

interface Variation {
  text?: string;
  hangs_up?: boolean;
  sends?: string;
}

/** The app under test: it answers, says something and hangs up. Its names are others in every run. */
async function app(host: string, { text = "Welcome", hangs_up = true, sends }: Variation = {}) {
  const name = Math.random().toString(36);
  const client = await TestSocket.connect(host, { contexts: ["office"], agent: name });
  const { node_id, call_id } = await client.event("calling.call.receive");
  const ids = { node_id, call_id };
  await client.request("calling.answer", ids);
  await client.request("calling.play", { ...ids, control_id: name, play: [tts(text)] });
  await client.event("calling.call.play", { control_id: name, state: "finished" });
  if (sends !== undefined) await client.exchange(sends, ids);
  if (hangs_up) {
    await client.request("calling.end", { ...ids, reason: "hangup" });
    await client.event("calling.call.state", { call_state: "ended" });
  }
  await client.request("signalwire.ping");
  return client;
}

/** Records the app on a simulator. */
async function recorded(to: string): Promise<string> {
  await using sim = await startSimulator({
    clock: new VirtualClock(),
    seed: 1,
    unexpected: "error",
  });
  await using recorder = recordSession(sim, to);
  const running = app(sim.host);
  await sim.frame({ event_type: "signalwire.authorization.state" });
  const caller = await sim.call({ context: "office" });
  await caller.hears("Welcome");
  await running;
  return recorder.file;
}

async function replayed(session: string, variation: Variation = {}, options: ReplayOptions = {}) {
  const clock = new VirtualClock();
  const replay = await startReplay(session, { clock, ...options });
  const running = app(replay.host, variation);
  return { replay, running, clock };
}

const closing = (replay: Replay): Promise<unknown> =>
  replay.close().then(
    () => "nothing was different",
    (error: unknown) => error,
  );

describe("a recording", () => {
  it("has a heading, then one frame a line with secrets masked", async () => {
    const lines = readFileSync(await recorded(file("lines.ndjson")), "utf8")
      .trim()
      .split("\n");
    expect(JSON.parse(lines[0]!)).toEqual({ format: "twinline-session", version: 1 });
    const methods = lines.slice(1).map((line) => JSON.parse(line).message?.method as unknown);
    expect(methods).toEqual(expect.arrayContaining(["signalwire.connect", "calling.play"]));
    expect(lines.join()).not.toContain("token-1234");
  });

  it("is the same as the log that is saved afterwards", async () => {
    await using sim = await startSimulator({ clock: new VirtualClock(), unexpected: "error" });
    const early = recordSession(sim, file("early.ndjson"));
    const client = await TestSocket.connect(sim.host);
    // What passed before counts, too.
    const late = recordSession(sim, file("late.ndjson"));
    await client.request("signalwire.ping");
    await early.stop();
    await late.stop();
    saveSession(sim, file("saved.ndjson"));
    const texts = ["early", "late", "saved"].map((name) =>
      readFileSync(file(`${name}.ndjson`), "utf8"),
    );
    // The log has no notes of what people did.
    const frames = texts.map((text) => text.replaceAll(/^.*"note":.*\n/gm, ""));
    expect(new Set(frames).size).toBe(1);
    expect(readSession(file("saved.ndjson"))).toHaveLength(early.frames);
  });

  it("says what is wrong with a file that is not a recording", async () => {
    writeFileSync(file("other.ndjson"), '{"hello":1}\n');
    writeFileSync(
      file("broken.ndjson"),
      '{"format":"twinline-session","version":1}\n{"at":1}\n{}\n\n',
    );
    writeFileSync(file("newer.ndjson"), '{"format":"twinline-session","version":2}\n');
    await expect(startReplay(file("other.ndjson"))).rejects.toThrow(/not a recorded session/);
    await expect(startReplay(file("broken.ndjson"))).rejects.toThrow(
      /broken\.ndjson:2 is not a frame/,
    );
    await expect(startReplay(file("newer.ndjson"))).rejects.toThrow(/version 2/);
    await expect(startReplay(file("missing.ndjson"))).rejects.toThrow(/ENOENT/);
    await expect(startReplay([], { speed: 0 })).rejects.toThrow(/speed must be above 0/);
    await expect(startReplay([], { spede: 1 } as never)).rejects.toThrow(/Did you mean "speed"/);
    await using sim = await startSimulator({ unexpected: "error" });
    expect(() => recordSession(sim, file("no/such/directory"))).toThrow(/ENOENT/);
    expect(existsSync(file("no"))).toBe(false);
  });

  it("is read up to an incomplete last line", async () => {
    const text = readFileSync(await recorded(file("whole.ndjson")), "utf8");
    writeFileSync(file("half.ndjson"), text.slice(0, -30));
    expect(readSession(file("half.ndjson"))).toHaveLength(
      readSession(file("whole.ndjson")).length - 1,
    );
  });
});

describe("a replay", () => {
  it("answers as it was recorded, to an app with other ids", async () => {
    const { replay, running } = await replayed(await recorded(file("same.ndjson")));
    await replay.finished();
    const client = await running;
    expect(client.events()).toEqual([
      "authorization.state",
      "receive created",
      "state answered",
      "play playing",
      "play finished",
      "state ending",
      "state ended",
    ]);
    expect(await closing(replay)).toBe("nothing was different");
  });

  it("keeps the recorded time between request and event", async () => {
    const session = await recorded(file("time.ndjson"));
    const { replay, running, clock } = await replayed(session);
    await replay.finished();
    await running;
    const played = readSession(session).find(
      ({ message }) => message["method"] === "calling.play",
    )!;
    const end = readSession(session).find(({ message }) => message["method"] === "calling.end")!;
    expect(end.at - played.at).toBeGreaterThan(0.3);
    const ats = replay.log
      .filter(({ method }) => method === "calling.play" || method === "calling.end")
      .map(({ at }) => at);
    expect(ats[1]! - ats[0]!).toBeCloseTo(end.at - played.at, 1);
    expect(clock.now()).toBeGreaterThan(300);
    await replay.close();
  });

  it("runs faster with speed", async () => {
    const session = await recorded(file("fast.ndjson"));
    const { replay, clock } = await replayed(session, {}, { speed: 1000 });
    await replay.finished();
    expect(clock.now()).toBeLessThan(100);
    await replay.close();
  });

  it("lists what the app sends differently, by path, at the end", async () => {
    const { replay, running } = await replayed(await recorded(file("text.ndjson")), {
      text: "Hello",
    });
    const seen: string[] = [];
    replay.on("problem", ({ message }) => seen.push(message));
    await replay.finished();
    await running;
    const error = await closing(replay);
    expect(error).toBeInstanceOf(UnexpectedError);
    expect((error as Error).message).toMatch(
      /calling\.play \(frame \d+, [\d.]+ s\): params\.play\[0\]\.params\.text was "Welcome", and is now "Hello"\./,
    );
    expect(seen).toHaveLength(1);
  });

  it("lists what the app no longer sends, once the time is up", async () => {
    const { replay, running } = await replayed(await recorded(file("less.ndjson")), {
      hangs_up: false,
    });
    await expect(replay.finished({ within: 5 })).rejects.toThrow(
      /Nothing in the recording happened within 5 s\. calling\.end .* is not sent now/,
    );
    await running;
    expect(await closing(replay)).toMatchObject({
      message: expect.stringMatching(/calling\.end \(frame \d+, .* was sent in the recording/),
    });
  });

  it("refuses and lists what the app sends in addition", async () => {
    const session = await recorded(file("more.ndjson"));
    const { replay, running } = await replayed(session, { sends: "calling.disconnect" });
    await replay.finished();
    await running;
    expect(replay.problems.map(({ message }) => message)).toEqual([
      "calling.disconnect is sent now, and was never sent in the recording.",
    ]);
    const again = await TestSocket.open(replay.host);
    expect(await again.closed).toBe(1000);
    expect(await closing(replay)).toMatchObject({
      message: expect.stringContaining(
        "connects more often than in the recording, which has 1 connection.",
      ),
    });
  });

  it("closes without an error in spite of differences, when they are ignored", async () => {
    const session = await recorded(file("ignored.ndjson"));
    const { replay, running } = await replayed(session, { text: "Hi" }, { unexpected: "ignore" });
    await replay.finished();
    await running;
    await replay.close();
    expect(replay.problems).toHaveLength(1);
  });

  it("breaks the connection where it broke, and accepts the client again", async () => {
    const session = file("broken-link.ndjson");
    {
      await using sim = await startSimulator({ clock: new VirtualClock(), unexpected: "error" });
      const recorder = recordSession(sim, session);
      const first = await TestSocket.open(sim.host);
      const { protocol } = await first.authenticate();
      sim.drop_connections();
      await first.closed;
      await TestSocket.connect(sim.host, { protocol });
      await recorder.stop();
    }
    await using replay = await startReplay(session, { clock: new VirtualClock() });
    const first = await TestSocket.open(replay.host);
    const { protocol } = await first.authenticate();
    expect(await first.closed).toBe(1006);
    await TestSocket.connect(replay.host, { protocol });
    await replay.finished();
  });
});
