import { describe, expect, it } from "@jest/globals";
import type { Action, Call, RelayEvent } from "@twinline/relay-v3";
import { voicemail, type Person } from "@twinline/simulator";

import { answered, appNumber, setUp, type Stage } from "../support/stage.js";

/** What the platform says an operation ended with. */
interface End {
  readonly what: string;
  start(call: Call): Promise<Action>;
  /** What the other side does meanwhile. */
  meanwhile?(caller: Person): unknown;
  readonly ends: object;
}

const prompt = [{ type: "tts", text: "Press 1 for sales" }] as const;
const sound = [{ type: "audio", url: "https://example.com/a.mp3" }] as const;

const ends: readonly End[] = [
  {
    what: "play is finished when all is played",
    start: (call) => call.play(prompt),
    ends: { state: "finished" },
  },
  {
    what: "play ends with an error when a file is missing",
    start: (call) => call.play([{ type: "audio", url: "https://example.com/missing.mp3" }]),
    ends: { state: "error" },
  },
  {
    what: "record is finished when a terminator is pressed",
    start: (call) => call.record({ terminators: "#", initial_timeout: 0 }),
    meanwhile: (caller) => caller.press("#"),
    ends: { state: "finished" },
  },
  {
    what: "record ends with no_input when the caller is silent",
    start: (call) => call.record({ initial_timeout: 3 }),
    ends: { state: "no_input" },
  },
  {
    what: "play_and_collect ends with the digits",
    start: (call) => call.play_and_collect(prompt, { digits: { max: 2 } }),
    meanwhile: (caller) => caller.press("12"),
    ends: { result: { type: "digit", digits: "12", params: { digits: "12" } } },
  },
  {
    what: "play_and_collect ends with the digits before a terminator",
    start: (call) => call.play_and_collect(prompt, { digits: { max: 9, terminators: "#" } }),
    meanwhile: (caller) => caller.press("42#"),
    ends: { result: { type: "digit", digits: "42", terminator: "#" } },
  },
  {
    what: "play_and_collect ends with what was said",
    start: (call) => call.play_and_collect(prompt, { speech: { end_silence_timeout: 1 } }),
    meanwhile: (caller) => caller.says("sales please"),
    ends: { result: { type: "speech", text: "sales please", params: { text: "sales please" } } },
  },
  {
    what: "play_and_collect ends with no_input when there is none",
    start: (call) => call.play_and_collect(prompt, { digits: { max: 1 }, initial_timeout: 2 }),
    ends: { result: { type: "no_input" } },
  },
  {
    what: "play_and_collect ends with no_match when the speech is not understood",
    start: (call) => call.play_and_collect(prompt, { speech: { end_silence_timeout: 1 } }),
    meanwhile: (caller) => caller.mumbles(),
    ends: { result: { type: "no_match" } },
  },
  {
    what: "collect ends with the digits",
    start: (call) => call.collect({ digits: { max: 1 } }),
    meanwhile: (caller) => caller.press("7"),
    ends: { result: { type: "digit", digits: "7" } },
  },
  {
    what: "detect ends with a human who speaks",
    start: (call) => call.detect({ type: "machine" }, { timeout: 30 }),
    meanwhile: (caller) => caller.says("Hello?"),
    ends: { detect: { type: "machine", params: { event: "HUMAN" } } },
  },
  {
    what: "detect ends with a key that is pressed",
    start: (call) => call.detect_digit({ digits: "5" }),
    meanwhile: (caller) => caller.press("5"),
    ends: { detect: { type: "digit", params: { event: "5" } } },
  },
  {
    what: "detect ends with the tone of a fax",
    start: (call) => call.detect_fax({ tone: "CNG" }),
    meanwhile: (caller) => caller.fax_tone("CNG"),
    ends: { detect: { type: "fax", params: { event: "CNG" } } },
  },
  {
    what: "detect ends finished when its time is up",
    start: (call) => call.detect({ type: "digit" }, { timeout: 3 }),
    ends: { detect: { type: "digit", params: { event: "finished" } } },
  },
];

async function outcome(stage: Stage, end: End): Promise<RelayEvent> {
  const { call, caller } = await answered(stage);
  const action = await end.start(call);
  const [event] = await Promise.all([action.wait(600), end.meanwhile?.(caller)]);
  return event;
}

describe("how an operation ends", () => {
  it.each(ends.map((end) => [end.what, end] as const))("%s", async (_, end) => {
    await using stage = await setUp(
      {},
      { audio: { "https://example.com/missing.mp3": "missing" } },
    );
    expect((await outcome(stage, end)).params).toMatchObject(end.ends);
  });

  it("detect ends with a machine, whose beep is an event of the call", async () => {
    await using stage = await setUp();
    stage.sim.person(
      "+15550333",
      voicemail({ greeting: "You have reached my machine", beep_after: 4 }),
    );
    await stage.client.connect();
    const call = await stage.client.dial([[{ type: "phone", to: "+15550333", from: appNumber }]]);
    const ready = call.wait_for(
      "calling.call.detect",
      ({ params }) => params.detect.params?.event === "READY",
      60,
    );
    const action = await call.detect({ type: "machine" }, { timeout: 60 });
    const event = await action.wait();
    expect(event.params.detect?.params?.event).toBe("MACHINE");
    await ready;
    expect(action.result).toBe(event);
  });

  it("a pause does not end a playback or a recording", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    for (const action of [await call.play(sound), await call.record({ initial_timeout: 0 })]) {
      const paused: string[] = [];
      const following = (async () => {
        for await (const { params } of action) paused.push(params.state);
      })();
      await action.pause();
      await stage.clock.advance(30);
      expect(paused.at(-1)).toBe("paused");
      expect(action.is_done).toBe(false);
      await action.resume();
      await action.stop();
      await following;
      expect(paused.at(-1)).toBe("finished");
    }
  });
});
