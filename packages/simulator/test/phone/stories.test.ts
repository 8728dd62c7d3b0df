import { describe, expect, test } from "@jest/globals";

import { Stories } from "../../src/phone/stories.js";
import { talk, tts, type Talk } from "../support/start.js";

/** The story of a talk's call, from the frames that passed. */
function storyOf({ sim, ids }: Talk) {
  const stories = new Stories();
  for (const frame of sim.log) stories.add(frame);
  const story = stories.all().find(({ id }) => id === ids.call_id);
  if (story === undefined) throw new Error("The call has no story");
  return story;
}

describe("the story of a call", () => {
  test("has its states and who called whom", async () => {
    const talking = await talk();
    await talking.caller.hang_up();
    await talking.client.event("calling.call.state", { call_state: "ended" });
    const story = storyOf(talking);
    const states = story.states.map(({ state }) => state);
    expect(states).toEqual(["created", "answered", "ending", "ended"]);
    expect(story).toMatchObject({ direction: "inbound", context: "office", end_reason: "hangup" });
    expect(story).toMatchObject({ from: "+15551110000", to: "+15552220000" });
  });

  test("has a bar for each command, from its request to what completes it", async () => {
    const talking = await talk();
    await talking.command("calling.play", { control_id: "p", play: [tts("one two three")] });
    await talking.client.event("calling.call.play", { state: "finished" });
    const [span, ...others] = storyOf(talking).spans;
    expect(others).toEqual([]);
    expect(span).toMatchObject({ method: "calling.play", title: "“one two three”" });
    expect(span?.outcome).toBe("finished");
    expect((span?.ended ?? 0) - (span?.began ?? 0)).toBeCloseTo(1.2);
  });

  test("tells apart commands of one kind that run together", async () => {
    const talking = await talk();
    await talking.command("calling.play", { control_id: "long", play: [tts("one two three")] });
    await talking.command("calling.play", { control_id: "short", play: [tts("one")] });
    await talking.client.event("calling.call.play", { control_id: "long", state: "finished" });
    const ends = storyOf(talking).spans.map(({ began, ended = 0 }) => ended - began);
    expect(ends[0]).toBeGreaterThan(ends[1] ?? 0);
  });

  test("marks a command that the platform refused", async () => {
    const talking = await talk();
    const play = { control_id: "p", play: [tts("one two three")] };
    await talking.command("calling.play", play);
    await talking.client.exchange("calling.play", { ...talking.ids, ...play });
    expect(storyOf(talking).spans[1]).toMatchObject({ outcome: "refused: 409" });
  });

  test("ends what still ran with the call", async () => {
    const talking = await talk();
    await talking.command("calling.hold");
    await talking.command("calling.end");
    await talking.client.event("calling.call.state", { call_state: "ended" });
    expect(storyOf(talking).spans[0]).toMatchObject({ outcome: "the call ended" });
  });
});
