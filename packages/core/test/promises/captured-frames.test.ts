import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { channel } from "node:diagnostics_channel";

import { captureTrouble, type CaptureOptions } from "@twinline/core";
import type { CallLeg } from "@twinline/core/internal";
import { readSession } from "@twinline/simulator";
import { afterEach, describe, expect, it } from "@jest/globals";
import { offerParams, setUpScripted, stateParams, turn } from "../support/stage.js";

const made: string[] = [];

afterEach(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
});

/** A session with a live call c1, whose trouble is captured. */
async function captured(options: Partial<CaptureOptions> = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), "twinline-capture-"));
  made.push(directory);
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const logger = { debug: note, info: note, warn: note, error: note };
  const world = await setUpScripted({ logger, log_level: "warn" });
  const capture = captureTrouble(world.session, { directory, ...options });
  let events = 0;
  const event = (type: string, params: object): void => {
    events += 1;
    world.sockets.link.event(`e${events}`, type, params);
  };
  const call = async (call_id: string): Promise<CallLeg> => {
    event("calling.call.receive", offerParams(call_id));
    const leg = world.calls.leg(call_id);
    if (leg === undefined) throw new Error("there is no such call");
    await turn();
    return leg;
  };
  /** An operation that the platform refuses. */
  const refused = async (leg: CallLeg, params: object = {}): Promise<void> => {
    const operation = leg.operate("calling.play", { ...params });
    world.sockets.link.reply("calling.play", { code: "500", message: "no room" });
    await operation.settled;
  };
  const leave = async (): Promise<void> => {
    await capture.stop();
    await world.session.disconnect();
  };
  return { ...world, capture, directory, lines, event, call, refused, leave };
}

const methods = (file: string): unknown[] =>
  readSession(file).map(({ message }) => message["method"] ?? "reply");

