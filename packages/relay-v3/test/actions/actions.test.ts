import { describe, expect, it } from "@jest/globals";
import { camelCase, methodNames, methodRow } from "@twinline/core/internal";
import {
  Action,
  RelayClosedError,
  RelayCommandError,
  RelayTimeoutError,
  type Call,
  type RelayEvent,
} from "@twinline/relay-v3";

import { answered, eventFrame, intercept, setUp } from "../support/stage.js";
import { invoke, type ActionClass } from "../methods/row.js";
import { rows } from "../methods/rows.js";

type Completed = (event: RelayEvent) => unknown;

/** A method that starts an operation, as its row has it. */
interface Starter {
  readonly wire: string;
  readonly kind: ActionClass;
  /** The wire methods that its action sends, by the name of its method. */
  readonly subcommands: ReadonlyMap<string, string>;
  /** Starts it so that it runs until something ends it. */
  start(call: Call, on_completed?: Completed): Promise<Action>;
}

const starters = rows.flatMap(({ name, wire, returns, running }): [string, Starter][] => {
  if (running === undefined || returns === undefined) return [];
  const subcommands = methodRow(wire)?.subcommands ?? [];
  const start: Starter["start"] = (call, on_completed) => {
    const options = { ...(running.at(-1) as object), on_completed };
    return invoke(call, name, [...running.slice(0, -1), options]) as Promise<Action>;
  };
  const named = new Map(subcommands.map((method) => [method.split(".").at(-1) ?? "", method]));
  return [[name, { wire, kind: returns, subcommands: named, start }]];
});

/** Calls a method of an action by its name. */
function send(action: Action, name: string, args: readonly unknown[]): unknown {
  const methods = action as unknown as Record<string, (...given: unknown[]) => unknown>;
  return methods[name]?.apply(action, [...args]);
}

describe("the rows that start an operation", () => {
  it("cover every operation of the catalogue", () => {
    const operations = methodNames().filter((method) => methodRow(method)?.kind === "operation");
    expect(starters.map(([, { wire }]) => wire).toSorted()).toEqual(operations.toSorted());
  });
});

describe("the action of a recording", () => {
  it("can pause with silence in the place of what is said", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.record();
    await action.pause("silence");
    expect(stage.sim.requests("calling.record.pause")).toEqual([
      expect.objectContaining({ control_id: action.control_id, behavior: "silence" }),
    ]);
  });
});

