import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Call as LegacyCall, Client } from "@twinline/compat-v2";
import { RelayParamError, Session } from "@twinline/core";
import { Call, RelayClient } from "@twinline/relay-v3";
import { startSimulator, type Simulator, VirtualClock } from "@twinline/simulator";

const number = "+15550111";

let sim: Simulator;
let session: Session;
let legacy: Client;

beforeEach(async () => {
  const clock = new VirtualClock();
  sim = await startSimulator({ clock, numbers: { [number]: "support" }, unexpected: "error" });
  session = new Session({
    project: "p",
    token: "the-token",
    host: sim.host,
    clock,
    log_level: "silent",
  });
  legacy = new Client({ session });
});

afterEach(async () => {
  await session.disconnect();
  await sim.close();
});

/** Runs a v2 handler on one inbound call and resolves with what it returned. */
async function handle<Value>(
  handler: (call: LegacyCall, caller: Awaited<ReturnType<Simulator["call"]>>) => Promise<Value>,
): Promise<Value> {
  const incoming = new Promise<LegacyCall>((resolve) => {
    void legacy.calling.receive(["support"], resolve);
  });
  await session.connect();
  const caller = await sim.call({ to: number });
  return handler(await incoming, caller);
}

describe("a call that both faces hold", () => {
  it("goes from a v2 handler to a v3 function in the middle of a prompt, and back", async () => {
    await handle(async (call, caller) => {
      await call.answer();
      const prompt = await call.prompt_tts_async("digits", "Please enter four digits", {
        digits_max: 4,
      });

      const modern = Call.from(call);
      expect(modern.call_id).toBe(call.id);
      expect(modern.state).toBe("answered");
      const recording = await modern.record({
        audio: { direction: "both", initial_timeout: 0, end_silence_timeout: 0 },
      });
      await caller.press("1234");
      await modern.wait_for("calling.call.collect");
      await recording.stop();
      expect((await recording.wait()).params).toMatchObject({ state: "finished" });

      expect(LegacyCall.from(modern)).toBe(call);
      expect(prompt.completed).toBe(true);
      expect(prompt.result.result).toBe("1234");
      expect((await call.hangup()).successful).toBe(true);
      expect(modern.state).toBe("ended");
    });
  });

  it("tells both of what either does", async () => {
    await handle(async (call) => {
      const modern = Call.from(call);
      const seen: string[] = [];
      call.on("play.finished", () => seen.push("v2"));
      modern.on(
        "calling.call.play",
        ({ params }) => params.state === "finished" && seen.push("v3"),
      );
      await modern.answer();
      expect(await call.wait_for_answered()).toBe(true);
      const action = await modern.play([{ type: "tts", text: "Hi" }]);
      await action.wait();
      await call.play_tts("Hi again");
      expect(seen.toSorted()).toEqual(["v2", "v2", "v3", "v3"]);
      await modern.hangup();
    });
  });

  it("has one view per face, the same for every Call.from()", async () => {
    await handle(async (call) => {
      expect(Call.from(call)).toBe(Call.from(call));
      expect(LegacyCall.from(Call.from(call))).toBe(call);
      expect(() => Call.from({})).toThrow(RelayParamError);
      expect(() => LegacyCall.from({})).toThrow(RelayParamError);
      expect(() =>
        Call.from(legacy.calling.new_call({ from_number: "+1", to_number: "+2" })),
      ).toThrow(/expected a live call/);
      await call.hangup();
    });
  });
});

describe("two clients on one session", () => {
  it("cannot both receive a context, and the second gets an error that names the first", async () => {
    await legacy.calling.receive(["support"], () => undefined);
    const second = new RelayClient({ session, contexts: ["support"] });
    await expect(second.connect()).rejects.toThrow(
      /"support" belongs to the v2 Client on this session/,
    );
  });

  it("each get the calls of their own contexts, on one connection", async () => {
    const taken: string[] = [];
    await legacy.calling.receive(["support"], async (call: LegacyCall) => {
      taken.push(`v2 ${call.context}`);
      await call.hangup();
    });
    const modern = new RelayClient({ session, contexts: ["sales"] });
    modern.on_call(async (call) => {
      taken.push(`v3 ${call.context}`);
      await call.hangup();
    });
    await modern.connect();
    for (const context of ["sales", "support"]) {
      const caller = await sim.call({ to: number, context });
      await caller.ended;
    }
    expect(taken).toEqual(["v3 sales", "v2 support"]);
    expect(sim.connections).toBe(1);
  });

  it("can disconnect one by one: the session stays open for the other", async () => {
    await legacy.calling.receive(["support"], (call: LegacyCall) => call.hangup());
    const modern = new RelayClient({ session, contexts: ["sales"] });
    await modern.connect();
    await modern.disconnect();
    expect(session.status.state).toBe("ready");
    expect(session.contexts).toEqual(["support"]);
    const caller = await sim.call({ to: number });
    await expect(caller.ended).resolves.toBe("hangup");
  });
});
