import { describe, expect, it } from "@jest/globals";

import { DialResult, RelayParamError, type Call } from "@twinline/compat-v2";
import { busy, no_answer, rejects } from "@twinline/simulator";

import { connected, withoutIds } from "./support/stage.js";

const from_number = "+15550001111";
const to_number = "+15550002222";

/** The states that a call reports. */
function follow(call: Call): string[] {
  const states: string[] = [];
  call.on("stateChange", (params) => states.push(params.call_state));
  return states;
}

describe("a new call", () => {
  it("exists before it is dialled", async () => {
    const { client, sim } = await connected();
    const call = client.calling.new_call({ from_number, to_number, timeout: 30 });
    expect([call.id, call.state, call.prev_state, call.context]).toEqual(["", "none", "none", ""]);
    expect([call.call_type, call.from_number, call.to_number, call.timeout]).toEqual([
      "phone",
      from_number,
      to_number,
      30,
    ]);
    expect([call.active, call.ended, call.answered, call.busy, call.failed]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(call.tag).not.toBe("");
    expect(sim.requests("calling.dial")).toEqual([]);
    expect((await call.play_tts("Hello")).successful).toBe(false);
    expect((await call.hangup()).successful).toBe(false);
    expect((await call.pass()).successful).toBe(false);
  });

  it("is dialled, answered, and itself in the result", async () => {
    const { client, sim } = await connected();
    sim.answers(to_number, () => undefined);
    const call = client.calling.newCall({ from_number, to_number });
    const states = follow(call);
    const result = await call.dial();
    expect(result).toBeInstanceOf(DialResult);
    expect(result.successful).toBe(true);
    expect(result.call).toBe(call);
    expect(result.event?.name).toBe("answered");
    expect(result.event?.payload).toMatchObject({ tag: call.tag, dial_state: "answered" });
    expect(call.id).toMatch(/./);
    expect([call.answered, call.state]).toEqual([true, "answered"]);
    expect(await call.wait_for_answered()).toBe(true);
    await call.hangup();
    expect(states).toEqual(["created", "ringing", "answered", "ending", "ended"]);
    expect(sim.requests("calling.dial")).toEqual([
      {
        tag: call.tag,
        devices: [[{ type: "phone", params: { from_number, to_number } }]],
      },
    ]);
  });

  it.each([
    ["busy", busy(), { busy: true, failed: false }],
    ["declined", rejects(), { busy: false, failed: false }],
    ["not answered", no_answer(), { busy: false, failed: false }],
  ])("that is %s ends without success, its reason known", async (_, person, expected) => {
    const { client, sim } = await connected();
    sim.person(to_number, person);
    const call = client.calling.new_call({ from_number, to_number, timeout: 20 });
    const states = follow(call);
    const seen: object[] = [];
    call.on("ended", () => seen.push({ busy: call.busy, failed: call.failed }));
    const waiting = [call.wait_for_answered(), call.wait_for_ended()];
    const result = await call.dial();
    expect([result.successful, result.call, result.event?.name]).toEqual([false, call, "failed"]);
    expect({ busy: call.busy, failed: call.failed }).toEqual(expected);
    expect(await Promise.all(waiting)).toEqual([false, true]);
    expect(seen).toEqual([expected]);
    expect(states.at(-1)).toBe("ended");
  });

  it("that the platform refuses to dial ends, and settles its waits", async () => {
    const { client, sim, log } = await connected();
    sim.fail_next("calling.dial", { code: "422", message: "not a number of yours" });
    const call = client.calling.new_call({ from_number, to_number });
    const waiting = [call.wait_for_answered(), call.wait_for_ended()];
    const result = await call.dial();
    expect([result.successful, result.event, result.call]).toEqual([false, undefined, call]);
    expect(await Promise.all(waiting)).toEqual([false, true]);
    expect([call.ended, call.failed, call.state]).toEqual([true, true, "ended"]);
    expect(log.text).toContain("not a number of yours");
  });

  it("can be dialled once", async () => {
    const { client, sim } = await connected();
    sim.answers(to_number, () => undefined);
    const call = client.calling.new_call({ from_number, to_number });
    expect((await call.dial()).successful).toBe(true);
    expect((await call.dial()).successful).toBe(false);
    expect(sim.requests("calling.dial")).toHaveLength(1);
  });

  it("ends when the session is lost or closed while it rings", async () => {
    for (const end of ["forget", "disconnect"]) {
      const { client, sim } = await connected();
      sim.person(to_number, no_answer());
      const call = client.calling.new_call({ from_number, to_number });
      const done = call.dial();
      const waiting = call.wait_for_answered();
      await sim.frame({ method: "calling.dial" });
      if (end === "forget") sim.forget_sessions();
      else await client.disconnect();
      expect((await done).successful).toBe(false);
      expect(await waiting).toBe(false);
    }
  });
});

describe("calling.dial", () => {
  it("makes a call and dials it", async () => {
    const { client, sim } = await connected();
    sim.answers(to_number, () => undefined);
    const { successful, call } = await client.calling.dial({ from_number, to_number });
    expect([successful, call.to_number, call.answered]).toEqual([true, to_number, true]);
  });

  it("tries several devices, and its call is the one that was answered", async () => {
    const { client, sim } = await connected();
    sim.person("+15550003331", busy());
    sim.person("+15550003332", no_answer());
    sim.answers("+15550003333", () => undefined);
    const call = client.calling.new_call({ from_number, to_number: "+15550003331" }, [
      { from_number, to_number: "+15550003332" },
      { from_number, to_number: "+15550003333" },
    ]);
    const states = follow(call);
    const ended = call.wait_for_ended();
    const result = await call.dial();
    expect(result.successful).toBe(true);
    expect([call.to_number, call.state, call.busy]).toEqual(["+15550003333", "answered", false]);
    expect(states).not.toContain("ended");
    await call.hangup();
    expect(await ended).toBe(true);
    expect(states.filter((state) => state === "ended")).toHaveLength(1);
  });

  it("emits ended once when none of several devices was answered", async () => {
    const { client, sim } = await connected();
    sim.person("+15550003331", busy());
    sim.person("+15550003332", busy());
    const call = client.calling.new_call({
      devices: [
        { type: "phone", from: from_number, to: "+15550003331" },
        { type: "phone", from: from_number, to: "+15550003332" },
      ],
    });
    const states = follow(call);
    const result = await call.dial();
    expect([result.successful, call.busy, call.ended]).toEqual([false, true, true]);
    expect(states.filter((state) => state === "ended")).toHaveLength(1);
  });

  it.each([
    ["documented names", [{ call_type: "phone", from_number, to_number, timeout: 10 }]],
    [
      "camelCase",
      [{ callType: "phone", fromNumber: from_number, toNumber: to_number, timeout: 10 }],
    ],
    [
      "the names of the Node SDK",
      [{ type: "phone", from: from_number, to: to_number, timeout: 10 }],
    ],
    ["a nested device", [{ type: "phone", params: { from_number, to_number, timeout: 10 } }]],
    [
      "a list of devices",
      [{ devices: [{ type: "phone", from: from_number, to: to_number, timeout: 10 }] }],
    ],
  ] as const)("takes %s", async (_, args) => {
    const { client, sim } = await connected();
    sim.answers(to_number, () => undefined);
    const dial = client.calling.dial.bind(client.calling) as (
      ...args: unknown[]
    ) => Promise<DialResult>;
    await dial(...args);
    expect(withoutIds(sim.requests("calling.dial")[0])).toEqual({
      devices: [[{ type: "phone", params: { from_number, to_number, timeout: 10 } }]],
    });
  });

  it("takes SIP devices with headers and codecs, and a region", async () => {
    const { client, sim } = await connected();
    sim.answers("sip:b@example.com", () => undefined);
    const result = await client.calling.dial({
      region: "eu",
      devices: [
        {
          type: "sip",
          from: "sip:a@example.com",
          to: "sip:b@example.com",
          headers: [{ name: "X-Account", value: "42" }],
          codecs: ["OPUS"],
          webrtcMedia: true,
          timeout: 20,
        },
      ],
    });
    expect(withoutIds(sim.requests("calling.dial")[0])).toEqual({
      region: "eu",
      devices: [
        [
          {
            type: "sip",
            params: {
              from: "sip:a@example.com",
              to: "sip:b@example.com",
              headers: [{ name: "X-Account", value: "42" }],
              codecs: ["OPUS"],
              webrtc_media: true,
              timeout: 20,
            },
          },
        ],
      ],
    });
    expect([result.call.call_type, result.call.from_number, result.call.to_number]).toEqual([
      "sip",
      "sip:a@example.com",
      "sip:b@example.com",
    ]);
  });

  it("rejects wrong arguments when it is strict, which new_call throws", async () => {
    const { client, sim } = await connected({}, { strict: true });
    const { calling } = client;
    // @ts-expect-error the number to call is missing
    await expect(calling.dial({ from_number })).rejects.toThrow(/to_number is missing/);
    // @ts-expect-error the number to call is missing
    expect(() => calling.new_call({ from_number })).toThrow(RelayParamError);
    // @ts-expect-error a device is missing
    expect(() => calling.new_call({})).toThrow(/missing/);
    // @ts-expect-error there is no such option
    expect(() => calling.new_call({ from_number, to_number, tiemout: 3 })).toThrow(
      /tiemout.*timeout/,
    );
    // @ts-expect-error a timeout is a number
    expect(() => calling.new_call({ from_number, to_number, timeout: "3" })).toThrow(/timeout/);
    expect(sim.requests("calling.dial")).toEqual([]);
  });
});
