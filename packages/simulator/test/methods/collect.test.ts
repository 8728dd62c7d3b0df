import { describe, expect, it } from "@jest/globals";

import type { Talk } from "../support/stage.js";
import { covers } from "../support/covers.js";
import { talk, tts } from "../support/stage.js";

const event = "calling.call.collect";

const prompt = (command: Talk["command"], collect: object, text = "Please enter your number") =>
  command("calling.play_and_collect", { control_id: "c", play: [tts(text)], collect });

const collect = (command: Talk["command"], params: object) =>
  command("calling.collect", { control_id: "c", ...params });

/** The time between two frames of the log. */
const between = (sim: Talk["sim"], first: object, then: object): number =>
  (sim.frames(then).at(-1)?.at ?? 0) - (sim.frames(first).at(-1)?.at ?? 0);

describe("calling.play_and_collect", () => {
  it("collects digits up to the maximum", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { digits: { max: 3 } });
    await caller.hears(/number/);
    await caller.press("1234");
    expect(await client.event(event)).toMatchObject({
      control_id: "c",
      result: { type: "digit", params: { digits: "123", terminator: "" } },
    });
  });

  it("ends with a terminator, which it reports", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { digits: { max: 10, terminators: "#*" } });
    await caller.hears(/number/);
    await caller.press("47#");
    expect((await client.event(event))["result"]).toEqual({
      type: "digit",
      params: { digits: "47", terminator: "#" },
    });
  });

  it("ends when no further digit comes in time", async () => {
    const { sim, client, caller, command } = await talk();
    await prompt(command, { digits: { max: 10, digit_timeout: 3 } });
    await caller.hears(/number/);
    await caller.press("4");
    const pressed = sim.frames({ event_type: "calling.call.play" }).at(-1)!.at;
    expect((await client.event(event))["result"].params).toEqual({ digits: "4", terminator: "" });
    expect(sim.frames({ event_type: event })[0]!.at - pressed).toBeCloseTo(3);
  });

  it("ends with no_match when fewer digits came than the minimum", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { digits: { max: 10, min: 4, terminators: "#" } });
    await caller.hears(/number/);
    await caller.press("12#");
    expect((await client.event(event))["result"]).toEqual({ type: "no_match" });
  });

  it("waits for the first input from the end of the prompt", async () => {
    const { sim, client, command } = await talk();
    await prompt(command, { digits: { max: 1 }, initial_timeout: 6 }, "ten words ".repeat(5));
    expect((await client.event(event))["result"]).toEqual({ type: "no_input" });
    expect(between(sim, { event_type: "calling.call.play" }, { event_type: event })).toBeCloseTo(6);
  });

  it("starts that time earlier on command", async () => {
    const { sim, client, command } = await talk();
    await prompt(command, { digits: { max: 1 }, initial_timeout: 2 }, "word ".repeat(30));
    await command("calling.collect.start_input_timers", { control_id: "c" });
    await client.event(event);
    expect(sim.frames({ event_type: event })[0]!.at).toBeCloseTo(2);
  });

  it("stops the prompt at the first key, before the result", async () => {
    const { client, caller, command } = await talk();
    await prompt(
      command,
      { digits: { max: 1 } },
      "Press 1 for sales or press 2 for support or wait",
    );
    expect(await caller.hears(/press 1/i, { barge_in: true })).toBe("Press 1");
    await caller.press("1");
    await client.event(event);
    expect(client.events().slice(-3)).toEqual(["play playing", "play finished", "collect digit"]);
    expect(caller.heard[0]).toMatchObject({ text: "Press 1" });
  });

  it("recognises speech, and waits for the silence after it", async () => {
    const { sim, client, caller, command } = await talk();
    await prompt(command, { speech: { end_silence_timeout: 2 } });
    await caller.hears(/number/);
    await caller.says("sales please");
    const said = sim.frames({}).at(-1)!.at;
    expect((await client.event(event))["result"]).toEqual({
      type: "speech",
      params: { text: "sales please", confidence: 90 },
    });
    expect(sim.frames({ event_type: event })[0]!.at).toBeGreaterThan(said + 2);
  });

  it("treats speech with a short pause in it as one utterance", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { speech: { end_silence_timeout: 2 } });
    await caller.hears(/number/);
    await caller.says("sales");
    await caller.is_silent(1);
    await caller.says("please");
    expect((await client.event(event))["result"].params.text).toBe("sales please");
  });

  it("cuts off speech at speech_timeout", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { speech: { speech_timeout: 4, end_silence_timeout: 2 } });
    await caller.hears(/number/);
    await caller.says("one two three");
    await caller.is_silent(1.5);
    void caller.says("four five six seven eight nine ten");
    expect((await client.event(event))["result"].params.text).toBe("one two three");
  });

  it("ends with no_match for what it does not understand", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { speech: {} });
    await caller.hears(/number/);
    await caller.mumbles();
    expect((await client.event(event))["result"]).toEqual({ type: "no_match" });
  });

  it("collects digits or speech, and digits win", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { digits: { max: 2 }, speech: {} });
    await caller.hears(/number/);
    void caller.says("let me see what it was");
    await caller.is_silent(0.5);
    await caller.press("12");
    expect((await client.event(event))["result"].params).toEqual({ digits: "12", terminator: "" });
  });

  it("has partial results that are not final, and a last one that is", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { speech: {}, partial_results: true });
    await caller.hears(/number/);
    await caller.says("one two three");
    const results = [
      await client.event(event),
      await client.event(event),
      await client.event(event),
    ];
    expect(results.map(({ final, result }) => [final, result.params.text])).toEqual([
      [false, "one"],
      [false, "one two"],
      [true, "one two three"],
    ]);
  });

  it("ends without input when it is stopped, and accepts another volume before", async () => {
    const { client, command } = await talk();
    await prompt(command, { digits: { max: 1 } });
    expect(
      await command("calling.play_and_collect.volume", { control_id: "c", volume: 3 }),
    ).toMatchObject({ code: "200" });
    await command("calling.play_and_collect.stop", { control_id: "c" });
    expect((await client.event(event))["result"]).toEqual({ type: "no_input" });
  });

  it("ends with error when the call does", async () => {
    const { client, caller, command } = await talk();
    await prompt(command, { digits: { max: 1 } });
    await caller.hang_up();
    expect((await client.event(event))["result"]).toEqual({ type: "error" });
    await client.event("calling.call.state", { call_state: "ended" });
    expect(client.events().slice(-4)).toEqual([
      "play finished",
      "collect error",
      "state ending",
      "state ended",
    ]);
  });

  it("ends with error when the prompt cannot be played", async () => {
    const { client, command } = await talk({ audio: { "https://x/gone.mp3": "missing" } });
    await command("calling.play_and_collect", {
      control_id: "c",
      play: [{ type: "audio", params: { url: "https://x/gone.mp3" } }],
      collect: { digits: { max: 1 } },
    });
    expect((await client.event(event))["result"]).toEqual({ type: "error" });
  });

  it("is refused when it collects nothing", async () => {
    const { client, ids } = await talk();
    expect(
      await client.exchange("calling.play_and_collect", {
        ...ids,
        control_id: "c",
        play: [tts("x")],
        collect: {},
      }),
    ).toMatchObject({ error: { code: -32602 } });
  });
});

