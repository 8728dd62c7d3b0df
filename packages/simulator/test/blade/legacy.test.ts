import { describe, expect, it } from "@jest/globals";

import { answers, answers_after, busy, fax_machine, voicemail } from "@twinline/simulator";

import { credentials } from "./support/blade-client.js";
import { handling, legacyClient, legacyConsumer, start } from "./support/legacy.js";

const home = "+15552220000";
const away = "+15557770001";
const farAway = "+15557770002";

describe("@signalwire/node 2.6.0", () => {
  it("runs an IVR: answers, asks for digits, repeats them, records and hangs up", async () => {
    const sim = await start();
    const { handled } = await handling(sim, async (call) => {
      const answer = await call.answer();
      const prompt = await call.promptTTS({
        type: "digits",
        text: "Your number, please",
        digits_max: 4,
        digits_terminators: "#",
      });
      const play = await call.playTTS({ text: `You said ${prompt.result}`, gender: "female" });
      const recording = await call.record({ beep: true, end_silence_timeout: 1 });
      const { reason } = await call.hangup();
      return { call, answer, prompt, play, recording, reason };
    });

    const caller = await sim.call({ context: "office" });
    await caller.hears("number, please");
    await caller.press("123#");
    await caller.hears("You said 123");
    await caller.hears("beep");
    await caller.says("this takes two seconds");

    expect(await caller.ended).toBe("hangup");
    expect(await handled).toMatchObject({
      answer: { successful: true },
      prompt: { successful: true, type: "digit", result: "123", terminator: "#" },
      play: { successful: true },
      recording: {
        successful: true,
        duration: expect.closeTo(3, 0),
        size: expect.any(Number),
        url: expect.stringMatching(/^https?:/),
      },
      reason: "hangup",
      call: { state: "ended", prevState: "ending", context: "office", ended: true },
    });
  });

  it("takes a call that arrives together with the reply to its subscription", async () => {
    const sim = await start();
    const ready = handling(sim, async (call) => (await call.answer()).successful);
    await sim.frame({ method: "signalwire.receive" });
    await sim.call({ context: "office" });
    const { handled } = await ready;
    expect(await handled).toBe(true);
  });

  it("dials, waits for the beep of an answering machine, and leaves a message", async () => {
    const sim = await start();
    sim.person(away, voicemail({ greeting: "Nobody is at home, speak after the beep" }));
    const client = await legacyClient(sim);
    const { successful, call } = await client.calling.dial({
      type: "phone",
      from: home,
      to: away,
      timeout: 30,
    });
    expect([successful, call.state, call.to]).toEqual([true, "answered", away]);
    const amd = await call.amd({ wait_for_beep: true, timeout: 30 });
    expect([amd.successful, amd.result, amd.type]).toEqual([true, "MACHINE", "machine"]);
    expect((await call.playTTS({ text: "Please call back" })).successful).toBe(true);
    expect((await call.hangup()).successful).toBe(true);
  });

  it("gets the reason busy", async () => {
    const sim = await start();
    sim.person(away, busy());
    const client = await legacyClient(sim);
    const call = client.calling.newCall({ type: "phone", from: home, to: away });
    const { successful } = await call.dial();
    expect([successful, call.busy, call.state]).toEqual([false, true, "ended"]);
  });

  it("dials several at once, and gets the one that answers first", async () => {
    const sim = await start();
    sim.person(away, answers_after(9));
    sim.person(farAway, answers_after(3));
    const client = await legacyClient(sim);
    const { successful, call } = await client.calling.dial([
      { type: "phone", from: home, to: away, timeout: 30 },
      { type: "phone", from: home, to: farAway, timeout: 30 },
    ]);
    expect([successful, call.to]).toEqual([true, farAway]);
    expect((await call.hangup()).successful).toBe(true);
  });

  it("sends a fax, and taps a call", async () => {
    const sim = await start();
    sim.person(away, fax_machine());
    const client = await legacyClient(sim);
    const { call } = await client.calling.dial({ type: "phone", from: home, to: away });
    const tap = await call.tapAsync({
      audio_direction: "both",
      target_type: "rtp",
      target_addr: "127.0.0.1",
      target_port: 40_000,
    });
    const fax = await call.faxSend("https://example.com/letter.pdf", home);
    await tap.stop();
    await call.hangup();
    expect(fax).toMatchObject({ successful: true, direction: "send", identity: home });
    expect([tap.completed, tap.result.successful, tap.sourceDevice?.type]).toEqual([
      true,
      true,
      "rtp",
    ]);
  });

  it("connects a caller with a colleague, with one ringback, and takes them apart", async () => {
    const sim = await start();
    sim.person(away, answers());
    const { handled } = await handling(sim, async (call) => {
      await call.answer();
      const connected = await call.connect({
        devices: [{ type: "phone", from: home, to: away }],
        ringback: { type: "ringtone", name: "us" },
      });
      const peer = connected.call.to;
      const apart = await call.disconnect();
      await call.hangup();
      return [connected.successful, peer, apart.successful, call.peer];
    });
    await sim.call({ context: "office" });
    expect(await handled).toEqual([true, away, true, undefined]);
    expect(sim.requests("calling.connect")).toEqual([
      expect.objectContaining({ ringback: { type: "ringtone", params: { name: "us" } } }),
    ]);
  });

  it("controls what it has begun", async () => {
    const sim = await start();
    const { handled } = await handling(sim, async (call) => {
      await call.answer();
      const play = await call.playAudioAsync("https://example.com/long.mp3");
      const detect = await call.detectDigitAsync({ digits: "12" });
      const outcomes = [
        await play.volume(5),
        await play.stop(),
        await detect.stop(),
        await call.sendDigits("1w2"),
        await call.playRingtone({ name: "us", duration: 2 }),
        await call.playSilence(1),
      ];
      await call.hangup();
      return outcomes.map(({ successful }) => successful);
    });
    await sim.call({ context: "office" });
    expect(await handled).toEqual([true, true, true, true, true, true]);
  });

  it("gets what the platform refuses", async () => {
    const sim = await start();
    const { handled } = await handling(sim, async (call) => {
      await call.answer();
      sim.fail_next("calling.play.stop", { code: "500", message: "Not today" });
      const play = await call.playAudioAsync("https://example.com/long.mp3");
      const stopped = await play.stop();
      const wrong = await call.sendDigits("no digits");
      await call.hangup();
      return [stopped, wrong];
    });
    await sim.call({ context: "office" });
    expect(await handled).toMatchObject([
      { successful: false, code: "500", message: "Not today" },
      { successful: false },
    ]);
  });

  it("sends a message and follows its states, and receives one", async () => {
    const sim = await start();
    const states: unknown[] = [];
    let arrived!: (message: unknown) => void;
    const incoming = new Promise((resolve) => (arrived = resolve));
    const client = await legacyConsumer(sim, {
      onMessageStateChange: (message) => states.push((message as { state: string }).state),
      onIncomingMessage: arrived,
    });
    const sent = await client.messaging.send({
      context: "office",
      from: home,
      to: away,
      body: "Are you coming?",
    });
    expect(sent).toMatchObject({ successful: true, messageId: expect.any(String) });
    await sim.text({ to: home, from: away, body: "Yes", context: "office" });
    expect(await incoming).toMatchObject({ from: away, to: home, body: "Yes", state: "received" });
    await sim.frame({ event_type: "messaging.state" });
    while (states.at(-1) !== "delivered") await new Promise(setImmediate);
    expect(states).toEqual(["queued", "initiated", "sent", "delivered"]);
  });

  it("gets the tasks of its contexts", async () => {
    const sim = await start();
    let arrived!: (message: unknown) => void;
    const task = new Promise((resolve) => (arrived = resolve));
    await legacyConsumer(sim, { onTask: arrived });
    const { project, token } = credentials;
    const { status } = await fetch(`${sim.host.replace("ws", "http")}/api/relay/rest/tasks`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${project}:${token}`)}` },
      body: JSON.stringify({ context: "office", message: { action: "call", to: away } }),
    });
    expect(status).toBe(204);
    expect(await task).toEqual({ action: "call", to: away });
  });

  it("resumes its session, with its call, when the connection was lost", async () => {
    // While it is away virtual time would run on without it.
    const sim = await start({ clock: undefined });
    const { client, handled } = await handling(sim, async (call) => {
      await call.answer();
      const { successful } = await call.playTTS({ text: "Wait" });
      await call.hangup();
      return successful;
    });
    const { relayProtocol } = client;
    // Otherwise it waits for several seconds.
    Object.defineProperty(client, "reconnectDelay", { value: 5 });
    // Each connection begins keepalives of its own, and nothing ends those of the one before.
    clearTimeout(Reflect.get(client, "_keepAliveTimeout") as NodeJS.Timeout);
    await sim.call({ context: "office" });
    await sim.frame({ event_type: "calling.call.play" });
    sim.drop_connections();
    expect(await handled).toBe(true);
    expect([sim.sessions, client.relayProtocol]).toEqual([1, relayProtocol]);
  });
});
