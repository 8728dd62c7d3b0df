import { describe, expect, it } from "@jest/globals";

import {
  Client,
  RelayAuthError,
  RelayClient,
  RelayClosedError,
  RelayParamError,
  Session,
  type Call,
} from "@twinline/compat-v2";

import { collectGarbage } from "./support/garbage.js";
import { connected, setUp } from "./support/stage.js";

describe("a client", () => {
  it("takes project, token and host, by position or by name", () => {
    const byPosition = new Client("project", "token-1234", "example.signalwire.com");
    const byName = new RelayClient({ project: "project", token: "token-1234", host: "wss://a.b" });
    expect([byPosition.project, byPosition.host]).toEqual(["project", "example.signalwire.com"]);
    expect([byName.project, byName.host]).toEqual(["project", "wss://a.b"]);
    expect(byName).toBeInstanceOf(Client);
    expect([byName.connected, byName.protocol, byName.contexts]).toEqual([false, "", []]);
  });

  it("reports what is missing, wrong or unknown", () => {
    const env = {};
    expect(() => new Client({ env })).toThrow(/project is missing.*SIGNALWIRE_PROJECT_ID/);
    expect(() => new Client({ env, project: "p" })).toThrow(/token is missing/);
    expect(() => new Client({ env, project: "p", token: "t", host: "ws://a.b" })).toThrow(
      RelayParamError,
    );
    // @ts-expect-error a project is a string
    expect(() => new Client(5)).toThrow(/project must be a string, got 5/);
  });

  it("reads the environment for what is not given", () => {
    const env = {
      SIGNALWIRE_PROJECT_ID: "env-project",
      SIGNALWIRE_API_TOKEN: "env-token",
      SIGNALWIRE_SPACE: "env.signalwire.com",
    };
    const client = new Client({ env });
    expect([client.project, client.host]).toEqual(["env-project", "env.signalwire.com"]);
  });

  it("connects, is connected, and can be disconnected", async () => {
    const { client, sim, clock } = await setUp();
    await client.connect();
    expect(client.connected).toBe(true);
    expect(client.protocol).not.toBe("");
    expect(sim.connections).toBe(1);
    await client.disconnect();
    expect(client.connected).toBe(false);
    await clock.settle();
    expect(sim.connections).toBe(0);
  });

  it("can be disposed of, and connected again", async () => {
    const { client, sim, clock } = await setUp();
    await client.connect();
    await client[Symbol.asyncDispose]();
    await clock.settle();
    expect(sim.connections).toBe(0);
    await client.connect();
    expect(sim.connections).toBe(1);
  });

  it("ignores an option that does not exist, with a warning that names the nearest", async () => {
    const { options, log } = await setUp();
    // @ts-expect-error there is no such option
    void new Client({ ...options, projekt: "p", agent: 5 });
    expect(log.text).toMatch(/unknown option "projekt"; it was ignored.*Did you mean "project"/);
    expect(log.text).toMatch(/agent must be string, got 5; it was ignored/);
  });

  it("watches for signals while it is connected, unless it is asked not to", async () => {
    const count = () => process.listenerCount("SIGTERM") + process.listenerCount("SIGINT");
    const before = count();
    const { client, options } = await setUp();
    expect(count()).toBe(before);
    await client.connect();
    expect(count()).toBe(before + 2);
    await client.disconnect();
    expect(count()).toBe(before);
    const other = new Client({ ...options, handle_signals: false });
    await other.connect();
    expect(count()).toBe(before);
    await other.disconnect();
  });

  it("rejects refused credentials once, and emits signalwire.error", async () => {
    const { client, sim } = await setUp({ projects: { project: "another token" } });
    const errors: Error[] = [];
    client.on("signalwire.error", (error) => errors.push(error));
    await expect(client.connect()).rejects.toThrow(RelayAuthError);
    expect(errors).toEqual([expect.any(RelayAuthError)]);
    expect(sim.frames({ method: "signalwire.connect" })).toHaveLength(1);
  });

  it("keeps trying while the platform cannot be reached, until it is disconnected", async () => {
    const { client, sim } = await setUp();
    await sim.close();
    const failed = new Promise((resolve) => client.on("signalwire.socket.error", resolve));
    const done = client.connect();
    expect(await failed).toMatchObject({ code: "ECONNREFUSED" });
    await client.disconnect();
    await expect(done).rejects.toThrow(RelayClosedError);
  });

  it("sends its secrets to the platform only", async () => {
    const { client, log } = await connected();
    const { inspect } = await import("node:util");
    expect(inspect(client, { depth: 6, showHidden: true })).not.toContain("token-1234");
    expect(log.text).not.toContain("token-1234");
  });
});

