import { afterEach, describe, expect, test } from "@jest/globals";

import {
  answers,
  PacedClock,
  VirtualClock,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { tts } from "../support/stage.js";
import { TestSocket, type Json } from "../support/test-socket.js";
import { PageSocket } from "./support/page-socket.js";
import { serve } from "./support/stage.js";

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

/** A simulator on real time with an app that listens to `office`, and a page. */
async function desk(
  options: SimulatorOptions = {},
): Promise<{ sim: Simulator; app: TestSocket; page: PageSocket }> {
  const { sim, url } = await serve(options);
  const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
  const page = await PageSocket.open(url);
  open.push(page);
  return { sim, app, page };
}

const call = { do: "call", from: "+15550201", to: "+15550111", context: "" } as const;

/** A call that the page placed and the app answered. */
async function talk(options: SimulatorOptions = {}) {
  const { sim, app, page } = await desk(options);
  const { call: id = "" } = (await page.run(call)) as { call?: string };
  const { node_id, call_id } = await app.event("calling.call.receive");
  const command = (method: string, params: object = {}): Promise<Json> =>
    app.request(method, { node_id, call_id, ...params });
  await command("calling.answer");
  return { sim, app, page, id, command };
}

describe("the phone", () => {
  test("lists the contexts and numbers that an app answers", async () => {
    const { page } = await desk();
    const { network } = await page.next(
      "network",
      ({ network: { clients } }) => clients.length > 0,
    );
    expect(network.contexts).toEqual(["office"]);
    expect(network.numbers).toEqual([{ number: "+15550111", context: "office" }]);
  });

  test("calls the context of a number, and reports each state", async () => {
    const { page, id, command } = await talk();
    const placed = await page.next("call");
    expect(placed.call).toMatchObject({ id, direction: "placed", other: "+15550111" });
    expect(placed.call).toMatchObject({ state: "created", context: "office", own: "+15550201" });
    await page.next("call", ({ call: { state } }) => state === "answered");
    await command("calling.end", { reason: "busy" });
    const over = await page.next("call", ({ call: { state } }) => state === "ended");
    expect(over.call.end_reason).toBe("busy");
  });

  test("refuses to call a number that has no context", async () => {
    const { page } = await desk();
    const answer = await page.run({ ...call, to: "+15550999" });
    expect(answer).toMatchObject({
      is: "failed",
      why: expect.stringContaining("has no context"),
    });
  });

  test("shows a prompt in full as it begins, with the voice that the app asks for", async () => {
    const { page, command } = await talk();
    const prompt = { type: "tts", params: { text: "Bonjour", language: "fr-FR", gender: "male" } };
    await command("calling.play", { control_id: "p", play: [prompt] });
    const sound = await page.sound();
    expect(sound).toMatchObject({ from: "app", kind: "speech", text: "Bonjour", paused: false });
    expect(sound).toMatchObject({ language: "fr-FR", gender: "male" });
    const over = await page.sound(({ ended }) => ended !== undefined);
    expect(over.heard).toBe("Bonjour");
  });

  test("shows when a prompt is paused and resumed", async () => {
    const { page, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("one two three four five six")] });
    await command("calling.play.pause", { control_id: "p" });
    await page.sound(({ paused }) => paused);
    await command("calling.play.resume", { control_id: "p" });
    await page.sound(({ paused }) => !paused);
  });

  test("presses keys and says things, which the app collects", async () => {
    const { app, page, id, command } = await talk();
    await command("calling.collect", { control_id: "c", digits: { max: 2 } });
    await page.run({ do: "press", call: id, digits: "4" });
    await page.run({ do: "press", call: id, digits: "2" });
    const collected = await app.event("calling.call.collect");
    expect(collected).toMatchObject({ result: { params: { digits: "42" } } });
    await page.note((note) => note.is === "act" && note.act === "press" && note.text === "2");
    await page.run({ do: "say", call: id, text: "hello" });
    await page.note((note) => note.is === "said" && note.text === "hello");
  });

  test("rings at its own number, and answers", async () => {
    const { app, page } = await desk();
    await page.run({ do: "own", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    const { call: ringing } = await page.next("call");
    expect(ringing).toMatchObject({ direction: "incoming", own: "+15550300", other: "+1999" });
    await page.run({ do: "answer", call: ringing.id });
    await app.event("calling.call.dial", { dial_state: "answered" });
    await page.run({ do: "hang_up", call: ringing.id });
    await app.event("calling.call.state", { call_state: "ended", end_reason: "hangup" });
  });

  test("declines", async () => {
    const { app, page } = await desk();
    await page.run({ do: "own", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    const { call: ringing } = await page.next("call");
    await page.run({ do: "decline", call: ringing.id });
    await app.event("calling.call.dial", { dial_state: "failed" });
  });

  test("gives a number back to its earlier person", async () => {
    const { sim, app, page } = await desk();
    sim.person("+15550300", answers());
    await page.run({ do: "own", number: "+15550300" });
    await page.run({ do: "disown", number: "+15550300" });
    const devices = [[{ type: "phone", params: { to_number: "+15550300", from_number: "+1999" } }]];
    await app.request("calling.dial", { tag: "t", devices });
    await app.event("calling.call.dial", { dial_state: "answered" });
  });

  test("a page that is opened later shows the current state of the call", async () => {
    const { sim, page, id, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("Welcome to the office")] });
    await page.sound();
    const late = await PageSocket.open(await sim.serve_phone());
    open.push(late);
    const { entries, past } = await late.next("entries");
    expect(past).toBe(true);
    const notes = entries.flatMap((entry) => ("note" in entry ? [entry.note] : []));
    expect(notes).toContainEqual(expect.objectContaining({ text: "Welcome to the office" }));
    expect(JSON.stringify(entries)).toContain("calling.play");
    expect(JSON.stringify(entries)).not.toContain("token-1234");
    expect((await late.next("call")).call).toMatchObject({ id, state: "answered" });
  });

  test("explains why something cannot be done", async () => {
    const { page } = await desk();
    const unknown = await page.run({ do: "hang_up", call: "nobody" });
    expect(unknown).toMatchObject({ is: "failed", why: "Unknown call." });
    const odd = await page.run({ do: "hangup" } as never);
    const why = 'Unknown command "hangup". Did you mean "hang_up"?';
    expect(odd).toMatchObject({ is: "failed", why });
  });
});

describe("a fault that was composed on the page", () => {
  const rule = { effect: "drop", name: "calling.call.play", direction: "", amount: 0 } as const;

  test("applies to the given number of frames", async () => {
    const { sim, page, command } = await talk();
    await page.run({ do: "add_rule", rule: { ...rule, times: 1 } });
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    const { network } = await page.next("network", (seen) => seen.network.rules[0]?.matched === 1);
    expect(network.rules).toMatchObject([{ id: 1, effect: "drop", times: 1, matched: 1 }]);
    await page.sound(({ ended }) => ended !== undefined);
    const faults = sim.frames({ event_type: "calling.call.play" }).map(({ fault }) => fault);
    expect(faults).toEqual(["dropped", undefined]);
  });

  test("has no effect after it is removed", async () => {
    const { sim, page, command } = await talk();
    await page.run({ do: "add_rule", rule: { ...rule, times: 0 } });
    await page.run({ do: "remove_rule", rule: 1 });
    await command("calling.play", { control_id: "p", play: [tts("one")] });
    const [frame] = sim.frames({ event_type: "calling.call.play" });
    expect(frame?.fault).toBeUndefined();
  });

  test("drops connections", async () => {
    const { app, page } = await desk();
    await page.run({ do: "drop_connections" });
    await app.closed;
  });

  test("refuses an unknown method, with the nearest name, in the words of the form", async () => {
    const { page } = await desk();
    const wrong = await page.run({ do: "fail_next", method: "calling.plya", code: "500" });
    const why = 'Unknown method "calling.plya". Did you mean "calling.play"?';
    expect(wrong).toMatchObject({ is: "failed", why });
    const empty = await page.run({ do: "fail_next", method: "calling.play", code: "" });
    expect(empty).toMatchObject({ is: "failed", why: "Code is empty. Fill it in." });
  });

  test("is cleared with all the others at once", async () => {
    const { page, sim } = await desk();
    await page.run({ do: "add_rule", rule: { ...rule, times: 0 } });
    await page.run({ do: "fail_next", method: "calling.play", code: "500" });
    await page.run({ do: "mute_pings", on: true });
    await page.run({ do: "refuse_authentication", on: true });
    await page.run({ do: "read_slowly", seconds: 1 });
    await page.run({ do: "clear_faults" });
    const { network } = await page.next(
      "network",
      (seen) =>
        seen.network.rules.length === 0 &&
        seen.network.read_interval === 0 &&
        !seen.network.pings_muted &&
        seen.network.failing.length === 0,
    );
    expect(network).toMatchObject({ refuses_authentication: false });
    expect(sim.problems).toEqual([]);
  });
});

describe("beside calls, the page", () => {
  test("sends a message to an app, and warns when no client would get it", async () => {
    const { app, page } = await desk();
    const text = {
      do: "text",
      from: "+15550201",
      to: "+15550111",
      context: "",
      body: "hi",
    } as const;
    expect(await page.run(text)).toMatchObject({ is: "done" });
    expect(await app.event("messaging.receive")).toMatchObject({ body: "hi" });
    const astray = await page.run({ ...text, context: "sales" });
    expect(astray).toMatchObject({ why: 'No client listens to the context "sales".' });
  });

  test("sends an event of its own to the app of a call", async () => {
    const { app, page, id } = await talk();
    const params = { state: "finished", control_id: "mine" };
    await page.run({ do: "inject", call_id: id, event_type: "calling.call.play", params });
    expect(await app.event("calling.call.play")).toMatchObject({ ...params, call_id: id });
  });

  test("explains that the machine's clock cannot be controlled", async () => {
    const { page } = await desk();
    const answer = await page.run({ do: "set_pace", pace: 0 });
    expect(answer).toMatchObject({ why: expect.stringContaining("new PacedClock()") });
  });

  test("pauses a paced clock, steps it, and runs it to the next prompt", async () => {
    const { app, page, id, command } = await talk({ clock: new PacedClock() });
    await page.run({ do: "set_pace", pace: 0 });
    await page.next("time", ({ time }) => time.pace === 0);
    await command("calling.play", { control_id: "p", play: [tts("one two three")] });
    await page.sound();
    await page.run({ do: "step" });
    await app.event("calling.call.play", { state: "finished" });
    const play = [{ type: "silence", params: { duration: 6 } }, tts("behind the silence")];
    await page.run({ do: "run_to_prompt" });
    await command("calling.play", { control_id: "q", play });
    const sound = await page.sound(
      ({ kind, text }) => kind === "speech" && text.startsWith("behind"),
    );
    expect(sound.call_id).toBe(id);
    await page.next("time", ({ time }) => time.pace === 0 && !time.to_prompt);
  });

  test("does the same on virtual time", async () => {
    const clock = new VirtualClock();
    const { app, page, command } = await talk({ clock });
    await page.run({ do: "set_pace", pace: 0 });
    await command("calling.play", { control_id: "p", play: [tts("one two three")] });
    await page.run({ do: "step" });
    await app.event("calling.call.play", { state: "finished" });
    const play = [{ type: "silence", params: { duration: 3000 } }, tts("behind the silence")];
    await page.run({ do: "run_to_prompt" });
    await command("calling.play", { control_id: "q", play });
    await page.sound(({ text }) => text === "behind the silence");
    expect(clock.automatic).toBe(false);
  });
});
