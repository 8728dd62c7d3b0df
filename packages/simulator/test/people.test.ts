import { describe, expect, it } from "@jest/globals";

import {
  answers,
  no_answer,
  PersonError,
  startSimulator,
  UnexpectedError,
  VirtualClock,
} from "@twinline/simulator";

import { connect, start, talk, tts } from "./support/stage.js";

const play = (text: string) => ({ control_id: text, play: [tts(text)] });

describe("a person who listens", () => {
  it("hears each sound once, and continues after it", async () => {
    const { caller, command } = await talk();
    await command("calling.play", play("press one for sales"));
    expect(await caller.hears(/press (one|two)/)).toBe("press one for sales");
    await command("calling.play", play("now press two"));
    expect(await caller.hears(/press (one|two)/)).toBe("now press two");
  });

  it("has heard what came before it listened", async () => {
    const { caller, command } = await talk();
    await command("calling.play", play("good morning"));
    await caller.is_silent(30);
    expect(await caller.hears("GOOD")).toBe("good morning");
  });

  it("keeps what it heard, with its times, when the call has ended", async () => {
    const { caller, command } = await talk();
    await command("calling.play", play("good morning"));
    await caller.hears("good");
    await caller.is_silent(10);
    await caller.hang_up();
    expect(caller.heard).toMatchObject([{ text: "good morning", at: 0, until: 0.8 }]);
  });

  it("hears every match of a pattern with the g flag", async () => {
    const { caller, command } = await talk();
    const pattern = /morning/g;
    pattern.lastIndex = 100;
    await command("calling.play", play("good morning"));
    await caller.hears(pattern);
  });

  it("says what was heard so far when the time is up", async () => {
    const { caller, command } = await talk();
    await command("calling.play", play("good morning"));
    const waiting = caller.hears(/press 2/i, { within: 12 });
    await expect(waiting).rejects.toThrow(PersonError);
    await expect(waiting).rejects.toThrow(
      /\+15551110000 did not hear \/press 2\/i\. Timed out after 12 s; the call is answered\. Heard so far: \n {2}speech "good morning" \(0\.0 s\)/,
    );
  });

  it("says what was heard so far when the call ends", async () => {
    const { caller, command } = await talk();
    const waiting = caller.hears("press 2");
    await command("calling.end", { reason: "hangup" });
    await expect(waiting).rejects.toThrow(
      /The call ended; the call is ended \(hangup\)\. Heard so far: nothing/,
    );
    await expect(caller.hears("press 2")).rejects.toThrow(/The call has ended/);
  });

  it("hears the words of a prompt that is cut off by the end of the call", async () => {
    const { caller, command } = await talk();
    await command("calling.play", play("one two three four"));
    const waiting = caller.hears("one two");
    await caller.is_silent(1);
    await command("calling.end");
    expect(await waiting).toBe("one two");
  });
});

describe("a person who acts", () => {
  it("cannot press or say anything before the call is answered or after it ended", async () => {
    const sim = await start();
    await connect(sim);
    const caller = await sim.call({ context: "office" });
    await expect(caller.press("1")).rejects.toThrow(/cannot press 1\. The call is created\./);
    await expect(caller.says("hello")).rejects.toThrow(
      /cannot say "hello"\. The call is created\./,
    );
    await caller.hang_up();
    await expect(caller.press("1")).rejects.toThrow(/The call is ended \(cancel\)/);
    await caller.hang_up();
  });

  it("cannot press a key that no phone has", async () => {
    const { caller } = await talk();
    await expect(caller.press("12X")).rejects.toThrow(/not a key of a phone/);
  });

  it("says one thing after another", async () => {
    const { sim, client, caller, command } = await talk();
    await command("calling.collect", { control_id: "c", speech: { end_silence_timeout: 2 } });
    void caller.says("one two");
    await caller.says("three");
    expect((await client.event("calling.call.collect"))["result"].params.text).toBe(
      "one two three",
    );
    expect(sim.frames({ event_type: "calling.call.collect" })[0]!.at).toBeCloseTo(3.2);
  });

  it("stops talking when the call ends", async () => {
    const { caller, command } = await talk();
    const talking = caller.says("a long story that takes its time");
    await command("calling.end");
    await talking;
    expect(caller.call_state).toBe("ended");
  });

  it("has a camelCase twin of every name", async () => {
    const { caller } = await talk();
    expect(caller.callState).toBe("answered");
    expect(caller.callId).toBe(caller.call_id);
    await caller.isSilent(1);
    await caller.hangUp();
    expect(caller.endReason).toBe("hangup");
    expect(await caller.ended).toBe("hangup");
  });

  it("who calls cannot answer the call", async () => {
    const { caller } = await talk();
    expect(() => caller.answer()).toThrow(/it is the caller/);
  });
});

describe("a person who is called", () => {
  const device = (to_number: string) => [
    [{ type: "phone", params: { to_number, from_number: "+15552220000" } }],
  ];

  it("is an ordinary async function, from the first ring on", async () => {
    const sim = await start();
    const seen: string[] = [];
    sim.person("+1555001", async (callee) => {
      seen.push(callee.call_state);
      await callee.is_silent(3);
      seen.push(callee.call_state);
      callee.answer();
      await callee.hears("hello");
      await callee.hang_up();
    });
    const client = await connect(sim);
    await client.request("calling.dial", { tag: "t", devices: device("+1555001") });
    const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
    const ids = { node_id: call.node_id, call_id: call.call_id };
    await client.request("calling.play", { ...ids, ...play("hello") });
    await client.event("calling.call.state", { call_state: "ended" });
    expect(seen).toEqual(["created", "ringing"]);
  });

  it("whose script fails is a problem that close() reports", async () => {
    const sim = await startSimulator({ clock: new VirtualClock(), unexpected: "error" });
    sim.answers("+1555001", async (callee) => {
      await callee.hears("the magic word", { within: 5 });
    });
    const client = await connect(sim);
    await client.request("calling.dial", { tag: "t", devices: device("+1555001") });
    const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
    await client.request("calling.end", { node_id: call.node_id, call_id: call.call_id });
    await client.event("calling.call.state", { call_state: "ended" });
    const closing = sim.close();
    await expect(closing).rejects.toThrow(UnexpectedError);
    await expect(closing).rejects.toThrow(/did not hear "the magic word"/);
  });

  it("can let it ring until the app gives up", async () => {
    const sim = await start();
    sim.person("+1555001", no_answer());
    const client = await connect(sim);
    await client.request("calling.dial", { tag: "t", devices: device("+1555001") });
    expect(await client.event("calling.call.dial", { dial_state: "failed" })).toMatchObject({
      reason: "noAnswer",
    });
    expect(sim.log.at(-1)!.at).toBeCloseTo(30);
  });

  it("can be replaced by another person", async () => {
    const sim = await start();
    sim.person("+1555001", no_answer());
    sim.person("+1555001", answers());
    const client = await connect(sim);
    await client.request("calling.dial", { tag: "t", devices: device("+1555001") });
    await client.event("calling.call.dial", { dial_state: "answered" });
  });
});
