import { afterEach, describe, expect, it } from "@jest/globals";

import { RelayConsumer, type RelayCall, type RelayConsumerOptions } from "@twinline/compat-v2";
import { startSimulator } from "@twinline/simulator";

import { atTheEnd } from "./support/cleanup.js";
import { ScriptedPlatform } from "./support/scripted-platform.js";
import { callWhenReady, setUp, type Stage } from "./support/stage.js";

afterEach(() => {
  process.exitCode = undefined;
});

/** A consumer in the dialect of Node, disconnected at the end of the test. */
function consumerOf({ options }: Stage, more: RelayConsumerOptions): RelayConsumer {
  const consumer = new RelayConsumer({ ...options, contexts: ["office"], ...more });
  atTheEnd(() => consumer.client?.disconnect());
  return consumer;
}

describe("run() of a RelayConsumer", () => {
  it("has made the client when it returns, and resolves before the session is ready", async () => {
    const stage = await setUp();
    let isReady = false;
    const consumer = consumerOf(stage, { ready: () => void (isReady = true) });
    const run = consumer.run();
    expect(consumer.client.connected).toBe(false);
    await run;
    expect(isReady).toBe(false);
    await new Promise((resolve) => consumer.client.on("signalwire.ready", resolve));
    expect(isReady).toBe(true);
  });

  it("calls each function with the consumer as `this`", async () => {
    const stage = await setUp();
    const seen: unknown[] = [];
    const consumer = consumerOf(stage, {
      setup(given) {
        seen.push(["setup", this === consumer, given === consumer]);
      },
      ready({ client }) {
        seen.push(["ready", this === consumer, client === consumer.client]);
      },
      onIncomingCall: async function (call) {
        seen.push(["call", this === consumer]);
        await call.hangup();
      },
    });
    await consumer.run();
    const caller = await callWhenReady(stage);
    await caller.ended;
    expect(seen).toEqual([
      ["setup", true, true],
      ["ready", true, true],
      ["call", true],
    ]);
  });

  it.each([
    [{}, /project is missing/],
    [{ project: "p" }, /token is missing/],
    [{ project: "p", token: "t", contexts: [] }, /contexts is missing/],
    [
      { project: "p", token: "t", contexts: [undefined] },
      /contexts\[0\] must be a name, got undefined; is the environment variable set\?/,
    ],
  ])("logs what is missing in %j, sets the exit code and resolves", async (given, message) => {
    const { log } = await setUp();
    const options = { env: {}, contexts: ["office"], logger: log, ...given };
    await new RelayConsumer(options).run();
    expect(log.text).toMatch(message);
    expect(process.exitCode).toBe(1);
  });

  it("leaves out a context that is not set when there are others", async () => {
    const stage = await setUp();
    const consumer = consumerOf(stage, { contexts: [undefined, "office"], onTask: () => 0 });
    await consumer.run();
    await stage.sim.frame({ event_type: "signalwire.authorization.state" });
    expect(stage.sim.requests("signalwire.connect")).toEqual([
      expect.objectContaining({ contexts: ["office"] }),
    ]);
  });

  it("sets the exit code when the credentials are refused, and emits signalwire.error", async () => {
    const sim = await startSimulator({ projects: { project: "another" }, unexpected: "error" });
    atTheEnd(() => sim.close());
    const stage = await setUp();
    const consumer = consumerOf(stage, { host: sim.host, onIncomingCall: () => undefined });
    const failed = consumer.run().then(() => {
      return new Promise((resolve) => consumer.client.on("signalwire.error", resolve));
    });
    expect(await failed).toMatchObject({ name: "RelayAuthError" });
    expect(process.exitCode).toBe(1);
  });

  it("runs teardown when the process exits, and not before", async () => {
    const stage = await setUp();
    let isTornDown = false;
    const consumer = consumerOf(stage, { teardown: () => void (isTornDown = true) });
    await consumer.run();
    await consumer.client.disconnect();
    expect(isTornDown).toBe(false);
    process.emit("exit", 0);
    expect(isTornDown).toBe(true);
  });

  it("disconnects at once after a signal, with live calls too", async () => {
    const stage = await setUp();
    const consumer = consumerOf(stage, { onIncomingCall: (call) => call.answer() });
    await consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    process.emit("SIGTERM", "SIGTERM");
    expect(await consumer.client.closed).toBeUndefined();
    expect(stage.sim.requests("signalwire.unreceive")).toEqual([]);
    expect(stage.clock.now()).toBeLessThan(1000);
  });

  it("gives live calls the time of drain_timeout after a signal", async () => {
    const stage = await setUp();
    const consumer = consumerOf(stage, {
      drain_timeout: 10,
      onIncomingCall: (call) => call.answer(),
    });
    await consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    process.emit("SIGINT", "SIGINT");
    await stage.sim.frame({ method: "signalwire.unreceive" });
    expect(caller.call_state).toBe("answered");
    await caller.hang_up();
    await consumer.client.closed;
  });
});

describe("ready of a consumer", () => {
  it("runs before the first call is handed over, though both arrive at once", async () => {
    const stage = await setUp();
    const platform = await ScriptedPlatform.start();
    const seen: string[] = [];
    const device = { type: "phone", params: { from_number: "+15551", to_number: "+15552" } };
    // The call is announced ahead of the reply that makes the session ready.
    platform.beforeReply["signalwire.connect"] = () => {
      platform.callEvent("calling.call.receive", {
        context: "office",
        call_state: "created",
        device,
      });
    };
    const taken = new Promise<RelayCall>((resolve) => {
      const consumer = consumerOf(stage, {
        host: platform.host,
        ready: () => void seen.push("ready"),
        onIncomingCall: (call) => {
          seen.push("call");
          resolve(call);
        },
      });
      void consumer.run();
    });
    expect((await taken).id).toBe("call-1");
    expect(seen).toEqual(["ready", "call"]);
  });
});

describe("hooks", () => {
  it("may call their parent's, which does nothing, and are found in a subclass of a subclass", async () => {
    const stage = await setUp();
    const seen: string[] = [];
    class Office extends RelayConsumer {
      override ready(consumer: this): void {
        super.ready(consumer);
        seen.push("ready");
      }
    }
    class Reception extends Office {
      override async onIncomingCall(call: RelayCall): Promise<void> {
        super.onIncomingCall(call);
        seen.push("call");
        await call.hangup();
      }
    }
    const consumer = new Reception({ ...stage.options, contexts: ["office"] });
    atTheEnd(() => consumer.client.disconnect());
    await consumer.run();
    const caller = await callWhenReady(stage);
    await caller.ended;
    expect(seen).toEqual(["ready", "call"]);
  });

  it("that are not written leave the calls to other clients", async () => {
    const stage = await setUp();
    await consumerOf(stage, { onTask: () => undefined }).run();
    const caller = await callWhenReady(stage);
    expect(await caller.ended).toBe("noAnswer");
  });
});
