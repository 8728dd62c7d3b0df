import { describe, expect, it } from "@jest/globals";

import { Call, type Action, type Result } from "@twinline/compat-v2";
import { camelCase } from "@twinline/core/internal";

import { comesBack, incoming, type Talk, withoutIds } from "../support/stage.js";
import { besidesTheTable, documentedMethods, documentedProperties } from "./documented.js";
import type { Form, Row } from "./row.js";
import { rows } from "./rows.js";

type AnyMethod = (...args: readonly unknown[]) => Promise<Result & Action>;

function invoke(call: Call, { name, args }: Form): ReturnType<AnyMethod> {
  return (call as unknown as Record<string, AnyMethod>)[name]!(...args);
}

const inCamelCase = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [camelCase(key), item]))
    : value;

/** Every way to call the method of a row, under names without `_async`. */
function formsOf(name: string, row: Row): Form[] {
  const { documented } = row;
  return [
    { name, args: documented },
    { name: camelCase(name), args: documented.map(inCamelCase) },
    ...row.also,
  ];
}

const asyncName = (name: string): string => (name.includes("_") ? `${name}_async` : `${name}Async`);

async function ready(row: Row, habits: { strict?: boolean } = {}): Promise<Talk> {
  const talk = await incoming(row.inbound, {}, habits);
  await (row.before ?? (({ call }: Talk) => call.answer()))(talk);
  return talk;
}

const cases = Object.entries(rows);

describe("the table of methods", () => {
  it("has every documented method that sends something, and nothing else", () => {
    const covered = cases
      .filter(([, row]) => row.undocumented !== true)
      .flatMap(([name, row]) => (row.Action === undefined ? [name] : [name, `${name}_async`]));
    expect([...covered, ...besidesTheTable].toSorted()).toEqual(
      [...documentedMethods, "pass"].toSorted(),
    );
  });

  it("knows every method that a call has", () => {
    const known = new Set<string>(besidesTheTable);
    for (const [name, row] of cases) {
      for (const spelling of [name, ...row.also.map((form) => form.name)]) {
        known.add(spelling);
        if (row.Action !== undefined) known.add(asyncName(spelling));
      }
    }
    const methods = Object.entries(Object.getOwnPropertyDescriptors(Call.prototype))
      .filter(
        ([name, { value }]) =>
          typeof value === "function" && !["constructor", "toJSON"].includes(name),
      )
      .map(([name]) => name);
    const spellings = new Set([...known].flatMap((name) => [name, camelCase(name)]));
    for (const name of [...known]) if (name.endsWith("_async")) spellings.add(camelCase(name));
    for (const [name, row] of cases)
      if (row.Action !== undefined) spellings.add(camelCase(`${name}_async`)).add(`${name}_async`);
    expect(methods.filter((name) => !spellings.has(name))).toEqual([]);
  });

  it.each([...documentedMethods])("documents %s, which a call has, and its twin", (name) => {
    const prototype = Call.prototype as unknown as Record<string, unknown>;
    expect(typeof prototype[name]).toBe("function");
    expect(typeof prototype[camelCase(name)]).toBe("function");
  });

  it("documents 13 properties, which a call has, and their twins", async () => {
    const { call } = await incoming({ from: "+15553334444", to: "+15552220000" });
    const shown = Object.fromEntries(
      documentedProperties.map((name) => [name, call[name]] as const),
    );
    expect(shown).toEqual({
      id: expect.any(String),
      call_type: "phone",
      from_number: "+15553334444",
      to_number: "+15552220000",
      timeout: null,
      state: "created",
      prev_state: "none",
      context: "office",
      active: true,
      ended: false,
      answered: false,
      failed: false,
      busy: false,
    });
    expect([call.callType, call.fromNumber, call.toNumber, call.prevState]).toEqual([
      "phone",
      "+15553334444",
      "+15552220000",
      "none",
    ]);
    expect([call.type, call.from, call.to]).toEqual(["phone", "+15553334444", "+15552220000"]);
  });
});

describe.each(cases)("%s", (name, row) => {
  it("sends the documented params in every form, knows every option, and does not change its arguments", async () => {
    for (const form of formsOf(name, row)) {
      const given = structuredClone(form.args);
      const { sim, call, log } = await ready(row);
      const done = invoke(call, form);
      await sim.frame({ method: row.method, direction: "to_platform" });
      const [request] = sim.requests(row.method).slice(-1);
      expect({ form, log: log.text }).not.toMatchObject({
        log: expect.stringContaining("is not an option"),
      });
      expect({ form, sent: withoutIds(request) }).toEqual({ form, sent: form.frame ?? row.frame });
      expect(form.args).toEqual(given);
      await call.hangup();
      await done;
    }
  });

  if (row.Action !== undefined) {
    const { Action: ActionClass, Result: ResultClass } = row;
    it("sends the same params in its _async form, and gives its action", async () => {
      for (const form of formsOf(name, row)) {
        const talk = await ready(row);
        const action = await invoke(talk.call, { ...form, name: asyncName(form.name) });
        expect({ form, sent: withoutIds(talk.sim.requests(row.method)[0]) }).toEqual({
          form,
          sent: form.frame ?? row.frame,
        });
        expect(action).toBeInstanceOf(ActionClass);
        expect(action.result).toBeInstanceOf(ResultClass);
        expect(withoutIds(action.payload)).toEqual(form.frame ?? row.frame);
        expect(action.control_id).toBe(action.controlId);
        expect(action.control_id).not.toBe("");
        await talk.call.hangup();
        expect(action.completed).toBe(true);
      }
    });

    it("is an action that is complete from the start after a refusal and on a call that has ended", async () => {
      const { sim, call } = await ready(row);
      sim.fail_next(row.method);
      const form = { name: asyncName(name), args: row.documented };
      const refused = await invoke(call, form);
      await call.hangup();
      const count = sim.requests(row.method).length;
      for (const action of [refused, await invoke(call, form)]) {
        expect(action).toBeInstanceOf(ActionClass);
        expect([action.completed, action.state]).toEqual([true, "failed"]);
        expect(action.result.successful).toBe(false);
        expect(action.result.event).toBeUndefined();
      }
      expect(sim.requests(row.method)).toHaveLength(count);
    });
  }
});

