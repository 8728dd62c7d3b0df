import { isJson, suggestion, type Json } from "@twinline/core/internal";

import { faultKinds } from "../wire/faults-random.js";
import type { Command, Effect, FaultOrder, FromPage } from "./messages.js";

/** The longest string that a page may send, characters. */
const longestText = 2000;

/** A command that makes no sense. */
export class CommandError extends Error {}

/** What a page sent: a number to answer it by, and its command. */
export interface ReceivedCommand {
  readonly id: FromPage["id"];
  /** @throws {CommandError} when it is not as {@link FromPage} says */
  read(): Command;
}

/**
 * Takes a message of a page. It is checked although the page is ours: a change to the page that the
 * simulator doesn't know shows here.
 *
 * @throws {CommandError} when it cannot even be answered
 */
export function receivedCommand(data: string): ReceivedCommand {
  const message: unknown = JSON.parse(data);
  if (!isJson(message)) throw new CommandError("A command must be a JSON object.");
  return { id: number(message, "id"), read: () => read(message) };
}

const readers: Readonly<Record<Command["do"], (message: Json) => Command>> = {
  call: (message) => ({
    do: "call",
    from: text(message, "from"),
    to: text(message, "to"),
    context: text(message, "context"),
  }),
  press: (message) => ({
    do: "press",
    call: text(message, "call"),
    digits: text(message, "digits"),
  }),
  say: (message) => ({ do: "say", call: text(message, "call"), text: text(message, "text") }),
  hang_up: (message) => ({ do: "hang_up", call: text(message, "call") }),
  answer: (message) => ({ do: "answer", call: text(message, "call") }),
  decline: (message) => ({ do: "decline", call: text(message, "call") }),
  own: (message) => ({ do: "own", number: filled(message, "number") }),
  disown: (message) => ({ do: "disown", number: text(message, "number") }),
  text: (message) => ({
    do: "text",
    from: filled(message, "from"),
    to: filled(message, "to"),
    context: text(message, "context"),
    body: text(message, "body"),
  }),
  inject: (message) => ({
    do: "inject",
    call_id: filled(message, "call_id"),
    event_type: filled(message, "event_type"),
    params: object(message, "params"),
  }),
  set_pace: (message) => ({ do: "set_pace", pace: number(message, "pace") }),
  step: () => ({ do: "step" }),
  run_to_prompt: () => ({ do: "run_to_prompt" }),
  add_rule: (message) => ({ do: "add_rule", rule: order(object(message, "rule")) }),
  remove_rule: (message) => ({ do: "remove_rule", rule: number(message, "rule") }),
  clear_faults: () => ({ do: "clear_faults" }),
  fail_next: (message) => ({
    do: "fail_next",
    method: filled(message, "method"),
    code: filled(message, "code"),
  }),
  drop_connections: () => ({ do: "drop_connections" }),
  half_open: () => ({ do: "half_open" }),
  forget_sessions: () => ({ do: "forget_sessions" }),
  disconnect_clients: (message) => ({
    do: "disconnect_clients",
    restart: message["restart"] === true,
  }),
  refuse_authentication: (message) => ({
    do: "refuse_authentication",
    on: message["on"] === true,
  }),
  read_slowly: (message) => ({ do: "read_slowly", seconds: number(message, "seconds") }),
  mute_pings: (message) => ({ do: "mute_pings", on: message["on"] === true }),
};

function read(message: Json): Command {
  const name = text(message, "do");
  if (!Object.hasOwn(readers, name)) {
    const hint = suggestion(name, Object.keys(readers)) || ".";
    throw new CommandError(`Unknown command "${name}"${hint}`);
  }
  return readers[name as Command["do"]](message);
}

const effects: readonly string[] = faultKinds satisfies readonly Effect[];

function order(value: Json): FaultOrder {
  const effect = text(value, "effect");
  if (!effects.includes(effect)) {
    throw new CommandError(`Effect: expected one of ${effects.join(", ")}, got "${effect}".`);
  }
  const direction = text(value, "direction");
  if (direction !== "" && direction !== "to_platform" && direction !== "to_client") {
    throw new CommandError(
      `Direction: expected to_platform, to_client or nothing, got "${direction}".`,
    );
  }
  return {
    effect: effect as Effect,
    name: text(value, "name"),
    direction,
    amount: number(value, "amount"),
    times: Math.round(number(value, "times")),
  };
}

/** The fields as the page's forms name them. */
const labels: Readonly<Record<string, string>> = {
  amount: "Seconds or frames",
  body: "Message",
  call: "Call",
  code: "Code",
  context: "Context",
  digits: "Digits",
  event_type: "Event",
  from: "Calling as",
  method: "Method",
  name: "Method or event",
  number: "Number",
  params: "Content",
  seconds: "Seconds",
  text: "Words",
  to: "Number",
};

const labelOf = (key: string): string => labels[key] ?? key;

function text(message: Json, key: string): string {
  const value = message[key];
  if (typeof value !== "string") {
    throw new CommandError(`${labelOf(key)}: expected a string, got ${JSON.stringify(value)}.`);
  }
  if (value.length > longestText) {
    throw new CommandError(
      `${labelOf(key)}: at most ${longestText} characters, got ${value.length}.`,
    );
  }
  return value.trim();
}

function filled(message: Json, key: string): string {
  const value = text(message, key);
  if (value === "") throw new CommandError(`${labelOf(key)} is empty. Fill it in.`);
  return value;
}

function object(message: Json, key: string): Json {
  const value = message[key];
  if (!isJson(value)) throw new CommandError(`${labelOf(key)}: expected a JSON object.`);
  return value;
}

function number(message: Json, key: string): number {
  const value = message[key];
  if (typeof value !== "number" || !(value >= 0 && value <= 1e9)) {
    throw new CommandError(
      `${labelOf(key)}: expected a number of 0 or more, got ${JSON.stringify(value)}.`,
    );
  }
  return value;
}
