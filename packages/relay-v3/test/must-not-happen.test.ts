/**
 * Mistakes that clients of this protocol have made, one test each, named after what must not happen.
 */
import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, type Session } from "@twinline/core";
import { type Call, RelayClient } from "@twinline/relay-v3";
import { startSimulator, type Simulator, VirtualClock } from "@twinline/simulator";

const number = "+15550111";
const callee = "+15550222";
const hello = [{ type: "tts", text: "Hello there" }] as const;
const endless = [{ type: "silence", duration: 3600 }] as const;

interface World extends AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly client: RelayClient;
  readonly log: string[];
}

async function world(options: object = {}): Promise<World> {
  const clock = new VirtualClock();
  const sim = await startSimulator({ clock, numbers: { [number]: "office" }, seed: 1 });
  sim.answers(callee, () => undefined);
  const log: string[] = [];
  const note = (line: string) => void log.push(line);
  const client = new RelayClient({
    project: "p",
    token: "the-token",
    host: sim.host,
    contexts: ["office"],
    clock,
    logger: { debug: note, info: note, warn: note, error: note },
    env: {},
    ...options,
  });
  return {
    sim,
    clock,
    client,
    log,
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      await sim.close();
    },
  };
}

/** Runs `handler` on one inbound call and waits until it is through. */
async function onCall(w: World, handler: (call: Call) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    w.client.on_call((call) =>
      call
        .answer()
        .then(() => handler(call))
        .then(resolve, reject),
    );
    w.client
      .connect()
      .then(() => w.sim.call({ to: number }))
      .catch(reject);
  });
}

