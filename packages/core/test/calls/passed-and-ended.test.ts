import { describe, expect, it } from "@jest/globals";
import type { Logger, WireEvent } from "@twinline/core";
import { CallRegistry, type CallLeg } from "@twinline/core/internal";

import { connected, offer, state } from "../support/scripted-session.js";

type Stage = Awaited<ReturnType<typeof connected>>;

function legOf({ session }: Stage, call_id: string): CallLeg {
  const leg = CallRegistry.of(session).leg(call_id);
  if (leg === undefined) throw new Error(`${call_id} is not live`);
  return leg;
}

async function offered(id: string, logger?: Logger): Promise<{ stage: Stage; leg: CallLeg }> {
  const stage = await connected(logger === undefined ? {} : { logger, log_level: "debug" });
  stage.sockets.link.event(`offer-${id}`, "calling.call.receive", offer(id));
  return { stage, leg: legOf(stage, id) };
}

const ok = { code: "200", message: "OK" };

describe("a call that is passed on", () => {
  it("ends when the platform has accepted it, with the reason `passed`", async () => {
    const { stage, leg } = await offered("c1");
    const passing = leg.command("calling.pass");
    expect(leg.over).toBe(false);
    stage.sockets.link.reply("calling.pass", ok);
    await passing;
    expect([leg.over, leg.state, leg.end_reason]).toEqual([true, "ended", "passed"]);
    expect((await leg.ended).params).toMatchObject({ call_state: "ended", end_reason: "passed" });
    expect(stage.calls.size).toBe(0);
    await stage.session.drain();
  });

  it("stays live when the platform refuses to pass it on", async () => {
    const { stage, leg } = await offered("c1");
    const passing = leg.command("calling.pass").catch((error: unknown) => error);
    stage.sockets.link.reply("calling.pass", { code: "500", message: "Not now" });
    expect(await passing).toMatchObject({ code: 500 });
    expect([leg.over, leg.state]).toEqual([false, "created"]);
    await stage.session.disconnect();
  });

  it("is a new call when it is offered again, even directly after the reply", async () => {
    const { stage, leg } = await offered("c1");
    void leg.command("calling.pass");
    stage.sockets.link.reply("calling.pass", ok);
    stage.sockets.link.event("again", "calling.call.receive", offer("c1"));
    expect(stage.taken).toEqual(["c1", "c1"]);
    expect(legOf(stage, "c1")).not.toBe(leg);
    await stage.session.disconnect();
  });
});

describe("a command on an ended call", () => {
  it("takes a turn of the event loop, so that a loop of commands does not block timers", async () => {
    const { stage, leg } = await offered("c1");
    stage.sockets.link.event("e1", "calling.call.state", state("c1", "ended"));
    let turns = 0;
    setImmediate(() => (turns += 1));
    await leg.command("calling.answer").catch(() => undefined);
    expect(turns).toBe(1);
    setImmediate(() => (turns += 1));
    await leg.operate("calling.play", { play: [] }).settled;
    expect(turns).toBe(2);
    await stage.session.disconnect();
  });

  it("is logged for debugging, and the hundredth in a row as a warning that names the method", async () => {
    const lines: string[] = [];
    const note = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
    const logger = {
      debug: note("debug"),
      info: note("info"),
      warn: note("warn"),
      error: note("error"),
    };
    const { stage, leg } = await offered("c1", logger);
    stage.sockets.link.event("e1", "calling.call.state", state("c1", "ended"));
    const ask = () => leg.command("calling.collect").catch(() => undefined);
    await ask();
    expect(lines.at(-1)).toMatch(/^debug .*calling\.collect was not sent.*c1/);
    for (let times = 1; times < 250; times += 1) await ask();
    const warnings = lines.filter((line) => line.startsWith("warn"));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/c1 has ended, and 100 commands.*calling\.collect.*call\.state/);
    await stage.session.disconnect();
  });
});

describe("a wait that begins in the turn in which a command was accepted", () => {
  const connect = (connect_state: string) => ({ call_id: "c1", node_id: "n", connect_state });
  const any = () => true;

  async function accepted() {
    const made = await offered("c1");
    await new Promise((resolve) => setImmediate(resolve));
    const reply = made.leg.command("calling.connect", { devices: [] });
    const { link } = made.stage.sockets;
    link.event("before", "calling.call.connect", connect("disconnected"));
    link.reply("calling.connect", ok);
    link.event("e1", "calling.call.connect", connect("connecting"));
    link.event("e2", "calling.call.connect", connect("failed"));
    await reply;
    return made;
  }

  const states = async (...waits: readonly Promise<{ params: object }>[]) =>
    (await Promise.all(waits)).map(
      ({ params }) => (params as { connect_state: string }).connect_state,
    );

  it("sees what arrived behind the reply, and not what arrived before it", async () => {
    const { stage, leg } = await accepted();
    const isFailed = ({ params }: WireEvent) => params["connect_state"] === "failed";
    const waits = [
      leg.waitFor("calling.call.connect", any, {}),
      leg.waitFor("calling.call.connect", any, {}),
      leg.waitFor("calling.call.connect", isFailed, {}),
    ];
    expect(await states(...waits)).toEqual(["connecting", "connecting", "failed"]);
    await stage.session.disconnect();
  });

  it("sees each event once, one wait after another", async () => {
    const { stage, leg } = await accepted();
    const first = await leg.waitFor("calling.call.connect", any, {});
    const second = await leg.waitFor("calling.call.connect", any, {});
    const third = leg.waitFor("calling.call.connect", any, {});
    stage.sockets.link.event("e3", "calling.call.connect", connect("later"));
    expect(await states(Promise.resolve(first), Promise.resolve(second), third)).toEqual([
      "connecting",
      "failed",
      "later",
    ]);
    await stage.session.disconnect();
  });

  it("does not see them in a later turn", async () => {
    const { stage, leg } = await accepted();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = leg.waitFor("calling.call.connect", any, {});
    stage.sockets.link.event("e3", "calling.call.connect", connect("later"));
    expect(await states(waiting)).toEqual(["later"]);
    await stage.session.disconnect();
  });

  it("sees an event after which the call has ended", async () => {
    const { stage, leg } = await offered("c1");
    await new Promise((resolve) => setImmediate(resolve));
    const reply = leg.command("calling.transfer", { dest: "d" });
    stage.sockets.link.reply("calling.transfer", ok);
    stage.sockets.link.event("e1", "calling.call.state", state("c1", "ended"));
    await reply;
    expect((await leg.waitFor("calling.call.state", any, {})).params).toMatchObject({
      call_state: "ended",
    });
    await stage.session.disconnect();
  });
});