describe("the frames of a call", () => {
  it("are written when an operation is refused, as a session that the simulator reads", async () => {
    const w = await captured();
    const [leg, other] = [await w.call("c1"), await w.call("c2")];
    expect(other.call_id).toBe("c2");
    await w.refused(leg, { play: [{ type: "tts", text: "hello" }] });
    await w.leave();
    const [file = ""] = w.capture.files;
    expect(w.capture.files).toHaveLength(1);
    expect(methods(file)).toEqual(["signalwire.event", "reply", "calling.play", "reply"]);
    const frames = readSession(file);
    expect(frames.map(({ direction }) => direction)).toEqual([
      "to_client",
      "to_platform",
      "to_platform",
      "to_client",
    ]);
    expect(JSON.stringify(frames)).not.toContain("c2");
    expect(frames.map(({ number }) => number)).toEqual(
      frames.map(({ number }) => number).toSorted((a, b) => a - b),
    );
    expect(w.lines.join()).toContain(
      `calling.play failed (refused): the frames of the call are in`,
    );
    const last = readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
    expect(JSON.parse(last)).toMatchObject({
      note: {
        is: "disturbance",
        what: "calling.play",
        detail: expect.stringMatching(/^refused, RelayCommandError, /),
      },
    });
  });

  it("are written when its own event reports a failure, and not when it completes or the call ends", async () => {
    const w = await captured();
    const leg = await w.call("c1");
    const play = (): string => {
      const operation = leg.operate("calling.play", {});
      w.sockets.link.reply("calling.play", { code: "200" });
      return operation.control_id;
    };
    const [done, wrong] = [play(), play()];
    play();
    const seen = (control_id: string, word: string): void =>
      w.event("calling.call.play", { call_id: "c1", node_id: "n", control_id, state: word });
    await turn();
    seen(done, "finished");
    await turn();
    expect(w.capture.files).toEqual([]);
    seen(wrong, "error");
    await turn();
    expect(w.capture.files).toHaveLength(1);
    w.event("calling.call.state", stateParams("c1", "ended"));
    await turn();
    await w.leave();
    expect(w.capture.files).toHaveLength(1);
  });

  it("are in one file when several operations fail at once", async () => {
    const w = await captured();
    const leg = await w.call("c1");
    const operations = [leg.operate("calling.play", {}), leg.operate("calling.record", {})];
    w.sockets.link.reply("calling.play", { code: "500", message: "no room" });
    w.sockets.link.reply("calling.record", { code: "500", message: "no room" });
    await Promise.all(operations.map(({ settled }) => settled));
    await w.leave();
    expect(w.capture.files).toHaveLength(1);
    expect(methods(w.capture.files[0] ?? "")).toContain("calling.record");
  });

  it("are of the given session only", async () => {
    const w = await captured();
    const other = await captured();
    await other.refused(await other.call("c1"));
    await w.refused(await w.call("c1"), { play: [{ type: "tts", text: "mine" }] });
    await other.leave();
    await w.leave();
    expect(w.capture.files).toHaveLength(1);
    expect(readSession(w.capture.files[0] ?? "")).toHaveLength(4);
  });

  it("are the latest of it only", async () => {
    const w = await captured({ frames: 5 });
    const leg = await w.call("c1");
    for (let number = 0; number < 50; number += 1) {
      w.event("calling.call.refer", { call_id: "c1", node_id: "n", state: "ringing" });
    }
    await w.refused(leg);
    await w.leave();
    expect(readSession(w.capture.files[0] ?? "")).toHaveLength(5);
  });

  it("are written to a limited number of files", async () => {
    const w = await captured({ files: 2 });
    for (const call_id of ["c1", "c2", "c3"]) await w.refused(await w.call(call_id));
    await w.leave();
    expect(readdirSync(w.directory)).toHaveLength(2);
    expect(w.lines.join("\n")).toMatch(/c2\.ndjson; it is the last one/);
  });

  it("contain no secrets, and nothing that people said or keyed", async () => {
    const w = await captured();
    const leg = await w.call("c1");
    const collect = { call_id: "c1", node_id: "n", control_id: "k" };
    const digits = { type: "digit", params: { digits: "4711", terminator: "#" } };
    const speech = { type: "speech", params: { text: "my name is Ada", confidence: 90 } };
    w.event("calling.call.collect", { ...collect, result: digits });
    w.event("calling.call.collect", { ...collect, result: speech });
    const heard = { type: "digit", params: { event: "8" } };
    w.event("calling.call.detect", { ...collect, detect: heard });
    await w.refused(leg, { token: "a-card-token", play: [{ type: "tts", text: "Welcome" }] });
    await w.leave();
    const text = readFileSync(w.capture.files[0] ?? "", "utf8");
    for (const word of ["4711", "Ada", '"8"', "a-card-token", "a-token"]) {
      expect(text).not.toContain(word);
    }
    expect(text).toContain("Welcome");
    expect(text).toContain('"confidence":90');
  });

  it("contain what people said when `content` is set, and still no secrets", async () => {
    const w = await captured({ content: true });
    const leg = await w.call("c1");
    const result = { type: "speech", params: { text: "my name is Ada" } };
    w.event("calling.call.collect", { call_id: "c1", node_id: "n", control_id: "k", result });
    await w.refused(leg, { token: "a-card-token" });
    await w.leave();
    const text = readFileSync(w.capture.files[0] ?? "", "utf8");
    expect(text).toContain("my name is Ada");
    expect(text).not.toContain("a-card-token");
  });
});

describe("a capture", () => {
  it("is off by default, and leaves no subscriber behind", async () => {
    const frames = channel("twinline:frame");
    expect(frames.hasSubscribers).toBe(false);
    const w = await captured();
    expect(frames.hasSubscribers).toBe(true);
    await w.leave();
    expect(frames.hasSubscribers).toBe(false);
  });

  it("refuses a wrong option and a missing folder", async () => {
    const { session } = await setUpScripted();
    expect(() => captureTrouble(session, {} as never)).toThrow(/directory is missing/);
    const wrong = { directory: tmpdir(), frames: 0 };
    expect(() => captureTrouble(session, wrong)).toThrow(/frames must be a whole number from 1/);
    await session.disconnect();
  });
});
