import { describe, expect, it } from "@jest/globals";

import { answers, fax_machine } from "@twinline/simulator";

import { connect, expectProblems, start, talk, tts, type Talk } from "./support/stage.js";

const taken = /The simulator accepted the request; the platform may refuse it/;

/** A call whose app sends what the platform may refuse. */
async function talkLoosely(): Promise<Talk> {
  const one = await talk();
  expectProblems(one.sim, taken);
  return one;
}

const problems = ({ sim }: Pick<Talk, "sim">): string[] =>
  sim.problems.map(({ message }) => message);

describe("what may pass on the platform is accepted, and noted in sim.problems", () => {
  it("numbers where strings are documented count as strings", async () => {
    const one = await talkLoosely();
    const reply = await one.command("calling.play_and_collect", {
      control_id: "p",
      play: [tts("say a number")],
      collect: { speech: { hints: ["one", 2] } },
    });
    expect(reply).toMatchObject({ code: "200" });
    expect(problems(one)).toEqual([
      expect.stringMatching(
        /^calling\.play_and_collect: params\.collect\.speech\.hints\[1\] is documented as a string, got a number\./,
      ),
    ]);
  });

  it("a string where a number is documented counts as that number", async () => {
    const one = await talkLoosely();
    await one.command("calling.collect", { control_id: "c", digits: { max: "2" } });
    await one.caller.press("123");
    expect(await one.client.event("calling.call.collect")).toMatchObject({
      result: { type: "digit", params: { digits: "12" } },
    });
    expect(problems(one)).toEqual([expect.stringContaining("params.digits.max is documented as")]);
  });

  it("an unknown param is reported once, with the nearest known one", async () => {
    const one = await talkLoosely();
    for (const control_id of ["a", "b"]) {
      await one.command("calling.play", { control_id, play: [tts("hello")], volum: 3 });
    }
    expect(problems(one)).toEqual([
      expect.stringMatching(/params\.volum is not documented\. Did you mean "volume"\?/),
    ]);
  });

  it("a value in another case counts as the listed one", async () => {
    const one = await talkLoosely();
    expect(
      await one.command("calling.play", { control_id: "p", play: [tts("hi")], direction: "BOTH" }),
    ).toMatchObject({ code: "200" });
    expect(problems(one)).toEqual([expect.stringContaining('is documented as "both", got "BOTH"')]);
  });

  it("null counts as left out", async () => {
    const one = await talkLoosely();
    expect(
      await one.command("calling.play", { control_id: "p", play: [tts("hi")], volume: null }),
    ).toMatchObject({ code: "200" });
    expect(problems(one)).toEqual([expect.stringContaining("params.volume is null")]);
  });

  it("a medium of an unknown type is heard by its name", async () => {
    const one = await talkLoosely();
    await one.command("calling.play", {
      control_id: "p",
      play: [{ type: "hologram", params: {} }],
    });
    await one.client.event("calling.call.play", { state: "finished" });
    await one.caller.hears("hologram");
    expect(problems(one)).toEqual([expect.stringContaining('params.play[0].type is "hologram"')]);
  });

  it("a detector of an unknown type finds nothing until its time is up", async () => {
    const one = await talkLoosely();
    await one.command("calling.detect", {
      control_id: "d",
      detect: { type: "mood", params: {} },
      timeout: 3,
    });
    expect(await one.client.event("calling.call.detect")).toMatchObject({
      detect: { type: "mood", params: { event: "finished" } },
    });
    expect(problems(one)).toHaveLength(1);
  });

  it("a tap to an unknown device runs until it is stopped", async () => {
    const one = await talkLoosely();
    const tap = { type: "audio", params: {} };
    const device = { type: "srt", params: { uri: "srt://example.com" } };
    expect(await one.command("calling.tap", { control_id: "t", tap, device })).toMatchObject({
      code: "200",
    });
    await one.command("calling.tap.stop", { control_id: "t" });
    expect(await one.client.event("calling.call.tap", { state: "finished" })).toMatchObject({
      tap,
      device,
    });
    expect(problems(one)).toHaveLength(1);
  });

  it("a device of an unknown type rings the person at its address", async () => {
    const sim = await start();
    expectProblems(sim, taken);
    sim.person("carrier-pigeon-7");
    const client = await connect(sim);
    const device = { type: "pigeon", params: { to: "carrier-pigeon-7" } };
    await client.request("calling.dial", { tag: "t", devices: [[device]] });
    await client.event("calling.call.dial", { dial_state: "answered" });
    expect(problems({ sim })).toHaveLength(1);
  });

  it("fails close() with the policy error, and keeps secrets out of the message", async () => {
    const one = await talkLoosely();
    await one.command("calling.pay", {
      control_id: "p",
      payment_connector_url: "https://u",
      security_code: 123,
    });
    expect(problems(one).join()).not.toMatch(/123/);
    await expect(one.sim.close()).rejects.toThrow(/calling\.pay: params\.security_code/);
  });
});

