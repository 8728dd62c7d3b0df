// What a page can have the simulator do. No imports of Node.js: the page is compiled with it.
import type { Json } from "@twinline/core/internal";

import type { FaultKind } from "../wire/faults-random.js";

/** A fault that was composed on the page. */
export interface FaultRuleOptions {
  readonly effect: FaultKind;
  /** A method or an event's type; empty: any frame. */
  readonly name: string;
  readonly direction: "" | "to_platform" | "to_client";
  /** For `delay`: seconds. For `reorder`: how many frames go first. */
  readonly amount: number;
  /** How many frames it applies to; 0: to all that follow. */
  readonly times: number;
}

/** The types of the fields of commands. A `name` is a string that is not empty. */
export interface FieldTypes {
  readonly string: string;
  readonly name: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly object: Json;
  readonly rule: FaultRuleOptions;
}

/** Every command with its fields. */
export const commandFields = {
  call: { from: "string", to: "string", context: "string" },
  press: { call: "string", digits: "string" },
  say: { call: "string", text: "string" },
  hang_up: { call: "string" },
  answer: { call: "string" },
  decline: { call: "string" },
  own: { number: "name" },
  disown: { number: "string" },
  text: { from: "name", to: "name", context: "string", body: "string" },
  inject: { call_id: "name", event_type: "name", params: "object" },
  set_pace: { pace: "number" },
  step: {},
  run_to_prompt: {},
  add_rule: { rule: "rule" },
  remove_rule: { rule: "number" },
  clear_faults: {},
  fail_next: { method: "name", code: "name" },
  drop_connections: {},
  half_open: {},
  forget_sessions: {},
  disconnect_clients: { restart: "boolean" },
  refuse_authentication: { on: "boolean" },
  read_slowly: { seconds: "number" },
  mute_pings: { on: "boolean" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, keyof FieldTypes>>>>;

type Fields = typeof commandFields;

type CommandNamed<Name extends keyof Fields> = { readonly do: Name } & {
  readonly [Field in keyof Fields[Name]]: FieldTypes[Fields[Name][Field] & keyof FieldTypes];
};

/** A command by its name, such as `{ do: "press", call: "…", digits: "1" }` for `press`. */
export type Command<Name extends keyof Fields = keyof Fields> = {
  readonly [Each in Name]: CommandNamed<Each>;
}[Name];

/** What the page sends: a command, and a number by which it knows the answer. */
export type FromPage = Command & { readonly id: number };
