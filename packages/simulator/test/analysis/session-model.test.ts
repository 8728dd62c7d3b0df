import { describe, expect, test } from "@jest/globals";

import type { TimedNote } from "@twinline/simulator";

import type { CallHistory } from "../../src/analysis/call-history.js";
import type { Entry } from "../../src/analysis/session-file.js";
import { SessionModel, type ModelLimits } from "../../src/analysis/session-model.js";
import { answered, connect, start, tts, type Talk } from "../support/stage.js";

type Sim = Talk["sim"];

/** Follows a simulator, as a page does. */
class Following {
  readonly entries: Entry[] = [];

  constructor(sim: Sim) {
    sim.on("note", (note: TimedNote) => this.entries.push(note));
    sim.on("frame", (frame) => this.entries.push(frame.toJSON() as never));
  }

  model(limits: ModelLimits = {}): SessionModel {
    const model = new SessionModel(limits);
    for (const entry of this.entries) model.add(entry);
    return model;
  }

  history(id: string): CallHistory {
    const history = this.model().history(id);
    if (history === undefined) throw new Error(`The session has no call ${id}`);
    return history;
  }
}

/** A call that was answered, followed from its start. */
async function followed(): Promise<Talk & { history: () => CallHistory; following: Following }> {
  const sim = await start();
  const following = new Following(sim);
  const talk = await answered(sim, await connect(sim));
  return { ...talk, following, history: () => following.history(talk.ids.call_id) };
}

const spanOf = ({ spans }: CallHistory, method: string) =>
  spans.filter((span) => span.method === method);

