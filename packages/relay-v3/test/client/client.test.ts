import { describe, expect, it } from "@jest/globals";
import {
  AuthorizationStateEvent,
  RelayAbortError,
  RelayAuthError,
  RelayClient,
  RelayClosedError,
  RelayConnectionError,
  RelayDialError,
  RelayParamError,
  RelayTimeoutError,
  type Call,
} from "@twinline/relay-v3";
import { busy, no_answer, answers_after } from "@twinline/simulator";

import { answered, appNumber, friend, listens, world } from "../support/world.js";

const to = (number: string) => ({ type: "phone", to: number, from: appNumber }) as const;

describe("client.connect", () => {
  it("authenticates with project and token, and declares the contexts", async () => {
    await using w = await world();
    await w.client.connect();
    const [params] = w.sim.requests("signalwire.connect");
    expect(params).toMatchObject({
      version: { major: 2, minor: 0, revision: 0 },
      event_acks: true,
      authentication: { project: "a-project", token: "***" },
      contexts: ["office"],
    });
    expect(w.client.relay_protocol).not.toBe("");
    expect(w.client.relayProtocol).toBe(w.client.relay_protocol);
  });

  it("authenticates with a JWT when there is one, and leaves out contexts when there are none", async () => {
    await using w = await world({ jwt_token: "a-secret-jwt", contexts: [] });
    await w.client.connect();
    const [params] = w.sim.requests("signalwire.connect");
    expect(params?.["authentication"]).toEqual({ jwt_token: "***" });
    expect(params).not.toHaveProperty("contexts");
  });

  it("rejects when the credentials are refused, and when there is no platform", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.connect()).rejects.toBeInstanceOf(RelayAuthError);
    await w.sim.close();
    await expect(w.client.connect()).rejects.toBeInstanceOf(RelayConnectionError);
  });

  it("may follow a disconnect: the client is used again", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await w.client.disconnect();
    expect(call.state).toBe("answered");
    await expect(w.client.execute("signalwire.ping")).rejects.toBeInstanceOf(RelayClosedError);
    const again = await answered(w);
    expect(again.call).not.toBe(call);
  });

  it("is undone at the end of an `await using` block", async () => {
    await using w = await world();
    {
      await using used = w.client;
      await used.connect();
      expect(w.sim.connections).toBe(1);
    }
    await w.clock.settle();
    expect(w.sim.connections).toBe(0);
  });
});