describe.each(cases)("%s", (name, row) => {
  const form = { name, args: row.documented };

  const expectSuccess = (result: Result): void => {
    expect(result).toBeInstanceOf(row.Result);
    expect(result.successful).toBe(true);
    expect(result.event?.name).toBe(row.event);
    expect(result).toMatchObject(row.success);
  };

  it("succeeds", async () => {
    const talk = await ready(row);
    const done = invoke(talk.call, form);
    await talk.sim.frame({ method: row.method });
    void row.people?.(talk);
    expectSuccess(await done);
  });

  it("succeeds over a resumed connection", async () => {
    const talk = await ready(row);
    const { sim, clock, call, client } = talk;
    // Events of the meantime arrive when the connection is back.
    const stop = sim.fault(({ event_type: type }) => (type === undefined ? undefined : "drop"));
    const done = invoke(call, form);
    await sim.frame({ method: row.method });
    void row.people?.(talk);
    await clock.settle();
    const back = comesBack(client);
    sim.drop_connections();
    stop();
    await back;
    expectSuccess(await done);
  });
});

describe.each(cases)("%s, when it fails,", (name, row) => {
  const form = { name, args: row.documented };

  const expectFailure = (result: Result): void => {
    expect(result).toBeInstanceOf(row.Result);
    expect(result.successful).toBe(false);
  };

  it("resolves without success when the platform refuses, and logs the reason", async () => {
    const { sim, call, log } = await ready(row);
    sim.fail_next(row.method, { code: "500", message: "not today" });
    const result = await invoke(call, form);
    expectFailure(result);
    expect(result.event).toBeUndefined();
    expect(log.text).toContain("not today");
  });

  it("resolves without success when the platform no longer knows the call", async () => {
    const { sim, call } = await ready(row);
    sim.fail_next(row.method, { code: "404", message: "no such call" });
    expectFailure(await invoke(call, form));
  });

  it("resolves without success when the caller hangs up meanwhile", async () => {
    const { sim, call, caller } = await ready(row);
    const { calls } = sim;
    // Only the call's own end is reported; its operations send no more events.
    sim.fault(({ direction, event_type: type, method }) => {
      const isTold = type === undefined || type === "calling.call.state";
      return direction === "to_client" && method !== undefined && !isTold ? "drop" : undefined;
    });
    if (name === "answer") sim.delay_next(row.method, 1);
    const done = invoke(call, form);
    await sim.frame({ method: row.method });
    if (row.endsCall !== true) await caller.hang_up();
    const result = await done;
    expect(calls.length).toBeGreaterThan(0);
    if (row.endsCall === true) expect(result.successful).toBe(true);
    else expectFailure(result);
  });

  it("resolves without success on a call that has ended, and sends nothing", async () => {
    const { sim, call } = await ready(row);
    await call.hangup();
    const count = sim.requests(row.method).length;
    const result = await invoke(call, form);
    expectFailure(result);
    expect(result.event).toBeUndefined();
    expect(sim.requests(row.method)).toHaveLength(count);
  });

  it("resolves without success when the session is lost", async () => {
    const { sim, call } = await ready(row);
    sim.fault(({ event_type: type }) => (type === undefined ? undefined : "drop"));
    const done = invoke(call, form);
    await sim.frame({ method: row.method });
    sim.forget_sessions();
    expectFailure(await done);
  });

  it("resolves without success when the client is disconnected", async () => {
    const { sim, clock, call, client } = await ready(row);
    sim.fault(({ event_type: type }) => (type === undefined ? undefined : "drop"));
    const done = invoke(call, form);
    await sim.frame({ method: row.method });
    await clock.settle();
    await client.disconnect();
    expectFailure(await done);
  });

  it("rejects an option that it does not have when it is strict, and sends nothing", async () => {
    const { sim, call } = await ready(row, { strict: true });
    const count = sim.requests(row.method).length;
    const options = row.documented[0] ?? {};
    const wrong = { name, args: [{ ...options, no_such_option: 1 }] };
    await expect(invoke(call, wrong)).rejects.toThrow(/no_such_option/);
    expect(sim.requests(row.method)).toHaveLength(count);
  });
});
