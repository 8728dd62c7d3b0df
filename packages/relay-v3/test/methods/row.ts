import { expect } from "@jest/globals";
import { RelayParamError, type Action, type Call, type CallMethods } from "@twinline/relay-v3";

import { answered, setUp } from "../support/stage.js";

/** A class of actions, as a test compares it. */
export type ActionClass = abstract new (...args: never[]) => Action;

/** One way to call a method of a call, and what must come of it. */
export interface Row {
  readonly name: keyof CallMethods;
  /** Every way to say the same thing. Each must send the same frame. */
  readonly calls: readonly (readonly unknown[])[];
  readonly wire: string;
  /** The params that leave, but for `node_id`, `call_id` and a generated `control_id`. */
  readonly sends: Readonly<Record<string, unknown>>;
  /** Set where keys of the caller's own are among the options: those have one spelling. */
  readonly ownKeys?: true;
  /** The class of what comes back; nothing for a plain command. */
  readonly returns?: ActionClass;
  /**
   * Arguments, the options last, with which the operation runs until something ends it. One row of
   * each operation has them.
   */
  readonly running?: readonly unknown[];
}

/** Calls a method by its name, whatever its arguments are. */
export function invoke(call: Call, name: string, args: readonly unknown[]): Promise<unknown> {
  const method = (call as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[
    name
  ];
  if (method === undefined) throw new Error(`A call has no ${name}`);
  return method.apply(call, [...args]);
}

/** Expects that a method refuses its arguments with these words, and sends nothing. */
export async function expectRefused(
  name: string,
  args: readonly unknown[],
  says: RegExp,
): Promise<void> {
  await using stage = await setUp();
  const { call } = await answered(stage);
  const before = stage.sim.log.length;
  const refused = await invoke(call, name, args).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RelayParamError);
  expect(refused).toMatchObject({ code: "INVALID_ARGUMENT" });
  expect(String(refused)).toMatch(says);
  expect(stage.sim.log.length).toBe(before);
}
