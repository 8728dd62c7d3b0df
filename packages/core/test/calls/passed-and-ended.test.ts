import { describe, expect, it } from "@jest/globals";

import { loggerTo, offerParams, setUpScriptedCall, stateParams } from "../support/stage.js";

const ok = { code: "200", message: "OK" };

describe("a call that is passed on", () => {
  it("ends when the platform has accepted it, with the reason `passed`", async () => {
    await using stage = await setUpScriptedCall();
    const { leg } = stage;
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
    await using stage = await setUpScriptedCall();
    const { leg } = stage;
    const passing = leg.command("calling.pass").catch((error: unknown) => error);
    stage.sockets.link.reply("calling.pass", { code: "500", message: "Not now" });
    expect(await passing).toMatchObject({ code: 500 });
    expect([leg.over, leg.state]).toEqual([false, "created"]);
  });

  it("is a new call when it is offered again, even directly after the reply", async () => {
    await using stage = await setUpScriptedCall();
    const { leg } = stage;
    void leg.command("calling.pass");
    stage.sockets.link.reply("calling.pass", ok);
    stage.sockets.link.event("again", "calling.call.receive", offerParams("c1"));
    expect(stage.offered).toEqual(["c1", "c1"]);
    expect(stage.calls.leg("c1")).not.toBe(leg);
  });
});

describe("a command on an ended call", () => {
  it("takes a turn of the event loop, so that a loop of commands does not block timers", async () => {
    await using stage = await setUpScriptedCall();
    const { leg } = stage;
    stage.sockets.link.event("e1", "calling.call.state", stateParams("c1", "ended"));
    let turns = 0;
    setImmediate(() => (turns += 1));
    await leg.command("calling.answer").catch(() => undefined);
    expect(turns).toBe(1);
    setImmediate(() => (turns += 1));
    await leg.operate("calling.play", { play: [] }).settled;
    expect(turns).toBe(2);
  });

  it("is logged for debugging, and the hundredth in a row as a warning that names the method", async () => {
    const lines: string[] = [];
    const logger = loggerTo(lines);
    await using stage = await setUpScriptedCall({ logger, log_level: "debug" });
    const { leg } = stage;
    stage.sockets.link.event("e1", "calling.call.state", stateParams("c1", "ended"));
    const ask = () => leg.command("calling.collect").catch(() => undefined);
    await ask();
    expect(lines.at(-1)).toMatch(/^debug .*calling\.collect was not sent.*c1/);
    for (let times = 1; times < 250; times += 1) await ask();
    const warnings = lines.filter((line) => line.startsWith("warn"));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /c1 has ended, but received 100 more commands.*calling\.collect.*call\.state/,
    );
  });
});