describe("the history of a call", () => {
  test("has its states, who called whom, and who hung up", async () => {
    const { caller, client, history } = await followed();
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
    const seen = history();
    expect(seen.states.map(({ state }) => state)).toEqual([
      "created",
      "answered",
      "ending",
      "ended",
    ]);
    expect(seen).toMatchObject({ direction: "inbound", context: "office", end_reason: "hangup" });
    expect(seen).toMatchObject({ from: "+15551110000", to: "+15552220000", ended_by: "person" });
  });

  test("has a bar for each command, from its request to what completes it", async () => {
    const { command, client, history } = await followed();
    await command("calling.play", { control_id: "p", play: [tts("one two three")] });
    await client.event("calling.call.play", { state: "finished" });
    const [span] = spanOf(history(), "calling.play");
    expect(span).toMatchObject({ title: "“one two three”", outcome: "finished", failed: false });
    expect((span?.ended ?? 0) - (span?.began ?? 0)).toBeCloseTo(1.2);
  });

  test("has rows for answer and end, with their frames", async () => {
    const { command, client, history } = await followed();
    await command("calling.end");
    await client.event("calling.call.state", { call_state: "ended" });
    const [answer, end] = history().spans;
    expect(answer).toMatchObject({ method: "calling.answer", outcome: "answered" });
    expect(end).toMatchObject({ method: "calling.end", outcome: "ended" });
    expect(end?.frame).toBeGreaterThan(answer?.frame ?? 0);
    expect(history().ended_by).toBe("app");
  });

  test("has a row for the dial that made it", async () => {
    const sim = await start();
    const following = new Following(sim);
    sim.person("+15550199", (callee) => callee.answer());
    const client = await connect(sim);
    const devices = [
      [{ type: "phone", params: { to_number: "+15550199", from_number: "+15550111" } }],
    ];
    await client.request("calling.dial", { tag: "t", devices });
    const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
    const [dial] = spanOf(following.history(call.call_id), "calling.dial");
    expect(dial).toMatchObject({ outcome: "answered", title: "+15550199" });
  });

  test("distinguishes commands of one kind that run at the same time", async () => {
    const { command, client, history } = await followed();
    await command("calling.play", { control_id: "long", play: [tts("one two three")] });
    await command("calling.play", { control_id: "short", play: [tts("one")] });
    await client.event("calling.call.play", { control_id: "long", state: "finished" });
    const ends = spanOf(history(), "calling.play").map(({ began, ended = 0 }) => ended - began);
    expect(ends[0]).toBeGreaterThan(ends[1] ?? 0);
  });

  test("marks a command that the platform refused", async () => {
    const { command, client, ids, history } = await followed();
    const play = { control_id: "p", play: [tts("one two three")] };
    await command("calling.play", play);
    await client.exchange("calling.play", { ...ids, ...play });
    expect(spanOf(history(), "calling.play")[1]?.outcome).toMatch(/^refused: 409/);
    expect(history().troubles).toBe(1);
  });

  test("shows that a collect ended because the caller hung up, not as an error", async () => {
    const { command, client, caller, history } = await followed();
    await command("calling.collect", { control_id: "c", digits: { max: 4 } });
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
    const [collect] = spanOf(history(), "calling.collect");
    expect(collect).toMatchObject({ outcome: "the caller hung up", failed: false });
    expect(history().troubles).toBe(0);
  });

  test("keeps the bar of a detect until the operation has ended", async () => {
    const { command, client, caller, history } = await followed();
    const detect = { type: "machine", params: { machine_voice_threshold: 1 } };
    await command("calling.detect", { control_id: "d", detect });
    void caller
      .says("You have reached the Smiths please leave a message")
      .then(() => caller.beeps());
    await client.event("calling.call.detect");
    expect(spanOf(history(), "calling.detect")[0]).toMatchObject({
      outcome: "MACHINE",
      ended: undefined,
    });
    const next = (): Promise<{ detect?: { params?: { event?: string } } }> =>
      client.event("calling.call.detect");
    while ((await next()).detect?.params?.event !== "finished");
    expect(spanOf(history(), "calling.detect")[0]?.outcome).toMatch(/^MACHINE, .*READY$/);
    expect(spanOf(history(), "calling.detect")[0]?.ended).toBeGreaterThan(0);
  });

  test("has what the caller does and hears, and knows a barge-in", async () => {
    const { command, caller, client, history } = await followed();
    const play = {
      control_id: "p",
      play: [tts("Press one for sales")],
      collect: { digits: { max: 1 } },
    };
    await command("calling.play_and_collect", play);
    await caller.hears("press", { barge_in: true });
    await caller.press("1");
    await client.event("calling.call.collect");
    const { utterances, marks } = history();
    expect(utterances.map(({ by, kind, text }) => [by, kind, text])).toEqual([
      ["app", "speech", "Press one for sales"],
      ["me", "digits", "1"],
    ]);
    expect(utterances[1]?.bargeIn).toBe(true);
    expect(marks.find(({ by }) => by === "person")).toMatchObject({
      name: "presses",
      detail: "1 (while the app speaks)",
    });
  });
});