describe("documented forms are taken without a problem", () => {
  it("a fax machine sounds its tone until it is detected", async () => {
    const sim = await start();
    sim.person("+15557770000", fax_machine());
    const client = await connect(sim);
    const device = {
      type: "phone",
      params: { to_number: "+15557770000", from_number: "+15552220000" },
    };
    await client.request("calling.dial", { tag: "t", devices: [[device]] });
    const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
    const ids = { node_id: call.node_id, call_id: call.call_id };
    await client.request("calling.play", {
      ...ids,
      control_id: "p",
      play: [tts("one moment please")],
    });
    await client.event("calling.call.play", { state: "finished" });
    await client.request("calling.detect", { ...ids, control_id: "d", detect: { type: "fax" } });
    expect(await client.event("calling.call.detect")).toMatchObject({
      detect: { params: { event: "CED" } },
    });
  });

  it("a fax tone in small letters is detected", async () => {
    const one = await talk();
    one.caller.faxes_now({ sends: 1 });
    const detect = { type: "fax", params: { tone: "cng" } };
    await one.command("calling.detect", { control_id: "d", detect });
    expect(await one.client.event("calling.call.detect")).toMatchObject({
      detect: { params: { event: "CNG" } },
    });
  });

  it("a message without a context belongs to that of the session", async () => {
    const sim = await start();
    const client = await connect(sim);
    await client.request("messaging.send", { to_number: "+1", from_number: "+2", body: "hello" });
    expect(await client.event("messaging.state", { message_state: "delivered" })).toMatchObject({
      context: "office",
    });
  });

  it("a queue device without a node takes the first call of the queue", async () => {
    const one = await talk();
    const waiting = await one.sim.call({ context: "office" });
    const { node_id, call_id } = await one.client.event("calling.call.receive");
    await one.client.request("calling.queue.enter", {
      node_id,
      call_id,
      control_id: "q",
      queue_name: "sales",
    });
    await one.command("calling.connect", {
      devices: [[{ type: "queue", params: { queue_name: "sales" } }]],
    });
    await one.client.event("calling.call.connect", { connect_state: "connected" });
    await waiting.says("hello");
    await one.caller.hears("hello");
  });

  it("a connect without the caller's number shows that of the call", async () => {
    const one = await talk();
    one.sim.person("+15557770000");
    await one.command("calling.connect", {
      devices: [[{ type: "phone", params: { to_number: "+15557770000" } }]],
    });
    expect(
      await one.client.event("calling.call.connect", { connect_state: "connected" }),
    ).toMatchObject({ peer: { device: { params: { from_number: "+15551110000" } } } });
  });

  it("a disconnect while the connect still rings ends it", async () => {
    const one = await talk();
    one.sim.person("+15557770000", () => undefined);
    await one.command("calling.connect", {
      devices: [[{ type: "phone", params: { to_number: "+15557770000" } }]],
    });
    await one.client.event("calling.call.state", { call_state: "ringing" });
    expect(await one.command("calling.disconnect")).toMatchObject({ code: "200" });
    await one.client.event("calling.call.connect", { connect_state: "disconnected" });
    await one.client.event("calling.call.state", { call_state: "ended", end_reason: "cancel" });
    expect(one.caller.call_state).toBe("answered");
  });

  it("a refer of a phone's leg with a uri and a list of headers reaches the address", async () => {
    const one = await talk();
    one.sim.person(
      "sip:desk@example.com",
      answers((callee) => callee.says("this is the desk")),
    );
    const params = { uri: "sip:desk@example.com", headers: [{ name: "X-Ticket", value: "7" }] };
    await one.command("calling.refer", { device: { type: "sip", params } });
    expect(await one.client.event("calling.call.refer", { state: "success" })).toMatchObject({
      sip_refer_to: "sip:desk@example.com",
    });
    await one.caller.hears("this is the desk");
  });

  it("a prompt with start_input_timers gives up while it is still playing", async () => {
    const one = await talk();
    const long = "a prompt of many words that takes more than the two seconds of the timeout";
    await one.command("calling.play_and_collect", {
      control_id: "p",
      play: [tts(long)],
      collect: { digits: { max: 1 }, initial_timeout: 2, start_input_timers: true },
    });
    await one.client.event("calling.call.collect");
    expect(one.caller.heard.at(-1)?.until).toBeCloseTo(2, 1);
  });

  it("a payment prompt with attempts is spoken on those attempts only", async () => {
    const one = await talk();
    await one.command("calling.pay", {
      control_id: "p",
      payment_connector_url: "https://example.com/pay",
      max_attempts: "2",
      prompts: [
        {
          for: "payment-card-number",
          attempts: "2",
          actions: [{ type: "Say", phrase: "Once more, please" }],
        },
      ],
    });
    await one.caller.hears("enter your credit card number");
    await one.caller.hears("Once more, please");
  });

  it("a star cancels a payment", async () => {
    const one = await talk();
    await one.command("calling.pay", {
      control_id: "p",
      payment_connector_url: "https://example.com",
    });
    await one.client.event("calling.call.pay", { for: "payment-card-number" });
    await one.caller.press("41*");
    await one.client.event("calling.call.pay", { for: "payment-canceled", state: "finished" });
  });

  it("a user event reaches the person with all its params", async () => {
    const one = await talk();
    await one.command("calling.user_event", { event: "order_placed", order: 17 });
    expect(one.caller.user_events).toEqual([{ event: "order_placed", order: 17 }]);
  });

  it("a Bedrock agent accepts its prompt as text", async () => {
    const one = await talk();
    await one.command("calling.amazon_bedrock", { prompt: "Welcome to the shop. Sell things." });
    await one.caller.hears("Welcome to the shop.");
  });
});

