import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { get } from "../support/get.js";
import { talk, tts, type Talk } from "../support/stage.js";
import { wav, type Wav } from "../support/wav.js";

const event = "calling.call.record";

const record = (command: Talk["command"], audio: object = {}) =>
  command("calling.record", { control_id: "r", record: { audio } });

describe("calling.record", () => {
  it("has the address of the recording in its reply and its events", async () => {
    const { sim, client, caller, command } = await talk();
    const reply = await record(command, { format: "wav", stereo: true, end_silence_timeout: 2 });
    expect(reply["url"]).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:${sim.port}/recordings/.*\\.wav$`),
    );
    await caller.says("this is my message to you all");
    expect(await client.event(event, { state: "recording" })).toMatchObject({
      record: { audio: { format: "wav", direction: "speak", stereo: true } },
    });
    const finished = await client.event(event, { state: "finished" });
    expect(finished).toMatchObject({ url: reply["url"], duration: 4.8, size: 44 + 4.8 * 32_000 });
    expect(finished["end_time"] - finished["start_time"]).toBeCloseTo(4.8);
  });

  it("ends with no_input when the caller is silent until the timeout", async () => {
    const { client, command } = await talk();
    await record(command, { initial_timeout: 7 });
    expect(await client.event(event, { state: "no_input" })).toMatchObject({ duration: 7 });
  });

  it("ends only after its maximum length when its timers are off", async () => {
    const { client, command } = await talk();
    await record(command, { initial_timeout: 0, end_silence_timeout: 0, max_length: 90 });
    expect(await client.event(event, { state: "finished" })).toMatchObject({ duration: 90 });
  });

  it("beeps first, and ends with a terminator", async () => {
    const { client, caller, command } = await talk();
    await record(command, { beep: true, terminators: "9" });
    await caller.hears("beep");
    await caller.press("#");
    await caller.is_silent(1);
    await caller.press("9");
    expect(await client.event(event, { state: "finished" })).toMatchObject({ duration: 1 });
  });

  it("skips pauses, or records silence instead", async () => {
    const { client, caller, command } = await talk();
    await record(command, { initial_timeout: 0 });
    await caller.is_silent(2);
    await command("calling.record.pause", { control_id: "r" });
    expect(await client.event(event, { state: "paused" })).toMatchObject({
      pause_behavior: "skip",
    });
    await caller.is_silent(10);
    await command("calling.record.resume", { control_id: "r" });
    await caller.is_silent(1);
    await command("calling.record.pause", { control_id: "r", behavior: "silence" });
    await caller.is_silent(5);
    await command("calling.record.stop", { control_id: "r" });
    expect(await client.event(event, { state: "finished" })).toMatchObject({ duration: 8 });
    expect(client.events().filter((text) => text.startsWith("record"))).toEqual([
      "record recording",
      "record paused",
      "record recording",
      "record paused",
      "record finished",
    ]);
  });

  it("finishes before the call ends", async () => {
    const { client, caller, command } = await talk();
    await record(command);
    await caller.is_silent(3);
    await caller.hang_up();
    expect(await client.event(event, { state: "finished" })).toMatchObject({ duration: 3 });
  });

  it("does not listen for the person when only the app is recorded", async () => {
    const { client, caller, command } = await talk();
    await record(command, { direction: "listen" });
    await caller.is_silent(60);
    await command("calling.record.stop", { control_id: "r" });
    expect(await client.event(event, { state: "finished" })).toMatchObject({ duration: 60 });
  });
});

/** Fetches a recording, as anyone with its URL can. */
async function fetched(url: string): Promise<Wav> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("audio/wav");
  return wav(Buffer.from(await response.arrayBuffer()));
}

describe("a recording", () => {
  it("is a WAV file with the length and size of the event, for any requested format", async () => {
    const { client, caller, command } = await talk();
    const { url } = await record(command, { format: "mp3" });
    expect(url).toMatch(/\.wav$/);
    expect((await fetch(url)).status).toBe(404);
    await caller.says("a message of five words");
    const { duration, size } = await client.event(event, { state: "finished" });
    const file = await fetched(url);
    expect(file).toMatchObject({ channels: 1, rate: 8000, bits: 16, duration });
    const head = await fetch(url, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(size));
  });

  it("has a burst for each word, and is silent when nothing is said", async () => {
    const { client, caller, command } = await talk();
    const { url } = await record(command, { end_silence_timeout: 3 });
    await caller.is_silent(1);
    await caller.says("hello there");
    await client.event(event, { state: "finished" });
    const file = await fetched(url);
    expect(file.loudness(0, 1)).toBe(0);
    expect(file.loudness(1, 1.3)).toBeGreaterThan(0.05);
    expect(file.loudness(1.33, 1.4)).toBe(0);
    expect(file.loudness(1.4, 1.7)).toBeGreaterThan(0.05);
    expect(file.loudness(1.8, 4.8)).toBe(0);
  });

  it("contains the tones of the keys", async () => {
    const { caller, command } = await talk();
    const { url } = await record(command, { initial_timeout: 0, terminators: "" });
    await caller.press("5w#");
    await caller.is_silent(1);
    await command("calling.record.stop", { control_id: "r" });
    const file = await fetched(url);
    expect(file.tone(770, 0, 0.2)).toBeGreaterThan(0.2);
    expect(file.tone(1336, 0, 0.2)).toBeGreaterThan(0.2);
    expect(file.tone(941, 0, 0.2)).toBeLessThan(0.02);
    expect(file.tone(941, 0.75, 0.95)).toBeGreaterThan(0.2);
    expect(file.tone(1477, 0.75, 0.95)).toBeGreaterThan(0.2);
  });

  it("in stereo has the person on the left and the app on the right", async () => {
    const { caller, command } = await talk();
    const audio = { direction: "both", stereo: true, initial_timeout: 0, end_silence_timeout: 0 };
    const { url } = await record(command, audio);
    await command("calling.play", { control_id: "p", play: [tts("one two three four five")] });
    await caller.is_silent(2);
    await caller.says("one two three four five");
    await command("calling.record.stop", { control_id: "r" });
    const file = await fetched(url);
    expect(file).toMatchObject({ channels: 2, duration: 4 });
    expect([0, 1].map((channel) => file.loudness(0, 2, channel) > 0.05)).toEqual([false, true]);
    expect([0, 1].map((channel) => file.loudness(2, 4, channel) > 0.05)).toEqual([true, false]);
  });

  it("of one direction leaves the other out", async () => {
    const { caller, command } = await talk();
    const audio = { initial_timeout: 0, end_silence_timeout: 0 };
    const { url } = await record(command, { ...audio, direction: "listen" });
    await command("calling.play", {
      control_id: "p",
      play: [{ type: "audio", params: { url: "https://x/a.mp3" } }],
    });
    await caller.is_silent(4);
    await caller.says("nobody records me");
    await command("calling.record.stop", { control_id: "r" });
    const file = await fetched(url);
    expect(file.tone(330, 0, 3)).toBeGreaterThan(0.05);
    expect(file.loudness(4, 5)).toBe(0);
  });

  it("omits what was skipped, and is silent where it was silenced", async () => {
    const { caller, command } = await talk();
    const { url } = await record(command, { initial_timeout: 0, end_silence_timeout: 0 });
    const pauses = [{}, { behavior: "silence" }];
    for (const pause of pauses) {
      await caller.mumbles(1);
      await command("calling.record.pause", { control_id: "r", ...pause });
      await caller.mumbles(2);
      await command("calling.record.resume", { control_id: "r" });
    }
    await caller.mumbles(1);
    await command("calling.record.stop", { control_id: "r" });
    const file = await fetched(url);
    expect(file.duration).toBe(5);
    const seconds = [0, 1, 2, 3, 4];
    expect(seconds.map((second) => file.loudness(second, second + 1) > 0.05)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("a part of a recording", () => {
  /** A recording of 25 seconds: three pieces behind its header. */
  const recorded = async (): Promise<{ url: string; all: Buffer }> => {
    const { caller, command } = await talk();
    const { url } = await record(command, { initial_timeout: 0, end_silence_timeout: 0 });
    await caller.is_silent(9);
    await caller.mumbles(2);
    await caller.is_silent(14);
    await command("calling.record.stop", { control_id: "r" });
    const { bytes, headers } = await get(String(url));
    expect(headers["accept-ranges"]).toBe("bytes");
    return { url: String(url), all: bytes };
  };

  it("is sent on request", async () => {
    const { url, all } = await recorded();
    const size = 44 + 25 * 16_000;
    expect(all).toHaveLength(size);
    for (const [range, from, until] of [
      ["0-3", 0, 4],
      ["40-50", 40, 51],
      ["160000-170000", 160_000, 170_001],
      ["44-", 44, size],
      ["300000-99999999", 300_000, size],
      [`${size - 1}-`, size - 1, size],
      ["-1000", size - 1000, size],
      ["-99999999", 0, size],
    ] as const) {
      const { status, bytes, headers } = await get(url, { range: `bytes=${range}` });
      expect([range, status]).toEqual([range, 206]);
      expect(headers["content-range"]).toBe(`bytes ${from}-${until - 1}/${size}`);
      expect(headers["content-length"]).toBe(String(until - from));
      expect(bytes.equals(all.subarray(from, until))).toBe(true);
    }
  });

  it("outside the file is refused with its size", async () => {
    const { url, all } = await recorded();
    for (const range of [`bytes=${all.length}-`, "bytes=-0"]) {
      const { status, headers } = await get(url, { range });
      expect([range, status]).toEqual([range, 416]);
      expect(headers["content-range"]).toBe(`bytes */${all.length}`);
    }
  });

  it.each([
    ["several parts", { range: "bytes=0-1,4-5" }],
    ["another unit", { range: "seconds=0-1" }],
    ["a part that ends before it begins", { range: "bytes=5-4" }],
    ["nothing at all", { range: "bytes=-" }],
    ["a part of what it may have been before", { range: "bytes=0-1", "if-range": '"1"' }],
  ])("is the whole file for a request for %s", async (_what, headers) => {
    const { url, all } = await recorded();
    const reply = await get(url, headers);
    expect(reply.status).toBe(200);
    expect(reply.bytes.equals(all)).toBe(true);
  });
});

covers("calling.record", "calling.record.stop", "calling.record.pause", "calling.record.resume");