describe.each(starters)("an action of %s", (_, starter) => {
  it("has a method for each subcommand of the catalogue and no other, in both spellings", () => {
    // What all actions have is theirs too: of methods, that is `stop`.
    const members = new Set(["stop"]);
    for (
      let prototype = starter.kind.prototype as object;
      prototype !== Action.prototype;
      prototype = Object.getPrototypeOf(prototype) as object
    ) {
      for (const name of Object.getOwnPropertyNames(prototype)) members.add(name);
    }
    members.delete("constructor");
    const methods = [...starter.subcommands.keys()];
    expect([...members].toSorted()).toEqual(
      [...new Set([...methods, ...methods.map(camelCase)])].toSorted(),
    );
  });

  it("sends its subcommands with its control id", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await starter.start(call);
    const { control_id } = action;
    const { node_id, call_id } = call;
    for (const [method, wire] of [...starter.subcommands].toReversed()) {
      const params = method === "volume" ? { volume: -3 } : {};
      for (const name of new Set([method, camelCase(method)])) {
        const before = stage.sim.requests(wire).length;
        await send(action, name, Object.values(params));
        expect(stage.sim.requests(wire).slice(before)).toEqual([
          { node_id, call_id, control_id, ...params },
        ]);
      }
    }
  });

  it("runs until it is stopped, then resolves with its last event", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    expect(action).toBeInstanceOf(starter.kind);
    expect(action).not.toHaveProperty("then");
    expect(action.call).toBe(call);
    expect(action.control_id).toBe(action.controlId);
    expect([action.is_done, action.isDone, action.completed, action.result]).toEqual([
      false,
      false,
      false,
      null,
    ]);
    await action.stop();
    const event = await action.wait(600);
    expect(event.event_type).toBe(methodRow(starter.wire)?.tracking?.event);
    expect([action.is_done, action.completed, action.result]).toEqual([true, true, event]);
    expect(seen).toEqual([event.event_type]);
    await action.stop();
    expect(seen).toHaveLength(1);
  });

  it("completes with the call's last event when the call ends first", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const seen: string[] = [];
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    // Whatever the platform would still say about it comes too late.
    const { event: own } = methodRow(starter.wire)?.tracking ?? {};
    stage.sim.fault(({ event_type }) => (event_type === own ? "drop" : undefined));
    await caller.hang_up();
    const event = await action.wait();
    expect([event.event_type, event.params.call_state, event.params.end_reason]).toEqual([
      "calling.call.state",
      "ended",
      "hangup",
    ]);
    expect([action.is_done, action.completed, action.result]).toEqual([true, true, event]);
    expect(seen).toEqual(["calling.call.state"]);
  });

  it.each(["404", "410"])("is complete from the start when the platform says %s", async (code) => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    stage.sim.fail_next(starter.wire, { code, message: "gone" });
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    expect([action.is_done, action.completed]).toEqual([true, true]);
    expect(await action.wait()).toMatchObject({ event_type: "", params: {}, call_id: "" });
    expect(seen).toEqual([""]);
  });

  it("is complete from the start when the call has ended, and nothing is sent", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    await call.hangup();
    await call.wait_for_ended();
    const seen: string[] = [];
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    expect([action.is_done, action.completed, action.result?.event_type]).toEqual([true, true, ""]);
    expect(seen).toEqual([""]);
    expect(stage.sim.requests(starter.wire)).toEqual([]);
    expect(await action.stop()).toEqual({});
  });

  it("does not appear when the platform refuses it", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: unknown[] = [];
    stage.sim.fail_next(starter.wire, { code: "403", message: "not yours" });
    const refused: unknown = await starter
      .start(call, (event) => seen.push(event))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RelayCommandError);
    expect(refused).toMatchObject({ code: 403, reason: "not yours", call_id: call.call_id });
    expect(seen).toEqual([]);
  });

  it("is complete when its call ended before the platform refused it", async () => {
    await using stage = await intercept();
    const { call } = await answered(stage);
    const seen: string[] = [];
    stage.sim.fail_next(starter.wire, { code: "500", message: "too late" });
    stage.rewrite((frame) => {
      stage.rewrite((other) => other);
      const { call_id } = call;
      stage.inject(eventFrame("calling.call.state", { call_id, call_state: "ended" }));
      return frame;
    });
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    expect([action.is_done, seen]).toEqual([true, ["calling.call.state"]]);
    expect((await action.wait()).event_type).toBe("calling.call.state");
  });

  it("fails when the client is disconnected", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    const waiting = action.wait().catch((error: unknown) => error);
    await stage.client.disconnect();
    expect(await waiting).toBeInstanceOf(RelayClosedError);
    expect([action.is_done, action.completed, action.result]).toEqual([true, false, null]);
    await expect(action.wait()).rejects.toBeInstanceOf(RelayClosedError);
    expect(seen).toEqual([""]);
  });

  it("fails when the session cannot be resumed", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    const action = await starter.start(call, (event) => void seen.push(event.event_type));
    stage.sim.forget_sessions();
    await expect(action.wait()).rejects.toMatchObject({
      name: "RelayConnectionError",
      code: "SESSION_LOST",
    });
    expect([action.is_done, action.completed]).toEqual([true, false]);
    expect(seen).toEqual([""]);
  });

  it("continues after a wait that times out", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await starter.start(call);
    await expect(action.wait(0)).rejects.toBeInstanceOf(RelayTimeoutError);
    await expect(action.wait({ timeout: 0.5 })).rejects.toBeInstanceOf(RelayTimeoutError);
    const given = new AbortController();
    const waiting = action.wait({ signal: given.signal });
    given.abort();
    await expect(waiting).rejects.toMatchObject({ name: "RelayAbortError" });
    expect(action.is_done).toBe(false);
    await action.stop();
    await action.wait();
  });

  it("logs what its on_completed throws or rejects with", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    for (const slip of [
      () => {
        throw new Error("a slip at once");
      },
      () => Promise.reject(new Error("a slip later")),
    ]) {
      const action = await starter.start(call, slip);
      await action.stop();
      await action.wait();
    }
    await stage.clock.settle();
    const faults = stage.log.filter((line) => line.includes(`on_completed of ${starter.wire}`));
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`call ${call.call_id}.*a slip at once`)),
      expect.stringMatching(new RegExp(`call ${call.call_id}.*a slip later`)),
    ]);
  });
});