describe("what the platform surely refuses is refused", () => {
  it.each([
    [
      "a missing param",
      { play: [{ type: "tts", params: {} }] },
      /play\[0\]\.params\.text is missing/,
    ],
    ["an object for a list", { play: tts("hi") }, /params\.play must be a list, got an object/],
    ["a number out of its range", { play: [tts("hi")], volume: 100 }, /from -40 to 40 dB, got 100/],
    ["a word for a number", { play: [tts("hi")], volume: "loud" }, /must be a number, got "loud"/],
    ["another word than those of a list", { play: [tts("hi")], direction: "up" }, /must be one of/],
    ["a medium without a type", { play: [{ params: {} }] }, /play\[0\]\.type must be one of/],
    ["null for a required param", { play: null }, /params\.play must not be null/],
  ])("%s", async (_, params, message) => {
    const { client, ids } = await talk();
    expect(
      await client.exchange("calling.play", { ...ids, control_id: "p", ...params }),
    ).toMatchObject({ error: { code: -32602, message: expect.stringMatching(message) } });
  });

  it("a dial without the caller's number", async () => {
    const client = await connect(await start());
    const devices = [[{ type: "phone", params: { to_number: "+1" } }]];
    expect(await client.exchange("calling.dial", { tag: "t", devices })).toMatchObject({
      error: { message: expect.stringContaining("params.from_number is missing") },
    });
  });
});
