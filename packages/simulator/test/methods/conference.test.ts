import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { answered, talk, tts, type Talk } from "../support/stage.js";
import { wav } from "../support/wav.js";

const event = "calling.conference";

const join = (one: Talk, params: object = {}) =>
  one.command("calling.join_conference", { name: "team", beep: "false", ...params });

/** The events of a call, in order. */
const seen = ({ sim, ids }: Talk): unknown[] =>
  sim
    .events(event)
    .filter(({ call_id }) => call_id === ids.call_id)
    .map(({ status, size }) => `${String(status)} ${String(size)}`);

/** The events of the conference itself. */
const toldOfAll = ({ sim }: Talk): unknown[] =>
  sim
    .events(event)
    .filter(({ call_id }) => call_id === undefined)
    .map(({ status }) => status);

async function three(): Promise<[Talk, Talk, Talk]> {
  const one = await talk();
  const { sim, client } = one;
  return [one, await answered(sim, client), await answered(sim, client)];
}

describe("calling.join_conference", () => {
  it("has events for the conference, and for who joins and leaves", async () => {
    const [one, two] = await three();
    const { conference_id } = await join(one);
    expect(await join(two, { muted: true })).toMatchObject({ code: "200", conference_id });
    expect(await one.client.event(event, { call_id: two.ids.call_id })).toMatchObject({
      conference_id,
      name: "team",
      status: "participant-join",
      size: 2,
      muted: true,
      hold: false,
      start_on_join: true,
      end_on_leave: false,
      coaching: false,
    });
    await one.command("calling.leave_conference", { conference_id });
    await two.caller.hang_up();
    const end = await one.client.event(event, { status: "conference-end" });
    expect(end).toMatchObject({ reason_ended: "last-participant-left", size: 0 });
    expect(seen(one)).toEqual(["participant-join 1", "participant-leave 1"]);
    expect(seen(two)).toEqual(["participant-join 2", "participant-leave 0"]);
    expect(toldOfAll(one)).toEqual(["conference-start", "conference-end"]);
  });

  it("lets each participant hear what the others say and press", async () => {
    const [one, two, three_] = await three();
    for (const each of [one, two, three_]) await join(each);
    await one.caller.says("good morning");
    await two.caller.press("5");
    await Promise.all([two, three_].map(({ caller }) => caller.hears("good morning")));
    await Promise.all([one, three_].map(({ caller }) => caller.hears("5")));
    expect(one.caller.heard.filter(({ kind }) => kind === "speech")).toEqual([]);
  });

  it("does not let a muted participant be heard", async () => {
    const [one, two] = await three();
    await join(one, { muted: true });
    await join(two);
    await one.caller.says("can you hear me");
    await two.caller.says("hello");
    await one.caller.hears("hello");
    expect(two.caller.heard).toEqual([]);
  });

  it("beeps when a participant joins or leaves, as its request says", async () => {
    const [one, two, three_] = await three();
    await join(one);
    const { conference_id } = await join(two, { beep: "onEnter" });
    await join(three_, { beep: "onExit" });
    for (const each of [two, three_]) {
      await each.command("calling.leave_conference", { conference_id });
    }
    expect(one.caller.heard.map(({ kind }) => kind)).toEqual(["beep", "beep"]);
  });

  it("plays music until the participant joins that starts it", async () => {
    const [one, two] = await three();
    await join(one, { start_on_enter: false });
    await one.caller.hears("waiting for team");
    await one.caller.says("is anybody here");
    expect(toldOfAll(one)).toEqual([]);
    await join(two);
    await one.client.event(event, { status: "conference-start" });
    await one.caller.says("there you are");
    await two.caller.hears("there you are");
    expect(one.caller.heard[0]?.until).toBeDefined();
  });

  it("ends for all when the participant leaves that ends it, and the calls stay up", async () => {
    const [one, two] = await three();
    await join(one);
    await join(two, { end_on_exit: true });
    await two.caller.hang_up();
    expect(await one.client.event(event, { status: "conference-end" })).toMatchObject({
      reason_ended: "participant-left",
      call_id_ending_conf: two.ids.call_id,
    });
    expect(seen(one)).toEqual(["participant-join 1", "participant-leave 0"]);
    expect(one.caller.call_state).toBe("answered");
    expect(await join(one, { name: "another" })).toMatchObject({ code: "200" });
  });

  it("lets a coach be heard only by the member that they coach", async () => {
    const [one, two, coach] = await three();
    await join(one);
    await join(two);
    await join(coach, { coach: one.ids.call_id });
    await coach.caller.says("ask for the number");
    await one.caller.hears("ask for the number");
    expect(two.caller.heard).toEqual([]);
  });

  it("mutes and deafens a participant on hold", async () => {
    const [one, two] = await three();
    await join(one);
    await join(two);
    await one.command("calling.hold");
    await one.client.event(event, { status: "participant-hold", hold: true });
    await two.caller.says("where are you");
    await one.command("calling.unhold");
    await one.client.event(event, { status: "participant-unhold", hold: false });
    await two.caller.says("welcome back");
    await one.caller.hears("welcome back");
    const speech = one.caller.heard.filter(({ kind }) => kind === "speech");
    expect(speech.map(({ text }) => text)).toEqual(["welcome back"]);
  });

  it("reports who speaks when the request asks for it", async () => {
    const [one] = await three();
    await join(one, { status_callback_event: "join speaker" });
    await one.caller.says("hello");
    await one.client.event(event, { status: "participant-speech-start" });
    await one.client.event(event, { status: "participant-speech-stop" });
  });

  it("is recorded from its start when it is asked for", async () => {
    const [one, two] = await three();
    const { conference_id } = await join(one, { record: "record-from-start", end_on_exit: true });
    await join(two);
    await one.client.event(event, { status: "record-start" });
    await one.caller.is_silent(1);
    await two.caller.says("hello");
    await one.command("calling.leave_conference", { conference_id });
    const stop = await one.client.event(event, { status: "record-stop" });
    const file = wav(Buffer.from(await (await fetch(stop["recording_url"])).arrayBuffer()));
    expect(file.loudness(0, 1)).toBe(0);
    expect(file.loudness(1, 1.4)).toBeGreaterThan(0.05);
    expect(stop).toMatchObject({ recording_file_size: 44 + 1.4 * 16_000, recording_duration: 1 });
  });

  it("is refused when the conference is full, and when the call is in one already", async () => {
    const [one, two] = await three();
    await join(one);
    expect(await join(two, { max_participants: 1 })).toMatchObject({
      code: "409",
      message: expect.stringContaining("team is full"),
    });
    expect(await join(one)).toMatchObject({ code: "409" });
  });
});