describe("calling.collect", () => {
  it("collects without a prompt", async () => {
    const { client, caller, command } = await talk();
    await collect(command, { digits: { max: 2 } });
    await caller.press("42");
    expect((await client.event(event))["result"].params).toEqual({ digits: "42", terminator: "" });
  });

  it("counts the time for the first input from the start with start_input_timers", async () => {
    const { sim, client, command } = await talk();
    await collect(command, { digits: { max: 2 }, initial_timeout: 8, start_input_timers: true });
    expect((await client.event(event))["result"]).toEqual({ type: "no_input" });
    expect(sim.frames({ event_type: event })[0]!.at).toBeCloseTo(8);
  });

  it("waits until the timers are started, otherwise", async () => {
    const { sim, client, caller, command } = await talk();
    await collect(command, { digits: { max: 2 }, initial_timeout: 8 });
    await caller.is_silent(100);
    expect(sim.events(event)).toEqual([]);
    await command("calling.collect.start_input_timers", { control_id: "c" });
    await client.event(event);
    expect(sim.frames({ event_type: event })[0]!.at).toBeCloseTo(108);
  });

  it("has an event for the start of input with send_start_of_input", async () => {
    const { client, caller, command } = await talk();
    await collect(command, { speech: {}, send_start_of_input: true });
    await caller.says("hello");
    expect((await client.event(event))["result"]).toEqual({ type: "start_of_input" });
    expect((await client.event(event))["result"].type).toBe("speech");
  });

  it("collects until it is stopped when it is continuous", async () => {
    const { client, caller, command } = await talk();
    await collect(command, { digits: { max: 1 }, continuous: true });
    await caller.press("1");
    await caller.press("2");
    expect(await client.event(event)).toMatchObject({
      state: "collecting",
      result: { type: "digit", params: { digits: "1" } },
    });
    expect(await client.event(event)).toMatchObject({ result: { params: { digits: "2" } } });
    await command("calling.collect.stop", { control_id: "c" });
    expect(await client.event(event)).toMatchObject({ state: "finished" });
  });

  it("ends without input when it is stopped, and with error when the call ends", async () => {
    const { client, caller, command } = await talk();
    await collect(command, { digits: { max: 1 } });
    await command("calling.collect.stop", { control_id: "c" });
    expect((await client.event(event))["result"]).toEqual({ type: "no_input" });
    await collect(command, { digits: { max: 1 } });
    await caller.hang_up();
    expect((await client.event(event))["result"]).toEqual({ type: "error" });
  });
});

covers(
  "calling.collect",
  "calling.collect.stop",
  "calling.collect.start_input_timers",
  "calling.play_and_collect",
  "calling.play_and_collect.stop",
  "calling.play_and_collect.volume",
);