describe("client.run", () => {
  it("resolves when the client is disconnected, and leaves no signal handlers", async () => {
    await using w = await world();
    const before = process.listenerCount("SIGTERM");
    const running = w.client.run();
    expect(w.client.run()).toBe(running);
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    await w.sim.frame({ method: "signalwire.connect" });
    await w.client.disconnect();
    await running;
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  it("keeps trying while the platform cannot be reached", async () => {
    await using w = await world();
    w.sim.fail_next("signalwire.connect", { code: "500" });
    const called = new Promise<Call>((resolve) => w.client.on_call(resolve));
    const running = w.client.run();
    for await (const { state } of w.client.session.statuses()) if (state === "ready") break;
    await w.sim.call({ to: appNumber });
    await called;
    await w.client.disconnect();
    await running;
  });

  it("rejects when the credentials are refused", async () => {
    await using w = await world();
    w.sim.refuse_authentication();
    await expect(w.client.run()).rejects.toBeInstanceOf(RelayAuthError);
  });

  it("takes no more calls after SIGTERM, and resolves when the last has ended", async () => {
    await using w = await world();
    const called = new Promise<Call>((resolve) => w.client.on_call(resolve));
    let isOver = false;
    const running = w.client.run().then(() => (isOver = true));
    for await (const { state } of w.client.session.statuses()) if (state === "ready") break;
    const caller = await w.sim.call({ to: appNumber });
    const call = await called;
    await call.answer();
    await call.wait_for_answered();
    process.emit("SIGTERM", "SIGTERM");
    await w.clock.advance(30);
    expect(isOver).toBe(false);
    expect(w.client.session.status.state).toBe("draining");
    await caller.hang_up();
    await running;
    expect(w.client.session.status).toMatchObject({ state: "closed", reason: "drained" });
  });

  it("does not wait for live calls after a second signal, nor beyond drain_timeout", async () => {
    await using w = await world();
    for (const end of [() => process.emit("SIGINT", "SIGINT"), () => w.clock.advance(31)]) {
      const running = w.client.run({ drain_timeout: 30 });
      const { call } = await answered(w);
      process.emit("SIGINT", "SIGINT");
      await w.clock.settle();
      await end();
      await running;
      expect(call.state).toBe("answered");
    }
  });
});

describe("inbound calls", () => {
  it("go to the handler that was set last, in either spelling", async () => {
    await using w = await world();
    const first = w.client.on_call(() => {
      throw new Error("not this one");
    });
    expect(first).toBeInstanceOf(Function);
    const called = new Promise<Call>((resolve) => w.client.onCall(resolve));
    await w.client.connect();
    await w.sim.call({ to: appNumber });
    expect((await called).context).toBe("office");
  });

  it("whose handler throws or rejects are logged with their id, and the next call is handled", async () => {
    await using w = await world();
    await w.client.connect();
    const ids: string[] = [];
    w.client.on_call((call) => {
      ids.push(call.call_id);
      throw new Error("a slip at once");
    });
    await w.sim.call({ to: appNumber });
    w.client.on_call((call) => {
      ids.push(call.call_id);
      return Promise.reject(new Error("a slip later"));
    });
    await w.sim.call({ to: appNumber });
    await w.clock.settle();
    for (const id of ids)
      expect(w.log.join("\n")).toMatch(new RegExp(`on_call.*${id}.*threw.*slip`));
    expect(w.client.session.status.state).toBe("ready");
  });

  it("go back to routing when there is no handler", async () => {
    await using w = await world();
    await w.client.connect();
    const caller = await w.sim.call({ to: appNumber });
    await w.clock.settle();
    expect(w.sim.requests("calling.pass")).toMatchObject([{ call_id: caller.call_id }]);
    expect(w.log.join("\n")).toMatch(/no on_call handler/);
  });

  it("above max_active_calls go back to routing, with a warning", async () => {
    await using w = await world({ max_active_calls: 1 });
    const { call } = await answered(w);
    const second = await w.sim.call({ to: appNumber });
    await w.clock.settle();
    expect(w.sim.requests("calling.pass")).toMatchObject([{ call_id: second.call_id }]);
    expect(w.log.join("\n")).toMatch(/1 calls are live, the maximum/);
    await call.hangup();
    await call.wait_for_ended();
    await answered(w);
  });

  it("can be read with for await, of some contexts or of all", async () => {
    await using w = await world(
      { contexts: [] },
      { numbers: { [appNumber]: "office", "+15550112": "sales" } },
    );
    await w.client.connect();
    const read: string[] = [];
    const reading = (async () => {
      for await (const call of w.client.calls(["office", "sales"])) {
        read.push(call.context);
        if (read.length === 3) break;
      }
    })();
    await w.sim.frame({ method: "signalwire.receive" });
    await w.clock.settle();
    for (const number of [appNumber, "+15550112", appNumber]) await w.sim.call({ to: number });
    await reading;
    expect(read).toEqual(["office", "sales", "office"]);
    expect(w.client.contexts).toEqual(["office", "sales"]);
  });

  it("that were not read when the loop is left go back to routing", async () => {
    await using w = await world();
    await w.client.connect();
    const calls = w.client.calls();
    const callers = [await w.sim.call({ to: appNumber }), await w.sim.call({ to: appNumber })];
    await w.clock.settle();
    for await (const call of calls) {
      expect(call.call_id).toBe(callers[0]?.call_id);
      break;
    }
    await w.clock.settle();
    expect(w.sim.requests("calling.pass")).toMatchObject([{ call_id: callers[1]?.call_id }]);
  });

  it("end a for await loop when the client is disconnected", async () => {
    await using w = await world();
    await w.client.connect();
    const reading = (async () => {
      for await (const call of w.client.calls()) expect(call).toBeUndefined();
    })();
    await w.client.disconnect();
    await reading;
  });

  it("fail a for await loop when the session fails", async () => {
    await using w = await world();
    await w.client.connect();
    const reading = w.client.calls().next();
    w.sim.refuse_authentication();
    w.sim.drop_connections();
    await expect(reading).rejects.toBeInstanceOf(RelayAuthError);
  });

  it("of contexts that the platform refuses fail the loop", async () => {
    await using w = await world();
    await w.client.connect();
    w.sim.fail_next("signalwire.receive", { code: "402", message: "Payment required" });
    const calls = w.client.calls(["sales"]);
    await expect(calls.next()).rejects.toMatchObject({ code: 402, reason: "Payment required" });
    expect(w.client.contexts).toEqual(["office"]);
  });
});

describe("client.receive and client.unreceive", () => {
  it("add and remove contexts, also over a reconnect and a later connect", async () => {
    await using w = await world();
    await w.client.receive(["before"]);
    await w.client.connect();
    await w.client.receive(["sales", "support"]);
    await w.client.unreceive(["support", "never had it"]);
    expect(w.sim.requests("signalwire.receive")).toEqual([{ contexts: ["sales", "support"] }]);
    expect(w.sim.requests("signalwire.unreceive")).toEqual([{ contexts: ["support"] }]);
    w.sim.drop_connections();
    for await (const { state } of w.client.session.statuses()) if (state === "reconnecting") break;
    for await (const { state } of w.client.session.statuses()) if (state === "ready") break;
    await w.client.disconnect();
    await w.client.connect();
    expect(w.sim.requests("signalwire.connect").map(({ contexts }) => contexts)).toEqual([
      ["office", "before"],
      ["office", "before", "sales"],
      ["office", "before", "sales"],
    ]);
  });

  it("reject what is not an array of names, and do nothing for an empty one", async () => {
    await using w = await world();
    await w.client.connect();
    await w.client.receive([]);
    expect(w.sim.requests("signalwire.receive")).toEqual([]);
    await expect(w.client.receive("office" as never)).rejects.toBeInstanceOf(RelayParamError);
    await expect(w.client.unreceive([5] as never)).rejects.toBeInstanceOf(RelayParamError);
  });
});

describe("client.dial", () => {
  it("sends groups of devices and resolves with the answered call", async () => {
    await using w = await world();
    w.sim.person("+15550301", busy());
    w.sim.person("+15550302", answers_after(5, listens));
    await w.client.connect();
    const call = await w.client.dial([[to("+15550301")], [to("+15550302"), to("+15550399")]], {
      tag: "t1",
      max_duration: 600,
      max_price_per_minute: 0.1,
      region: "us",
      node_id: "n9",
    });
    expect(call.state).toBe("answered");
    expect(call.device.params["to_number"]).toBe("+15550302");
    const phone = (number: string) => ({
      type: "phone",
      params: { to_number: number, from_number: appNumber },
    });
    expect(w.sim.requests("calling.dial")).toEqual([
      {
        tag: "t1",
        devices: [[phone("+15550301")], [phone("+15550302"), phone("+15550399")]],
        max_duration: 600,
        max_price_per_minute: 0.1,
        region: "us",
        node_id: "n9",
      },
    ]);
  });

  it("rejects with the platform's reason when the call is not answered", async () => {
    await using w = await world();
    w.sim.person("+15550301", busy());
    await w.client.connect();
    const refused: unknown = await w.client
      .dial({ devices: [[to("+15550301")]], tag: "t1" })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RelayDialError);
    expect(refused).toMatchObject({ reason: "busy", tag: "t1" });
  });

  it("gives up after dial_timeout, and hangs up what rings", async () => {
    await using w = await world();
    w.sim.person("+15550303", no_answer());
    await w.client.connect();
    const since = w.clock.now();
    await expect(w.client.dial([[to("+15550303")]], { dialTimeout: 10 })).rejects.toBeInstanceOf(
      RelayTimeoutError,
    );
    expect(w.clock.now() - since).toBe(10_000);
    await w.clock.settle();
    expect(w.sim.calls).toEqual([]);
  });

  it("gives up after two minutes by default", async () => {
    await using w = await world({}, { ring_timeout: 600 });
    w.sim.person("+15550303", no_answer());
    await w.client.connect();
    const since = w.clock.now();
    const phone = { ...to("+15550303"), timeout: 600 };
    await expect(w.client.dial([[phone]])).rejects.toBeInstanceOf(RelayTimeoutError);
    expect(w.clock.now() - since).toBe(120_000);
  });

  it("is ended by its signal, and hangs up what rings", async () => {
    await using w = await world();
    w.sim.person("+15550303", no_answer());
    await w.client.connect();
    const given = new AbortController();
    const dialing = w.client.dial([[to("+15550303")]], { signal: given.signal });
    await w.sim.frame({ event_type: "calling.call.state" });
    given.abort();
    await expect(dialing).rejects.toBeInstanceOf(RelayAbortError);
    await w.clock.settle();
    expect(w.sim.calls).toEqual([]);
  });

  it("distinguishes parallel dials", async () => {
    await using w = await world();
    const numbers = Array.from({ length: 10 }, (_, index) => `+155504${index}`);
    for (const [index, number] of numbers.entries()) {
      w.sim.person(number, answers_after(10 - index, listens));
    }
    await w.client.connect();
    const calls = await Promise.all(numbers.map((number) => w.client.dial([[to(number)]])));
    expect(calls.map(({ device }) => device.params["to_number"])).toEqual(numbers);
  });

  it("rejects wrong arguments, and when the client is not connected", async () => {
    await using w = await world();
    await expect(w.client.dial([[to(friend)]])).rejects.toBeInstanceOf(RelayClosedError);
    await w.client.connect();
    await expect(w.client.dial([to(friend)] as never)).rejects.toThrow(
      /devices\[0\] must be an array/,
    );
    await expect(w.client.dial([[to(friend)]], { dial_timeout: -1 })).rejects.toBeInstanceOf(
      RelayParamError,
    );
    await expect(w.client.dial([[to(friend)]], { dial_timeuot: 5 } as never)).rejects.toThrow(
      /dial_timeuot is not an option. Did you mean "dial_timeout"/,
    );
  });
});

describe("client.execute", () => {
  it("sends any method unchanged, and rejects when the platform refuses", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const { node_id, call_id } = call;
    expect(await w.client.execute("calling.denoise", { node_id, call_id })).toMatchObject({
      code: "200",
    });
    await expect(
      w.client.execute("calling.denoise", { node_id, call_id: "nobody" }),
    ).rejects.toMatchObject({ code: 404 });
    await expect(w.client.execute("no such method")).rejects.toBeInstanceOf(RelayParamError);
  });
});