describe("calling.leave_conference", () => {
  it("is refused for a conference that the call is not in", async () => {
    const [one, two] = await three();
    const { conference_id } = await join(one);
    const leave = (conference: string) =>
      two.command("calling.leave_conference", { conference_id: conference });
    expect(await leave(conference_id)).toMatchObject({ code: "404" });
    expect(await leave("nowhere")).toMatchObject({
      code: "404",
      message: expect.stringContaining("nowhere"),
    });
  });

  it("gives the call back to its app alone", async () => {
    const [one, two] = await three();
    const { conference_id } = await join(one);
    await join(two);
    await one.command("calling.leave_conference", { conference_id });
    await two.caller.says("are you still there");
    await one.command("calling.play", { control_id: "p", play: [tts("goodbye")] });
    await one.caller.hears("goodbye");
    expect(one.caller.heard).toHaveLength(1);
  });
});

describe("a room", () => {
  it("lets those who are in it hear each other", async () => {
    const [one, two, three_] = await three();
    for (const each of [one, two]) {
      expect(await each.command("calling.join_room", { name: "lobby" })).toMatchObject({
        message: "Joining room",
      });
    }
    await three_.command("calling.join_room", { name: "elsewhere" });
    await one.caller.says("hello");
    await two.caller.hears("hello");
    expect(await two.command("calling.leave_room")).toMatchObject({ message: "Leaving room" });
    await one.caller.says("goodbye");
    expect(two.caller.heard).toHaveLength(1);
    expect(three_.caller.heard).toEqual([]);
  });

  it("refuses a call that is already in one, and a leave from a call that is in none", async () => {
    const [one] = await three();
    expect(await one.command("calling.leave_room")).toMatchObject({ code: "404" });
    await one.command("calling.join_room", { name: "lobby" });
    expect(await one.command("calling.join_room", { name: "lobby" })).toMatchObject({
      code: "409",
    });
  });

  it("cannot have blanks in its name", async () => {
    const { client, ids } = await talk();
    expect(await client.exchange("calling.join_room", { ...ids, name: "my room" })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.name") },
    });
  });
});

covers(
  "calling.join_conference",
  "calling.leave_conference",
  "calling.join_room",
  "calling.leave_room",
  "calling.hold",
  "calling.unhold",
);
