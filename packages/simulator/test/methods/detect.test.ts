import { describe, expect, it } from "@jest/globals";

import { answers, fax_machine, voicemail, type Behaviour } from "@twinline/simulator";

import { covers } from "../support/covers.js";
import { connect, start, type Talk } from "../support/stage.js";
import type { Json, TestSocket } from "../support/test-socket.js";

const event = "calling.call.detect";

/** Calls a number and detects who answers. */
async function detect(
  behaviour: Behaviour,
  params: object,
): Promise<{ client: TestSocket; command: Talk["command"]; found: () => Promise<Json[]> }> {
  const sim = await start();
  sim.person("+15557770000", behaviour);
  const client = await connect(sim);
  const device = {
    type: "phone",
    params: { to_number: "+15557770000", from_number: "+15552220000" },
  };
  await client.request("calling.dial", { tag: "t", devices: [[device]] });
  const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
  const ids = { node_id: call.node_id, call_id: call.call_id };
  const command: Talk["command"] = (method, more = {}) =>
    client.request(method, { ...ids, ...more });
  await command("calling.detect", { control_id: "d", ...params });
  const found = async () => {
    const events: Json[] = [];
    for (;;) {
      const { detect: seen } = await client.event(event);
      events.push(seen.params);
      if (seen.params.event === "finished") return events;
    }
  };
  return { client, command, found };
}

const machine = (params: object = {}) => ({ detect: { type: "machine", params } });
const words = (events: Json[]) => events.map((seen) => seen["event"]);

describe("calling.detect", () => {
  it("finds a human in a few words and then silence", async () => {
    const { found } = await detect(
      answers((callee) => callee.says("Hello?")),
      machine(),
    );
    expect(words(await found())).toEqual(["HUMAN", "finished"]);
  });

  it("finds a machine in a long stretch of voice, and READY at its beep", async () => {
    const { found } = await detect(voicemail(), machine());
    expect(await found()).toEqual([
      { event: "MACHINE" },
      { event: "READY", beep: true },
      { event: "finished" },
    ]);
  });

  it("finds a machine in many words, with any threshold for the voice", async () => {
    const greeting = "one two three four five six seven";
    const { found } = await detect(
      voicemail({ greeting }),
      machine({ machine_voice_threshold: 60, detect_message_end: false }),
    );
    expect(words(await found())).toEqual(["MACHINE", "finished"]);
  });

  it("finds READY when the machine falls silent, and NOT_READY when it speaks again", async () => {
    const { found } = await detect(
      answers(async (callee) => {
        await callee.says("you have reached the office of nobody");
        await callee.is_silent(3);
        await callee.says("please leave a message");
        await callee.beeps();
      }),
      machine({ detect_interruptions: true, machine_ready_timeout: 2 }),
    );
    expect(words(await found())).toEqual(["MACHINE", "READY", "NOT_READY", "READY", "finished"]);
  });

  it("finds UNKNOWN when the callee is silent", async () => {
    const { found } = await detect(answers(), machine({ initial_timeout: 3 }));
    expect(words(await found())).toEqual(["UNKNOWN", "finished"]);
  });

  it("finishes when its time is up, with any finding", async () => {
    const { found } = await detect(answers(), {
      ...machine({ initial_timeout: 100 }),
      timeout: 10,
    });
    expect(words(await found())).toEqual(["finished"]);
  });

  it("hears the tone of a fax machine", async () => {
    const later: Behaviour = answers(async (callee) => {
      await callee.is_silent(1);
      callee.fax_tone();
    });
    const { found } = await detect(later, { detect: { type: "fax", params: { tone: "CED" } } });
    expect(words(await found())).toEqual(["CED", "finished"]);
  });

  it("ignores another tone than the requested one", async () => {
    const { found } = await detect(
      answers(async (callee) => {
        await callee.is_silent(1);
        callee.fax_tone("CNG");
      }),
      { detect: { type: "fax", params: {} }, timeout: 5 },
    );
    expect(words(await found())).toEqual(["finished"]);
  });

  it("hears the requested digits, until its time is up", async () => {
    const { found } = await detect(
      answers(async (callee) => {
        await callee.is_silent(1);
        await callee.press("123");
      }),
      { detect: { type: "digit", params: { digits: "13" } }, timeout: 8 },
    );
    expect(words(await found())).toEqual(["1", "3", "finished"]);
  });

  it("finishes when it is stopped", async () => {
    const { command, found } = await detect(fax_machine(), machine());
    await command("calling.detect.stop", { control_id: "d" });
    expect(words(await found())).toEqual(["finished"]);
  });
});

covers("calling.detect", "calling.detect.stop");