describe("a session", () => {
  test("that has no notes infers from its frames what the caller heard and did", async () => {
    const { command, caller, client, following, ids } = await followed();
    const collect = { digits: { max: 1 } };
    await command("calling.play_and_collect", {
      control_id: "p",
      play: [tts("Press one")],
      collect,
    });
    await caller.hears("press", { barge_in: true });
    await caller.press("1");
    await client.event("calling.call.collect");
    await command("calling.play", { control_id: "q", play: [tts("Thank you")] });
    await client.event("calling.call.play", { control_id: "q", state: "finished" });
    await caller.hang_up();
    await client.event("calling.call.state", { call_state: "ended" });
    const model = new SessionModel();
    for (const entry of following.entries) if (!("note" in entry)) model.add(entry);
    const history = model.history(ids.call_id);
    expect(history?.utterances.map(({ by, text, bargeIn }) => [by, text, bargeIn])).toEqual([
      ["app", "Press one", false],
      ["me", "1", true],
      ["app", "Thank you", false],
    ]);
    expect(history?.acts.map(({ act }) => act)).toEqual(["press", "hang_up"]);
    expect(history?.ended_by).toBe("person");
  });

  test("never forgets a live call, and an event of a forgotten call does not create one", async () => {
    const sim = await start();
    const following = new Following(sim);
    const client = await connect(sim);
    for (let count = 0; count < 12; count += 1) {
      await sim.call({ context: "office" });
      const { node_id, call_id } = await client.event("calling.call.receive");
      await client.request("calling.answer", { node_id, call_id });
    }
    expect(following.model({ calls: 5 }).histories).toHaveLength(12);
    const ids = sim.calls.map(({ call_id }) => call_id);
    for (const { call_id } of sim.calls) {
      await client.request("calling.end", { node_id: nodeOf(sim, call_id), call_id });
    }
    await client.event("calling.call.state", { call_id: ids.at(-1), call_state: "ended" });
    const model = following.model({ calls: 5 });
    expect(model.histories.map(({ id }) => id)).toEqual(ids.slice(-5));
    const late = following.entries.find(
      (entry) => "message" in entry && JSON.stringify(entry.message).includes(ids[0] ?? ""),
    );
    model.add({ ...(late as object), number: 99_999 } as Entry);
    expect(model.histories).toHaveLength(5);
  });

  test("pairs requests and replies with their latency, and knows the call of both", async () => {
    const { command, following, ids } = await followed();
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    const { frames } = following.model();
    const request = frames.find(({ method }) => method === "calling.play");
    const reply = frames.find(({ number }) => number === request?.reply);
    expect(reply).toMatchObject({ request: request?.number, call_id: ids.call_id, latency: 0 });
  });

  test("shows the calls of a conference as legs of one", async () => {
    const { sim, client, command, following, ids } = await followed();
    await command("calling.join_conference", { name: "team", beep: "false" });
    const other = await answered(sim, client);
    await other.command("calling.join_conference", { name: "team", beep: "false" });
    await client.event("calling.conference", { call_id: other.ids.call_id });
    const legs = following.model().legsOf(ids.call_id);
    expect(legs.map(({ id }) => id)).toEqual([ids.call_id, other.ids.call_id]);
  });

  test("says which contexts are listened to when a call reaches no client, with the nearest", async () => {
    const sim = await start();
    const following = new Following(sim);
    await connect(sim);
    const caller = await sim.call({ context: "ofice" });
    await caller.ended;
    expect(following.history(caller.call_id)).toMatchObject({
      end_reason: "noAnswer",
      unheard: {
        context: "ofice",
        listened: [{ context: "office", clients: 1 }],
        nearest: "office",
      },
    });
  });

  test("notes delays with their amount, and faults of the network", async () => {
    const { sim, command, client, history, following } = await followed();
    const revoke = sim.fault(({ event_type }) =>
      event_type === "calling.call.play" ? { delay: 2 } : undefined,
    );
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    await client.event("calling.call.play", { state: "finished" });
    revoke();
    sim.mute_pings();
    sim.mute_pings(false);
    expect(history().marks.filter(({ by }) => by === "fault")[0]).toMatchObject({
      name: "delayed",
      detail: "play by 2 s",
    });
    const faults = following.model().networkEvents.all.filter(({ isFault }) => isFault);
    expect(faults.map(({ words }) => words)).toEqual(["pings muted: on", "pings muted: off"]);
  });

  test("keeps to its limit of frames, and finds each by its number", async () => {
    const { command, client, following } = await followed();
    for (let count = 0; count < 10; count += 1) {
      await command("calling.play", { control_id: `p${count}`, play: [tts("one")] });
      await client.event("calling.call.play", { control_id: `p${count}`, state: "finished" });
    }
    const model = following.model({ frames: 20 });
    expect(model.frames.length).toBeLessThanOrEqual(22);
    const last = model.frames.at(-1);
    expect(model.frame(last?.number ?? 0)).toBe(last);
  });
});

function nodeOf(sim: Sim, call_id: string): string {
  const [frame] = sim.frames({ event_type: "calling.call.receive", call_id });
  return String(frame?.params["node_id"]);
}
