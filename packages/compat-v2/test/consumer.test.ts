import { describe, expect, it } from "@jest/globals";

import { Consumer, Message, type Call } from "@twinline/compat-v2";

import { ScriptedPlatform } from "./support/scripted-platform.js";
import { callWhenReady, setUp, type Stage } from "./support/stage.js";

/** A consumer that is subclassed, and notes what happens to it. */
class Office extends Consumer {
  readonly seen: string[] = [];
  readonly #options: Stage["options"];

  constructor(options: Stage["options"]) {
    super({ clock: options.clock, logger: options.logger, ping_interval: options.ping_interval });
    this.#options = options;
  }

  override setup(): void {
    const { project, token, host } = this.#options;
    Object.assign(this, { project, token, host, contexts: ["office"] });
    this.seen.push("setup");
  }

  override ready(): void {
    this.seen.push("ready");
  }

  override teardown(): void {
    this.seen.push("teardown");
  }

  override async on_incoming_call(call: Call): Promise<void> {
    this.seen.push(`call ${call.context}`);
    await call.answer();
    await call.play_tts("Welcome!");
    await call.hangup();
    await this.client?.disconnect();
  }
}

describe("a consumer that is a subclass", () => {
  it("runs setup, ready, its call handler and teardown, and then run() resolves", async () => {
    const stage = await setUp();
    const { options } = stage;
    const office = new Office(options);
    expect(office.client).toBeUndefined();
    const run = office.run();
    const caller = await callWhenReady(stage);
    await caller.hears("Welcome!");
    expect(await caller.ended).toBe("hangup");
    await run;
    expect(office.seen).toEqual(["setup", "ready", "call office", "teardown"]);
    expect(office.client?.contexts).toBeDefined();
  });

  it("can have its hooks in camelCase, as methods or as fields, async or not", async () => {
    const stage = await setUp();
    const { options } = stage;
    const seen: string[] = [];
    class Camel extends Consumer {
      override contexts = ["office"];
      override setup = async () => {
        await Promise.resolve();
        seen.push("setup");
      };
      override onIncomingCall = async (call: Call) => {
        seen.push("call");
        await call.hangup("busy");
        await this.client?.disconnect();
      };
      override async teardown() {
        await Promise.resolve();
        seen.push("teardown");
      }
    }
    const run = new Camel(options).run();
    const caller = await callWhenReady(stage);
    expect(await caller.ended).toBe("busy");
    await run;
    expect(seen).toEqual(["setup", "call", "teardown"]);
  });
});

describe("a consumer made from options", () => {
  it("calls its functions with itself as `this`", async () => {
    const stage = await setUp();
    const { options } = stage;
    const seen: unknown[] = [];
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      setup(given) {
        seen.push(["setup", this === consumer, given === consumer]);
      },
      ready: async function (given) {
        seen.push(["ready", this === consumer, given === consumer]);
      },
      teardown: (given) => void seen.push(["teardown", given === consumer]),
      onIncomingCall: async function (call) {
        const { successful } = await call.answer();
        seen.push(["call", this === consumer, successful]);
        await call.hangup();
        await this.client?.disconnect();
      },
    });
    const run = consumer.run();
    await callWhenReady(stage);
    await run;
    expect(seen).toEqual([
      ["setup", true, true],
      ["ready", true, true],
      ["call", true, true],
      ["teardown", true],
    ]);
  });

  it("subscribes to its contexts once, and gets ready again after each reconnect", async () => {
    const stage = await setUp();
    const { sim, options } = stage;
    let ready = 0;
    const consumer = new Consumer({
      ...options,
      contexts: ["office", "home"],
      ready: () => (ready += 1),
      on_incoming_call: (call) => call.hangup("busy"),
      on_task: () => undefined,
      on_incoming_message: () => undefined,
      on_message_state_change: () => undefined,
    });
    const run = consumer.run();
    await callWhenReady(stage);
    expect(ready).toBe(1);
    const again = new Promise((resolve) => consumer.client?.on("ready", resolve));
    sim.forget_sessions();
    await again;
    expect(ready).toBe(2);
    for (const { contexts } of sim.requests("signalwire.connect")) {
      expect(contexts).toEqual(["office", "home"]);
    }
    expect(sim.requests("signalwire.receive")).toEqual([]);
    const caller = await sim.call({ context: "home" });
    expect(await caller.ended).toBe("busy");
    await consumer.client?.disconnect();
    await run;
  });

  it("takes messages and their states", async () => {
    const { sim, options } = await setUp();
    const seen: unknown[] = [];
    let state: (message: Message) => void = () => undefined;
    const delivered = new Promise<Message>((resolve) => (state = resolve));
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      onIncomingMessage: (message) => void seen.push([message.body, message.from]),
      onMessageStateChange: (message) => message.state === "delivered" && state(message),
    });
    const run = consumer.run();
    await sim.frame({ event_type: "signalwire.authorization.state" });
    await sim.text({ to: "+15552", from: "+15551", body: "Hello", context: "office" });
    const sent = await consumer.client?.messaging.send({
      context: "office",
      from: "+15552",
      to: "+15551",
      body: "Hello yourself",
    });
    expect(sent?.successful).toBe(true);
    const message = await delivered;
    expect(message).toBeInstanceOf(Message);
    expect(message.id).toBe(sent?.message_id);
    expect(seen).toEqual([["Hello", "+15551"]]);
    await consumer.client?.disconnect();
    await run;
  });

  it("takes tasks", async () => {
    const platform = await ScriptedPlatform.start();
    let resolve: (task: unknown) => void = () => undefined;
    const first = new Promise<unknown>((given) => (resolve = given));
    const consumer = new Consumer({
      project: "p",
      token: "t",
      host: platform.host,
      log_level: "silent",
      contexts: ["office"],
      on_task: (message) => resolve(message),
    });
    const run = consumer.run();
    await platform.request("signalwire.connect");
    await new Promise((done) => consumer.client?.on("ready", done));
    const event_type = "queuing.relay.tasks";
    platform.sendEvent({ event_type, params: { context: "elsewhere", message: "not ours" } });
    platform.sendEvent({ event_type, params: { context: "office", message: { action: "call" } } });
    expect(await first).toEqual({ action: "call" });
    const second = new Promise<unknown>((given) => (resolve = given));
    platform.sendEvent({ event_type, context: "office", message: "beside", params: {} });
    expect(await second).toBe("beside");
    await consumer.client?.disconnect();
    await run;
  });

  it("logs what a hook throws, and keeps running", async () => {
    const stage = await setUp();
    const { sim, options, log } = stage;
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      ready: () => {
        throw new Error("not ready at all");
      },
      on_incoming_call: async (call) => {
        await call.hangup("busy");
        throw new Error("a mistake in a handler");
      },
    });
    const run = consumer.run();
    const caller = await callWhenReady(stage);
    await caller.ended;
    const second = await sim.call({ context: "office" });
    expect(await second.ended).toBe("busy");
    expect(log.text).toContain("not ready at all");
    expect(log.text).toMatch(new RegExp(`${caller.call_id} threw.*a mistake in a handler`));
    await consumer.client?.disconnect();
    await run;
  });
});