describe("a client runs its handlers", () => {
  it("of the connection and of being ready, also after a reconnect", async () => {
    const { client, sim } = await setUp();
    const emitted: string[] = [];
    const note = (what: string) => () => emitted.push(what);
    let again: () => void = () => undefined;
    client
      .on("signalwire.socket.open", note("open"))
      .on("signalwire.socket.close", note("close"))
      .on("ready", (ready) => emitted.push(`ready ${ready === client}`))
      .on("signalwire.ready", (ready) => {
        emitted.push(`signalwire.ready ${ready === client}`);
        again();
      });
    await client.connect();
    const ready = ["open", "ready true", "signalwire.ready true"];
    expect(emitted).toEqual(ready);
    const reconnected = new Promise<void>((resolve) => (again = resolve));
    sim.drop_connections();
    await reconnected;
    expect(emitted).toEqual([...ready, "close", ...ready]);
    await client.disconnect();
    expect(emitted.at(-1)).toBe("close");
  });

  it("of each event of the platform, while there is a handler for it", async () => {
    const { client, sim, clock } = await connected();
    await client.calling.receive("office", () => undefined);
    const types: string[] = [];
    const note = (event: { event_type: string }) => types.push(event.event_type);
    client.on("signalwire.socket.message", note);
    const caller = await sim.call({ context: "office" });
    await clock.settle();
    expect(types).toEqual(["calling.call.receive"]);
    client.off("signalwire.socket.message", note);
    await caller.hang_up();
    await clock.settle();
    expect(types).toEqual(["calling.call.receive"]);
  });

  it("and logs what one of them throws", async () => {
    const { client, log } = await setUp();
    client.on("ready", () => {
      throw new Error("my own mistake");
    });
    await client.connect();
    expect(log.text).toContain("my own mistake");
  });

  it("but not after they were removed", async () => {
    const { client } = await setUp();
    const emitted: string[] = [];
    const one = () => emitted.push("one");
    client.on("ready", one).on("ready", () => emitted.push("two"));
    expect(client.off("ready", one)).toBe(client);
    await client.connect();
    expect(emitted).toEqual(["two"]);
    client.off("ready").off("signalwire.error");
  });
});

