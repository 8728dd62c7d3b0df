import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { camelCase, methodNames, methodRow } from "@twinline/core/internal";
import { Call, RelayCommandError } from "@twinline/relay-v3";

import { answered, listens, setUp, type Stage, type Talk } from "../support/stage.js";
import {
  convenienceMethods,
  documentedMethods,
  documentedProperties,
  listeningMethods,
  withoutMethod,
} from "./documented-names.js";
import { invoke, type Row } from "./row.js";
import { rows } from "./rows.js";

/** The addresses that the rows call. */
const called = [
  "+15551234567",
  "sip:a@example.com",
  "sip:user@example.com",
  "sip:sales@example.com",
];

let stage: Stage;
let talk: Talk;

beforeAll(async () => {
  stage = await setUp();
  for (const address of called) stage.sim.answers(address, listens);
  // Some rows send names that the platform may learn.
  stage.expectProblems(/is not documented/);
  talk = await answered(stage);
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

/** The same arguments, the names of options in camelCase. */
function inCamelCase(args: readonly unknown[]): unknown[] {
  const last = args.at(-1);
  const isOptions = typeof last === "object" && last !== null && !Array.isArray(last);
  if (!isOptions) return [...args];
  const spelled = Object.entries(last).map(([key, value]) => [camelCase(key), value]);
  return [...args.slice(0, -1), Object.fromEntries(spelled)];
}

/** Calls a method and tells what left for it, and what came back. */
async function left(row: Row, name: string, args: readonly unknown[]): Promise<unknown> {
  // Every one on a call that lives, for some of them end it.
  if (talk.call.state === "ended") talk = await answered(stage);
  const before = stage.sim.requests(row.wire).length;
  let returned: unknown;
  try {
    returned = await invoke(talk.call, name, args);
  } catch (error) {
    // What the platform makes of it is not what this is about.
    if (!(error instanceof RelayCommandError)) throw error;
  }
  if (row.returns !== undefined && returned !== undefined) {
    expect(returned).toBeInstanceOf(row.returns);
    await (returned as { stop(): Promise<unknown> }).stop();
  }
  const sent = stage.sim.requests(row.wire).slice(before);
  expect(sent).toHaveLength(1);
  const { node_id, call_id, ...params } = sent[0] ?? {};
  expect([node_id, call_id]).toEqual([talk.call.node_id, talk.call.call_id]);
  const isNamed = Object.hasOwn(methodRow(row.wire)?.params.properties ?? {}, "control_id");
  const { control_id, ...others } = params;
  if (isNamed) expect(control_id).toEqual(expect.stringMatching(/./));
  const hides = isNamed && row.sends["control_id"] === undefined;
  await stage.clock.settle();
  return hides ? others : params;
}

describe("every documented method", () => {
  it.each(rows.map((row, index) => [row.name, index] as const))(
    "%s sends the frame of row %i in every form of the call",
    async (_, index) => {
      const row = rows[index] as Row;
      // Secrets are hidden in the log of the simulator.
      const expected = JSON.parse(JSON.stringify(row.sends)) as Record<string, unknown>;
      for (const key of [
        "authorization_bearer_token",
        "post_prompt_auth_password",
        "security_code",
      ]) {
        if (key in expected) expected[key] = "***";
      }
      for (const args of row.calls) {
        const copy = structuredClone(args);
        expect(await left(row, row.name, args)).toEqual(expected);
        const twin = row.ownKeys === true ? args : inCamelCase(args);
        expect(await left(row, camelCase(row.name), twin)).toEqual(expected);
        expect(args).toEqual(copy);
      }
    },
  );

  it("is a member of a call, under its documented name and in camelCase", () => {
    const members = new Set<string>();
    for (
      let prototype: object | null = Call.prototype;
      prototype !== null;
      prototype = Object.getPrototypeOf(prototype) as object | null
    ) {
      for (const name of Object.getOwnPropertyNames(prototype)) members.add(name);
    }
    for (const name of [...documentedMethods, ...convenienceMethods, ...documentedProperties]) {
      expect(members).toContain(name);
      expect(members).toContain(camelCase(name));
    }
  });

  it("has a row here, unless it only listens", () => {
    const named = new Set<string>(rows.map(({ name }) => name));
    const missing = [...documentedMethods, ...convenienceMethods].filter(
      (name) => !named.has(name) && !listeningMethods.includes(name),
    );
    expect(missing).toEqual([]);
  });
});

describe("every command of the catalogue about a call", () => {
  const commands = methodNames().filter((method) => {
    const row = methodRow(method);
    return row?.callScoped === true && row.kind !== "subcommand" && !withoutMethod.includes(method);
  });

  it("has a method", () => {
    const sent = new Set(rows.map(({ wire }) => wire));
    expect(commands.filter((method) => !sent.has(method))).toEqual([]);
  });

  it.each(commands)("%s can be given every param that it has", (method) => {
    const said = new Set(
      rows.filter(({ wire }) => wire === method).flatMap(({ sends }) => Object.keys(sends)),
    );
    const params = Object.keys(methodRow(method)?.params.properties ?? {});
    const missing = params.filter(
      (name) => !["node_id", "call_id"].includes(name) && !said.has(name),
    );
    expect(missing).toEqual([]);
  });
});