describe("what must not happen", () => {
  it("1: an action, a wait or an ended-wait hangs when the call ends", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      const action = await call.play(endless);
      const wait = call.wait_for("calling.call.record");
      const gone = expect(wait).rejects.toMatchObject({ name: "RelayCallEndedError" });
      const ended = call.wait_for_ended();
      await call.hangup();
      expect((await action.wait()).event_type).toMatch(/^calling\.call\.(play|state)$/);
      expect(action.completed).toBe(true);
      expect((await ended).params.call_state).toBe("ended");
      await gone;
    });
  });

  it("1: an action, a wait or an ended-wait hangs when the client disconnects", async () => {
    const w = await world();
    await onCall(w, async (call) => {
      const action = await call.play(endless);
      const closed = [
        action.wait(),
        call.wait_for("calling.call.record"),
        call.wait_for_ended(),
      ].map((wait) => expect(wait).rejects.toBeInstanceOf(RelayClosedError));
      await w.client.disconnect();
      await Promise.all(closed);
      expect([action.is_done, action.completed]).toEqual([true, false]);
    });
    await w.sim.close();
  });

  it("2: a fax never completes, because its result stands in fax.type", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      const action = await call.receive_fax();
      const done = action.wait();
      await action.stop();
      const { params } = await done;
      expect(params).toMatchObject({ fax: { type: expect.stringMatching(/finished|error/) } });
    });
  });

  it("2b: a recording that ends in an error never completes", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      const action = await call.record({ audio: { initial_timeout: 2 } });
      const event = await action.wait();
      expect(event.params).toMatchObject({ state: "no_input" });
    });
  });

  it("3: collecting completes on a partial result or on the start of input", async () => {
    await using w = await world();
    let caller: Awaited<ReturnType<Simulator["call"]>> | undefined;
    const seen: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      w.client.on_call(async (call) => {
        await call.answer();
        call.on("calling.call.collect", ({ params }) =>
          seen.push(params.result?.type, params.final),
        );
        const action = await call.collect({
          digits: { max: 3 },
          partial_results: true,
          send_start_of_input: true,
          initial_timeout: 0,
        });
        void caller?.press("123");
        const event = await action.wait();
        expect(event.params).toMatchObject({ result: { digits: "123" } });
        resolve();
      });
      w.client
        .connect()
        .then(async () => {
          caller = await w.sim.call({ to: number });
        })
        .catch(reject);
    });
    expect(seen).toContain("start_of_input");
    expect(seen).toContain(false);
  });

  it("4: a refusal with a code is swallowed", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      w.sim.fail_next("calling.play", { code: "500", message: "no voice today" });
      await expect(call.play(hello)).rejects.toMatchObject({
        name: "RelayCommandError",
        code: 500,
        reason: "no voice today",
      });
      w.sim.fail_next("calling.hold", { code: "403", message: "not yours" });
      await expect(call.hold()).rejects.toMatchObject({ code: 403 });
    });
  });

  it("5: a message's state that comes with the reply, or before it, is lost", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.fault(({ direction, message }) =>
      direction === "to_client" &&
      "result" in message &&
      "message_id" in (message["result"] as object)
        ? { behind: 2 }
        : undefined,
    );
    const message = await w.client.send_message({
      to_number: callee,
      from_number: number,
      context: "office",
      body: "Hi",
    });
    await message.wait(60);
    expect(message.state).toBe("delivered");
  });

  it("6: a message that is over stays in memory because a listener is slow", async () => {
    await using w = await world();
    await w.client.connect();
    const message = await w.client.send_message({
      to_number: callee,
      from_number: number,
      context: "office",
      body: "Hi",
    });
    message.on(() => new Promise(() => undefined));
    await message.wait(60);
    expect(message.is_done).toBe(true);
  });

  it("7: on_completed is not called for an action on a call that is over", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      const ended = call.wait_for_ended();
      await call.hangup();
      await ended;
      const event = await new Promise<{ event_type: string }>((resolve, reject) => {
        call.play(hello, { on_completed: resolve }).catch(reject);
      });
      expect(event.event_type).toBe("");
    });
  });

  it("8: refused credentials are tried again and again", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.run()).rejects.toMatchObject({ name: "RelayAuthError" });
    await w.clock.advance(120);
    expect(w.sim.frames({ method: "signalwire.connect", direction: "to_platform" })).toHaveLength(
      1,
    );
  });

  it("9: a refused connect leaves a socket open, or a client that thinks it is connected", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.connect()).rejects.toThrow(/refused the credentials/);
    expect(w.client.session.status.state).toBe("closed");
    await w.clock.advance(1);
    expect(w.sim.connections).toBe(0);
    w.sim.refuse_authentication(false);
    await w.client.connect();
    expect(w.client.session.status.state).toBe("ready");
  });

  it("10: one slow command, or one lost ping, drops every other call", async () => {
    await using w = await world();
    await onCall(w, async (call) => {
      w.sim.delay_next("calling.hold", 60);
      await expect(call.hold()).rejects.toMatchObject({ name: "RelayTimeoutError" });
      const action = await call.play(hello);
      await action.wait();
      expect(w.sim.frames({ method: "signalwire.connect", direction: "to_platform" })).toHaveLength(
        1,
      );
    });
  });

  it("11: a second connect opens a second socket", async () => {
    await using w = await world();
    await Promise.all([w.client.connect(), w.client.connect()]);
    await w.client.connect();
    expect(w.sim.connections).toBe(1);
    expect(w.client.session.status.state).toBe("ready");
  });

  it("12: a request reaches the platform before the client is authenticated", async () => {
    await using w = await world();
    w.sim.delay_next("signalwire.connect", 5);
    const connected = w.client.connect();
    const answer = w.client.execute("signalwire.ping", {});
    await Promise.all([connected, answer]);
    const methods = w.sim.frames({ direction: "to_platform" }).map((frame) => frame.method);
    expect(methods[0]).toBe("signalwire.connect");
    const welcomed = w.sim.log.find((frame) => frame.direction === "to_client");
    const asked = w.sim.frames({ direction: "to_platform" })[1];
    expect(asked?.number).toBeGreaterThan(welcomed?.number ?? Infinity);
  });

  it("13: a request that timed out while it waited is sent after the reconnect", async () => {
    await using w = await world({ reconnect_min: 30, reconnect_max: 30, request_timeout: 5 });
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client.session, "reconnecting");
    await expect(w.client.execute("calling.dial", { tag: "t", devices: [] })).rejects.toMatchObject(
      {
        name: "RelayTimeoutError",
      },
    );
    await reaches(w.client.session, "ready");
    await w.clock.advance(5);
    expect(w.sim.requests("calling.dial")).toEqual([]);
  });

  it("14: what waits is lost when the first attempt to reconnect fails", async () => {
    await using w = await world({ request_timeout: 120 });
    await w.client.connect();
    w.sim.fail_next("signalwire.connect", { code: "500", message: "busy" });
    w.sim.drop_connections();
    await reaches(w.client.session, "reconnecting");
    const call = await w.client.dial([[{ type: "phone", to: callee, from: number }]]);
    expect(call.state).toBe("answered");
    expect(w.sim.requests("calling.dial")).toHaveLength(1);
  });

  it("15: a client that was connected by hand does not come back", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.drop_connections();
    await reaches(w.client.session, "reconnecting");
    await expect(w.client.execute("signalwire.ping", {})).resolves.toBeDefined();
  });

  it("16: run() never returns after disconnect()", async () => {
    await using w = await world();
    const running = w.client.run();
    await reaches(w.client.session, "ready");
    await w.client.disconnect();
    await running;
  });

  it("17: an error of a socket that comes after disconnect() crashes the process", async () => {
    await using w = await world();
    await w.client.connect();
    const disconnected = w.client.disconnect();
    w.sim.drop_connections();
    await disconnected;
  });

  it("18: run() returns at once after an earlier disconnect()", async () => {
    await using w = await world();
    const first = w.client.run();
    await reaches(w.client.session, "ready");
    await w.client.disconnect();
    await first;
    const second = w.client.run();
    await reaches(w.client.session, "ready");
    await w.client.disconnect();
    await second;
  });

  it("19: what is pending at disconnect() fails with something else than a RelayError", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.delay_next("calling.dial", 5);
    const dial = w.client.dial([[{ type: "phone", to: callee, from: number }]]);
    const refused = expect(dial).rejects.toBeInstanceOf(RelayClosedError);
    await w.client.disconnect();
    await refused;
  });

  it("20: a slow listener reorders the states of a call", async () => {
    await using w = await world();
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) => {
      w.client.on_call(async (call) => {
        call.on("calling.call.state", async ({ params }) => {
          seen.push(params.call_state);
          await new Promise((later) => setTimeout(later, 20 - seen.length * 5));
        });
        await call.answer();
        const ended = call.wait_for_ended();
        await call.hangup();
        await ended;
        expect(call.state).toBe("ended");
        resolve();
      });
      w.client
        .connect()
        .then(() => w.sim.call({ to: number }))
        .catch(reject);
    });
    expect(seen).toEqual(["answered", "ending", "ended"]);
  });
});

async function reaches(session: Session, state: string): Promise<void> {
  for await (const status of session.statuses()) {
    if (status.state === state) return;
  }
  throw new Error(`the session closed before it was ${state}`);
}