describe("receiving calls", () => {
  it("hands each call to the handler of its context, and logs what it throws", async () => {
    const { client, sim, clock, log } = await connected();
    const taken: string[] = [];
    const take = (name: string) => (call: Call) => {
      taken.push(`${name} ${call.context}`);
      return Promise.reject(new Error(`no luck with ${name}`));
    };
    expect(await client.calling.receive(["office", "home"], take("first"))).toBe(true);
    expect(await client.calling.onReceive("home", take("second"))).toBe(true);
    for (const context of ["office", "home"]) await sim.call({ context });
    await clock.settle();
    expect(taken).toEqual(["first office", "second home", "first home"]);
    expect(log.text).toMatch(/call .* threw.*no luck with second/);
    expect(sim.requests("signalwire.receive").map(({ contexts }) => contexts)).toEqual([
      ["office", "home"],
    ]);
  });

  it("starts every handler of a context, the latest first", async () => {
    const { client, sim } = await connected();
    const seen: string[] = [];
    await client.calling.receive("office", () => void seen.push("first"));
    await client.calling.receive("office", async (call) => {
      seen.push("second");
      await call.answer();
      await call.hangup();
    });
    const caller = await sim.call({ context: "office" });
    await caller.ended;
    expect(seen).toEqual(["second", "first"]);
  });

  it("is false, with the reason in the log, when the platform refuses", async () => {
    const { client, sim, log } = await connected();
    sim.fail_next("signalwire.receive", { code: "403", message: "no such context" });
    expect(await client.calling.receive("office", () => undefined)).toBe(false);
    expect(log.text).toContain("no such context");
    expect(client.contexts).toEqual([]);
  });

  it("without a context resolves with false, as the original did, and rejects in a strict client", async () => {
    const { client } = await connected();
    expect(await client.calling.receive([], () => undefined)).toBe(false);
    const { client: strict } = await connected({}, { strict: true });
    await expect(strict.calling.receive([], () => undefined)).rejects.toThrow(/contexts must have/);
  });

  it("rejects values that are not contexts or handlers", async () => {
    const { client } = await connected();
    // @ts-expect-error a context is a string
    await expect(client.calling.receive(5, () => undefined)).rejects.toThrow(RelayParamError);
    // @ts-expect-error a handler is a function
    await expect(client.calling.receive("office", "x")).rejects.toThrow(/handler must be/);
  });

  it("continues after a session was lost", async () => {
    const { client, sim, clock } = await connected();
    const arrived = new Promise<Call>((resolve) => void client.calling.receive("office", resolve));
    await sim.frame({ method: "signalwire.receive" });
    await clock.settle();
    const ready = new Promise((resolve) => client.on("ready", resolve));
    sim.forget_sessions();
    await ready;
    await sim.call({ context: "office" });
    expect((await arrived).context).toBe("office");
  });
});

describe("a client that shares a session", () => {
  it("takes a session, and no options of a session with it", async () => {
    const { options } = await setUp();
    const session = new Session(options);
    // @ts-expect-error that is no session
    expect(() => new Client({ session: {} })).toThrow(/session must be a Session/);
    // @ts-expect-error the session has its own
    expect(() => new Client({ session, project: "p" })).toThrow(
      /project is an option of the session/,
    );
  });

  it("uses it, and leaves it open", async () => {
    const { options, sim } = await setUp();
    await using session = new Session(options);
    await session.connect();
    const client = new Client({ session });
    await client.connect();
    expect(client.session).toBe(session);
    expect(sim.connections).toBe(1);
    await client.calling.receive("office", () => undefined);
    await client.messaging.receive("office", () => undefined);
    expect(session.contexts).toEqual(["office"]);
    await client.disconnect();
    expect(session.contexts).toEqual([]);
    expect(session.status.state).toBe("ready");
    expect(sim.requests("signalwire.unreceive")).toEqual([{ contexts: ["office"] }]);
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("noAnswer");
  });

  it("is not followed after disconnect(): its handlers do not run", async () => {
    const { options } = await setUp();
    await using session = new Session(options);
    await session.connect();
    const emitted: string[] = [];
    const made = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const client = new Client({ session });
        client.on("ready", () => emitted.push("ready"));
        client.on("signalwire.socket.message", () => emitted.push("message"));
        await client.connect();
        await client.disconnect();
        return new WeakRef(client);
      }),
    );
    const again = new Promise<void>((resolve) => {
      session.on("status", ({ state }) => state === "closed" && resolve());
    });
    await session.disconnect();
    await again;
    expect(emitted).toEqual([]);
    await session.connect();
    collectGarbage();
    expect(made.filter((client) => client.deref() !== undefined)).toEqual([]);
  });

  it("cannot have a context that another client has, and is named in the error", async () => {
    const { options } = await setUp();
    await using session = new Session(options);
    await session.connect();
    const first = new Client({ session });
    const second = new Client({ session });
    await first.calling.receive("office", () => undefined);
    const taken = second.calling.receive("office", () => undefined);
    await expect(taken).rejects.toThrow(/"office" belongs to the v2 Client on this session/);
    expect(await second.calling.receive("sales", () => undefined)).toBe(true);
  });
});