describe("client.on_event", () => {
  it("gets every event, those without a call too, and its errors are logged", async () => {
    await using w = await world();
    const seen: string[] = [];
    w.client.on_event((event_type, params, event) => {
      expect(event.event_type).toBe(event_type);
      expect(event.params).toEqual(params);
      seen.push(event_type);
      throw new Error("a slip");
    });
    const { call } = await answered(w);
    expect(seen).toEqual(expect.arrayContaining(["calling.call.receive", "calling.call.state"]));
    expect(w.log.join()).toMatch(/on_event handler \(calling\.call\.receive\) threw.*a slip/);
    expect(call.state).toBe("answered");
  });
});

describe("client.on_event, the session's own events", () => {
  it("include the authorization state", async () => {
    await using w = await world();
    const seen: unknown[] = [];
    const come = new Promise<void>((resolve) => {
      w.client.onEvent((event_type, params, event) => {
        if (event_type !== "signalwire.authorization.state") return;
        expect(event).toBeInstanceOf(AuthorizationStateEvent);
        seen.push(params["authorization_state"]);
        resolve();
      });
    });
    await w.client.connect();
    await come;
    expect(seen).toEqual([expect.stringMatching(/./)]);
    expect(w.log.join()).not.toContain(String(seen[0]));
  });
});

