import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

import { Consumer, RelayAuthError, RelayParamError, Session } from "@twinline/compat-v2";

import { atTheEnd } from "./support/cleanup.js";
import { callWhenReady, setUp } from "./support/stage.js";

describe("running a consumer", () => {
  it.each([
    [{ contexts: ["office"], env: {} }, /project is missing/],
    [{ contexts: ["office"], env: {}, project: "p" }, /token is missing/],
    [{ env: {}, project: "p", token: "t" }, /contexts is missing/],
    [{ env: {}, project: "p", token: "t", contexts: [] }, /contexts is missing.*setup/],
    [
      { env: {}, project: "p", token: "t", contexts: ["a", undefined] },
      /contexts\[1\] must be a name, got undefined; is the environment variable set\?/,
    ],
  ])("with %j is rejected, and still torn down", async (options, message) => {
    let isTornDown = false;
    const consumer = new Consumer({ ...options, teardown: () => void (isTornDown = true) });
    const run = consumer.run();
    await expect(run).rejects.toThrow(RelayParamError);
    await expect(run).rejects.toThrow(message);
    expect(isTornDown).toBe(true);
  });

  it("says how a .env file is loaded when there is one and the credentials are missing", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "twinline-"));
    writeFileSync(path.join(folder, ".env"), "PROJECT=p");
    const home = process.cwd();
    process.chdir(folder);
    atTheEnd(() => {
      process.chdir(home);
      rmSync(folder, { recursive: true });
    });
    await expect(new Consumer({ env: {}, contexts: ["office"] }).run()).rejects.toThrow(
      /project is missing.*node --env-file=\.env.*dotenv\/config/,
    );
  });

  it("runs teardown when the process exits, and only once", async () => {
    const stage = await setUp();
    let count = 0;
    const consumer = new Consumer({
      ...stage.options,
      contexts: ["office"],
      teardown: () => (count += 1),
    });
    const ready = new Promise((resolve) => (consumer.ready = () => resolve(undefined)));
    const run = consumer.run();
    await ready;
    process.emit("exit", 0);
    expect(count).toBe(1);
    await consumer.client.disconnect();
    await run;
    expect(count).toBe(1);
  });

  it("with credentials that are refused is rejected, and not tried again", async () => {
    const { sim, options } = await setUp({ projects: { project: "another" } });
    const consumer = new Consumer({ ...options, contexts: ["office"] });
    await expect(consumer.run()).rejects.toThrow(RelayAuthError);
    expect(sim.frames({ method: "signalwire.connect" })).toHaveLength(1);
  });

  it("rejects when the credentials are refused later on", async () => {
    const { sim, options } = await setUp();
    const consumer = new Consumer({ ...options, contexts: ["office"] });
    const run = consumer.run();
    await sim.frame({ event_type: "signalwire.authorization.state" });
    sim.refuse_authentication();
    sim.forget_sessions();
    await expect(run).rejects.toThrow(RelayAuthError);
  });

  it("ends when it is disconnected before it was connected", async () => {
    const { sim, options } = await setUp();
    await sim.close();
    const consumer = new Consumer({ ...options, contexts: ["office"] });
    const run = consumer.run();
    await new Promise((resolve) => setImmediate(resolve));
    await consumer.client?.disconnect();
    await run;
  });

  it("on a shared session is ready at once, and leaves the session open", async () => {
    const { sim, options } = await setUp();
    await using session = new Session(options);
    await session.connect();
    let ready: () => void = () => undefined;
    const isReady = new Promise<void>((resolve) => (ready = resolve));
    const consumer = new Consumer({
      session,
      contexts: ["office"],
      ready: () => ready(),
      on_incoming_call: (call) => call.hangup("busy"),
    });
    const run = consumer.run();
    await isReady;
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("busy");
    await consumer.client?.disconnect();
    await run;
    expect(session.status.state).toBe("ready");
    expect(session.contexts).toEqual([]);
  });

  it("accepts no new calls after a signal, and lets live ones end", async () => {
    const stage = await setUp();
    const { sim, options } = stage;
    const before = process.listenerCount("SIGTERM");
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      on_incoming_call: (call) => call.answer(),
    });
    const run = consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    process.emit("SIGTERM", "SIGTERM");
    await sim.frame({ method: "signalwire.unreceive" });
    const late = await sim.call({ context: "office" });
    expect(await late.ended).toBe("noAnswer");
    expect(caller.call_state).toBe("answered");
    await caller.hang_up();
    await run;
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("stops at once with a second signal", async () => {
    const stage = await setUp();
    const { sim, options } = stage;
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      on_incoming_call: (call) => call.answer(),
    });
    const run = consumer.run();
    const caller = await callWhenReady(stage);
    await caller.answered;
    process.emit("SIGINT", "SIGINT");
    await new Promise((resolve) => setImmediate(resolve));
    process.emit("SIGINT", "SIGINT");
    await run;
    expect(stage.clock.now()).toBeLessThan(25_000);
    await stage.clock.settle();
    expect(sim.connections).toBe(0);
  });

  it("ignores an option that does not exist, with a warning that names the nearest", async () => {
    const { options, log } = await setUp();
    // @ts-expect-error there is no such option
    const consumer = new Consumer({ ...options, topics: ["a"], onIncomingCalls: () => undefined });
    consumer.contexts = ["office"];
    const ready = new Promise((resolve) => (consumer.ready = () => resolve(undefined)));
    const run = consumer.run();
    await ready;
    await consumer.client.disconnect();
    await run;
    expect(log.text).toMatch(/"topics"; it was ignored. Did you mean "contexts"/);
    expect(log.text).toMatch(/"onIncomingCalls"; it was ignored.*Did you mean "onIncomingCall"/);
  });
});
