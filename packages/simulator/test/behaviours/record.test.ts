import { describe, expect, it } from "@jest/globals";

import { talk, type Talk } from "../support/start.js";

const event = "calling.call.record";

const record = (command: Talk["command"], audio: object = {}) =>
  command("calling.record", { control_id: "r", record: { audio } });

describe("calling.record", () => {
  it("tells where the recording will be in its reply and its events", async () => {
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
    expect(finished).toMatchObject({ url: reply["url"], duration: 4.8, size: 4.8 * 32_000 });
    expect(finished["end_time"] - finished["start_time"]).toBeCloseTo(4.8);
  });

  it("ends with no_input when nobody says anything in time", async () => {
    const { client, command } = await talk();
    await record(command, { initial_timeout: 7 });
    expect(await client.event(event, { state: "no_input" })).toMatchObject({ duration: 7 });
  });

  it("does not wait for anything when its timers are off, but for its longest time", async () => {
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

  it("leaves out what is paused, or records silence instead", async () => {
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