describe("client.notify", () => {
  it("sends a method and ignores the reply, also a refusal", async () => {
    await using w = await world({ log_level: "debug" });
    const { call, caller } = await answered(w);
    const { call_id, node_id } = call;
    const play = [{ type: "tts", params: { text: "Noted" } }];
    expect(
      w.client.notify("calling.play", { call_id, node_id, control_id: "n1", play }),
    ).toBeUndefined();
    await caller.hears("Noted");
    w.client.notify("calling.play", { call_id: "none", node_id, control_id: "n2", play });
    await w.client.execute("signalwire.ping");
    await w.clock.settle();
    expect(w.log.join("\n")).toMatch(/client\.notify\(\): calling\.play failed: .*404/);
  });

  it("logs at once that a method cannot be sent, and sends nothing when disconnected", async () => {
    await using w = await world();
    await w.client.connect();
    w.client.notify("no such method");
    await w.client.disconnect();
    const sent = w.sim.requests("signalwire.ping").length;
    w.client.notify("signalwire.ping");
    await w.clock.settle();
    expect(w.log.join("\n")).toMatch(/client\.notify\(\): no such method failed/);
    expect(w.sim.requests("signalwire.ping")).toHaveLength(sent);
  });
});

describe("the limit of connections of a process", () => {
  it("is RELAY_MAX_CONNECTIONS, when that is set", async () => {
    await using w = await world();
    const options = {
      project: "p",
      token: "t",
      host: w.sim.host,
      clock: w.clock,
      log_level: "silent",
    } as const;
    const env = { RELAY_MAX_CONNECTIONS: "1" };
    await using first = new RelayClient({ ...options, env });
    await using second = new RelayClient({ ...options, env });
    await first.connect();
    await first.connect();
    await expect(second.connect()).rejects.toMatchObject({ code: "TOO_MANY_CONNECTIONS" });
    expect(w.sim.connections).toBe(1);
    await first.disconnect();
    await second.connect();
  });
});
