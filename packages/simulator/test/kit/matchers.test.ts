import { describe, expect, it } from "@jest/globals";

import { UnexpectedError, startSimulator, VirtualClock } from "@twinline/simulator";
import { installMatchers, matchers, type MatcherResult } from "@twinline/simulator/kit";

import { connect, start, talk, tts } from "../support/stage.js";

installMatchers(expect);

/** A call in which the app asked for a PIN. */
async function asked() {
  const there = await talk();
  await there.command("calling.play", { control_id: "p1", play: [tts("Enter your PIN")] });
  await there.caller.hears("pin");
  return there;
}

const failure = (assertion: () => unknown): string => {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  return "it passed";
};

describe("toHaveHeard", () => {
  it("passes for words in any case, and for a pattern", async () => {
    const { caller } = await asked();
    expect(caller).toHaveHeard("enter your pin");
    expect(caller).toHaveHeard(/^Enter .* PIN$/g);
    expect(caller).not.toHaveHeard(/goodbye/);
  });

  it("fails with everything that was heard, and the state of the call", async () => {
    const { caller } = await asked();
    await caller.hang_up();
    expect(failure(() => expect(caller).toHaveHeard(/goodbye/))).toMatch(
      /has not heard \/goodbye\/\. The call is ended \(hangup\)\. Heard so far: \n {2}speech "Enter your PIN" \(/,
    );
    expect(failure(() => expect(caller).not.toHaveHeard("PIN"))).toMatch(
      /was not expected to hear "PIN", but heard it: \n {2}speech "Enter your PIN"/,
    );
  });

  it("explains that its subject cannot hear", () => {
    expect(failure(() => expect({}).toHaveHeard("a"))).toMatch(/expected a person/);
  });
});

describe("toHaveSent", () => {
  it("passes for a request that has at least the wanted params", async () => {
    const { sim, ids } = await asked();
    expect(sim).toHaveSent("calling.play");
    expect(sim).toHaveSent("calling.play", { control_id: "p1" });
    expect(sim).toHaveSent("calling.play", {
      ...ids,
      control_id: expect.any(String),
      play: [{ type: "tts", params: { text: /pin/i } }],
    });
    expect(sim).not.toHaveSent("calling.record");
    expect(sim).not.toHaveSent("calling.play", { volume: 3 });
  });

  it("accepts additional keys, but not additional items", async () => {
    const { sim } = await asked();
    expect(sim).not.toHaveSent("calling.play", { play: [] });
    expect(failure(() => expect(sim).toHaveSent("calling.play", { play: [] }))).toMatch(
      /play is \[.*\], not an array of 0 items/,
    );
  });

  it("fails with each request of the method, and where it differs", async () => {
    const { sim } = await asked();
    const wanted = { play: [{ params: { text: /goodbye/ } }] };
    expect(failure(() => expect(sim).toHaveSent("calling.play", wanted))).toMatch(
      /has not sent calling\.play with \{"play":\[\{"params":\{"text":"\/goodbye\/"\}\}\]\}\. It sent:\n {2}\{.*"control_id":"p1".*\}\n {4}play\[0\]\.params\.text is "Enter your PIN", not a string that matches \/goodbye\//,
    );
    expect(failure(() => expect(sim).toHaveSent("calling.play", { volume: 3 }))).toMatch(
      /volume is not there, not 3/,
    );
    expect(failure(() => expect(sim).not.toHaveSent("calling.play"))).toMatch(
      /was not expected to send calling\.play, but sent it:\n {2}\{/,
    );
  });

  it("fails with what was sent instead, and for an unknown method with the nearest name", async () => {
    const { sim } = await asked();
    expect(failure(() => expect(sim).toHaveSent("calling.record"))).toBe(
      "The app has not sent calling.record. It sent: signalwire.connect, calling.answer, calling.play.",
    );
    expect(failure(() => expect(sim).toHaveSent("calling.pley"))).toContain(
      'unknown method "calling.pley". Did you mean "calling.play"?',
    );
    expect(failure(() => expect(sim).toHaveSent("calling.pley"))).toContain("calling.play");
    const quiet = await start();
    expect(failure(() => expect(quiet).toHaveSent("calling.play"))).toMatch(/It sent: nothing\./);
    expect(failure(() => expect(7).toHaveSent("calling.play"))).toMatch(/expected a simulator/);
  });
});

describe("matchers for another runner", () => {
  it("follow the contract of expect.extend: the received value, then the wanted ones, and no `this`", async () => {
    const { sim, caller } = await asked();
    // What vitest documents: a function that is given these, and returns `pass` and `message`.
    const extended: Record<string, (...args: never[]) => MatcherResult> = {};
    installMatchers({ extend: (added) => void Object.assign(extended, added) });
    expect(Object.keys(extended)).toEqual(["toHaveHeard", "toHaveSent"]);
    const call = (name: string, ...args: unknown[]) =>
      Reflect.apply(extended[name]!, undefined, args) as MatcherResult;
    expect(call("toHaveHeard", caller, "PIN").pass).toBe(true);
    expect(call("toHaveHeard", caller, "goodbye").pass).toBe(false);
    expect(call("toHaveSent", sim, "calling.play").pass).toBe(true);
    expect(call("toHaveSent", sim, "calling.end").message()).toMatch(/has not sent/);
    expect(matchers.toHaveSent(sim, "calling.play", { control_id: "p1" }).pass).toBe(true);
  });
});

describe('a simulator with unexpected: "error"', () => {
  it("fails the test at close with every problem", async () => {
    const clock = new VirtualClock();
    const sim = await startSimulator({ clock, unexpected: "error" });
    sim.answers("+15550133", async (callee) => {
      await callee.hears("something else", { within: 1 });
    });
    const client = await connect(sim);
    for (const to_number of ["+15550133", "+15550134"]) {
      const devices = [[{ type: "phone", params: { to_number, from_number: "+15550100" } }]];
      await client.request("calling.dial", { tag: to_number, devices });
    }
    await clock.advance(10);
    const error: unknown = await sim.close().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnexpectedError);
    const { message } = error as UnexpectedError;
    expect(message).toMatch(/^Unexpected on the simulator \(2\):\n- /);
    expect(message).toMatch(
      /- The app called \+15550134, which has no person\. Add one: sim\.person/,
    );
    expect(message).toMatch(/- \+15550133 did not hear "something else"\..* Heard so far: nothing/);
  });
});
