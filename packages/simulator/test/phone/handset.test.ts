import { afterEach, describe, expect, test } from "@jest/globals";

import { answers, startSimulator, type Simulator } from "@twinline/simulator";

import { tts } from "../support/start.js";
import { TestSocket, type Json } from "../support/test-socket.js";
import { PageSocket } from "./support/page-socket.js";

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

/** A simulator on real time with an app that listens to `office`, and a page. */
async function desk(): Promise<{ sim: Simulator; app: TestSocket; page: PageSocket }> {
  const sim = await startSimulator({ numbers: { "+15550111": "office" }, unexpected: "error" });
  open.push(sim);
  const url = await sim.serve_phone();
  const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
  const page = await PageSocket.open(url);
  open.push(page);
  return { sim, app, page };
}

const call = { do: "call", from: "+15550201", to: "+15550111", context: "" } as const;

/** A call that the page placed and the app answered. */
async function talk() {
  const { sim, app, page } = await desk();
  const { call: id = "" } = (await page.wish(call)) as { call?: string };
  const { node_id, call_id } = await app.event("calling.call.receive");
  const command = (method: string, params: object = {}): Promise<Json> =>
    app.request(method, { node_id, call_id, ...params });
  await command("calling.answer");
  return { sim, app, page, id, command };
}

describe("the phone", () => {
  test("tells which contexts and numbers an app answers", async () => {
    const { page } = await desk();
    const { network } = await page.next(
      "network",
      ({ network: { clients } }) => clients.length > 0,
    );
    expect(network.contexts).toEqual(["office"]);
    expect(network.numbers).toEqual([{ number: "+15550111", context: "office" }]);
  });

  test("calls the context of a number, and tells each state", async () => {
    const { page, id, command } = await talk();
    const placed = await page.next("call");
    expect(placed.call).toMatchObject({ id, direction: "placed", other: "+15550111" });
    expect(placed.call).toMatchObject({ state: "created", context: "office", own: "+15550201" });
    await page.next("call", ({ call: { state } }) => state === "answered");
    await command("calling.end", { reason: "busy" });
    const over = await page.next("call", ({ call: { state } }) => state === "ended");
    expect(over.call.end_reason).toBe("busy");
  });

  test("cannot call a number that leads nowhere", async () => {
    const { page } = await desk();
    const answer = await page.wish({ ...call, to: "+15550999" });
    expect(answer).toMatchObject({ is: "failed", why: expect.stringContaining("leads nowhere") });
  });

  test("hears a prompt in full as it begins, with the voice that the app wants", async () => {
    const { page, command } = await talk();
    const prompt = { type: "tts", params: { text: "Bonjour", language: "fr-FR", gender: "male" } };
    await command("calling.play", { control_id: "p", play: [prompt] });
    const { sound } = await page.next("sound");
    expect(sound).toMatchObject({ by: "app", kind: "speech", text: "Bonjour", paused: false });
    expect(sound).toMatchObject({ language: "fr-FR", gender: "male" });
    const over = await page.next("sound", (message) => message.sound.until !== undefined);
    expect(over.sound.heard).toBe("Bonjour");
  });

  test("hears when a prompt is paused and goes on", async () => {
    const { page, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("one two three four five six")] });
    await command("calling.play.pause", { control_id: "p" });
    await page.next("sound", ({ sound }) => sound.paused);
    await command("calling.play.resume", { control_id: "p" });
    await page.next("sound", ({ sound }) => !sound.paused);
  });

  test("presses keys and says things, which the app collects", async () => {
    const { app, page, id, command } = await talk();
    await command("calling.collect", { control_id: "c", digits: { max: 2 } });
    await page.wish({ do: "press", call: id, digits: "4" });
    await page.wish({ do: "press", call: id, digits: "2" });
    const collected = await app.event("calling.call.collect");
    expect(collected).toMatchObject({ result: { params: { digits: "42" } } });
    await page.next("sound", ({ sound }) => sound.by === "me" && sound.text === "42");
    await page.wish({ do: "say", call: id, text: "hello" });
    const said = await page.next("sound", ({ sound }) => sound.heard === "hello");
    expect(said.sound).toMatchObject({ by: "me", kind: "speech" });
  });

  test("rings at a number of its own, and answers", async () => {
    const { app, page } = await desk();
    await page.wish({ do: "own", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    const { call: ringing } = await page.next("call");
    expect(ringing).toMatchObject({ direction: "incoming", own: "+15550300", other: "+1999" });
    await page.wish({ do: "answer", call: ringing.id });
    await app.event("calling.call.dial", { dial_state: "answered" });
    await page.wish({ do: "hang_up", call: ringing.id });
    await app.event("calling.call.state", { call_state: "ended", end_reason: "hangup" });
  });

  test("declines", async () => {
    const { app, page } = await desk();
    await page.wish({ do: "own", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    const { call: ringing } = await page.next("call");
    await page.wish({ do: "decline", call: ringing.id });
    await app.event("calling.call.dial", { dial_state: "failed" });
  });

  test("gives a number back to whoever lived there", async () => {
    const { sim, app, page } = await desk();
    sim.person("+15550300", answers());
    await page.wish({ do: "own", number: "+15550300" });
    await page.wish({ do: "disown", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    await app.event("calling.call.dial", { dial_state: "answered" });
  });

  test("a page that comes late finds the call as it is", async () => {
    const { sim, page, id, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("Welcome to the office")] });
    await page.next("sound");
    const late = await PageSocket.open(await sim.serve_phone());
    open.push(late);
    expect((await late.next("call")).call).toMatchObject({ id, state: "answered" });
    expect((await late.next("sound")).sound.text).toBe("Welcome to the office");
    const { frames } = await late.next("frames");
    expect(frames.map(({ method }) => method)).toContain("calling.play");
    expect(JSON.stringify(frames)).not.toContain("token-1234");
  });

  test("says why something cannot be done", async () => {
    const { page } = await desk();
    const unknown = await page.wish({ do: "hang_up", call: "nobody" });
    expect(unknown).toMatchObject({ is: "failed", why: "The phone has no such call." });
    const odd = await page.wish({ do: "explode" } as never);
    expect(odd).toMatchObject({ is: "failed", why: "The phone cannot explode." });
  });
});

describe("a fault that was composed on the page", () => {
  const rule = { effect: "drop", name: "calling.call.play", direction: "", amount: 0 } as const;

  test("meets as many frames as it should", async () => {
    const { sim, page, command } = await talk();
    await page.wish({ do: "add_rule", rule: { ...rule, times: 1 } });
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    const { network } = await page.next("network", (told) => told.network.rules[0]?.met === 1);
    expect(network.rules).toMatchObject([{ id: 1, effect: "drop", times: 1, met: 1 }]);
    await page.next("sound", ({ sound }) => sound.until !== undefined);
    const faults = sim.frames({ event_type: "calling.call.play" }).map(({ fault }) => fault);
    expect(faults).toEqual(["dropped", undefined]);
  });

  test("is out of force when it is removed", async () => {
    const { sim, page, command } = await talk();
    await page.wish({ do: "add_rule", rule: { ...rule, times: 0 } });
    await page.wish({ do: "remove_rule", rule: 1 });
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    const [frame] = sim.frames({ event_type: "calling.call.play" });
    expect(frame?.fault).toBeUndefined();
  });

  test("drops connections", async () => {
    const { app, page } = await desk();
    await page.wish({ do: "drop_connections" });
    await app.closed;
  });
});
