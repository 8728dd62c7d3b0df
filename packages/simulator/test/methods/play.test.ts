import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { talk, tts } from "../support/stage.js";
import { timed } from "../support/times.js";

const event = "calling.call.play";
const audio = (url: string) => ({ type: "audio", params: { url } });
const silence = (duration: number) => ({ type: "silence", params: { duration } });

describe("calling.play", () => {
  it("plays several media one after another, each as long as it lasts", async () => {
    const { sim, client, caller, command } = await talk({
      audio: { "https://x/long.mp3": 12 },
    });
    await command("calling.play", {
      control_id: "p",
      play: [
        tts("<speak>one two</speak>"),
        audio("https://x/short.mp3"),
        audio("https://x/long.mp3"),
        silence(1.5),
        { type: "ringtone", params: { name: "us", duration: 4 } },
        { type: "ringtone", params: { name: "uk" } },
      ],
    });
    await client.event(event, { state: "finished" });

    const heard = caller.heard.map(({ kind, text, at, until }) => [
      kind,
      text,
      Math.round((until! - at) * 10) / 10,
    ]);
    expect(heard).toEqual([
      ["speech", "one two", 0.8],
      ["audio", "https://x/short.mp3", 3],
      ["audio", "https://x/long.mp3", 12],
      ["silence", "", 1.5],
      ["ringtone", "us", 4],
      ["ringtone", "uk", 6],
    ]);
    expect(timed(sim, event)).toEqual([
      ["playing", 0],
      ["finished", 27.3],
    ]);
  });

  it("repeats all of it as often as loop says", async () => {
    const { sim, client, command } = await talk();
    await command("calling.play", { control_id: "p", play: [silence(2)], loop: 3 });
    await client.event(event, { state: "finished" });
    expect(timed(sim, event).at(-1)).toEqual(["finished", 6]);
  });

  it("plays until it is stopped with loop 0", async () => {
    const { client, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("again")], loop: 0 });
    await caller.hears("again");
    await caller.hears("again");
    await caller.hears("again");
    expect(await command("calling.play.stop", { control_id: "p" })).toMatchObject({ code: "200" });
    await client.event(event, { state: "finished" });
  });

  it("pauses and resumes where it was", async () => {
    const { sim, client, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [silence(10)] });
    await caller.is_silent(4);
    await command("calling.play.pause", { control_id: "p" });
    await caller.is_silent(20);
    await command("calling.play.resume", { control_id: "p" });
    await client.event(event, { state: "finished" });
    expect(timed(sim, event)).toEqual([
      ["playing", 0],
      ["paused", 4],
      ["playing", 24],
      ["finished", 30],
    ]);
  });

  it("accepts another volume while it plays", async () => {
    const { command } = await talk();
    await command("calling.play", { control_id: "p", play: [silence(10)], volume: 4 });
    expect(await command("calling.play.volume", { control_id: "p", volume: -6 })).toMatchObject({
      code: "200",
    });
  });

  it("ends with error when the audio cannot be fetched", async () => {
    const { client, command } = await talk({ audio: { "https://x/gone.mp3": "missing" } });
    await command("calling.play", {
      control_id: "p",
      play: [tts("hello"), audio("https://x/gone.mp3")],
    });
    await client.event(event, { state: "error" });
  });

  it("is heard up to where it was stopped", async () => {
    const { caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("one two three four five six")] });
    await caller.is_silent(1.3);
    await command("calling.play.stop", { control_id: "p" });
    expect(caller.heard).toMatchObject([{ text: "one two three" }]);
  });

  it("finishes before the call ends, when the caller hangs up", async () => {
    const { client, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [silence(10)] });
    await caller.is_silent(1);
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
    expect(client.events().slice(-3)).toEqual(["play finished", "state ending", "state ended"]);
  });
});

covers(
  "calling.play",
  "calling.play.stop",
  "calling.play.pause",
  "calling.play.resume",
  "calling.play.volume",
);
