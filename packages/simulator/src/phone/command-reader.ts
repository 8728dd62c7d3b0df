import { isJson, suggestion, type Json } from "@twinline/core/internal";

import { faultKinds } from "../wire/faults-random.js";
import {
  commandFields,
  type Command,
  type FaultRuleOptions,
  type FieldTypes,
  type FromPage,
} from "./commands.js";

/** The longest string that a page may send, characters. */
const longestText = 2000;

/** A command that cannot be carried out. */
export class CommandError extends Error {}

/** What a page sent: a number to answer it by, and its command. */
export interface ReceivedCommand {
  readonly id: FromPage["id"];
  /** @throws {CommandError} when it is not as {@link FromPage} says */
  read(): Command;
}

/**
 * Reads a message of a page. It is checked although the page is ours, so that a change to the page that
 * the simulator does not know shows here.
 *
 * @throws {CommandError} when it has no id to answer it by
 */
export function receivedCommand(data: string): ReceivedCommand {
  const message: unknown = JSON.parse(data);
  if (!isJson(message)) throw new CommandError("A command must be a JSON object.");
  return { id: number(message, "id"), read: () => read(message) };
}

function read(message: Json): Command {
  const name = text(message, "do");
  if (!Object.hasOwn(commandFields, name)) {
    const hint = suggestion(name, Object.keys(commandFields)) || ".";
    throw new CommandError(`Unknown command "${name}"${hint}`);
  }
  const fields: Readonly<Record<string, keyof FieldTypes>> = commandFields[name as Command["do"]];
  const values = Object.entries(fields).map(([key, type]) => [key, readers[type](message, key)]);
  return { do: name, ...Object.fromEntries(values) } as Command;
}

const readers: {
  readonly [Type in keyof FieldTypes]: (message: Json, key: string) => FieldTypes[Type];
} = {
  string: text,
  name: filled,
  number,
  boolean: (message, key) => message[key] === true,
  object,
  rule: (message, key) => rule(object(message, key)),
};

function rule(value: Json): FaultRuleOptions {
  const given = text(value, "effect");
  const effect = faultKinds.find((kind) => kind === given);
  if (effect === undefined) {
    throw new CommandError(`Effect: expected one of ${faultKinds.join(", ")}, got "${given}".`);
  }
  const direction = text(value, "direction");
  if (direction !== "" && direction !== "to_platform" && direction !== "to_client") {
    throw new CommandError(
      `Direction: expected to_platform, to_client or nothing, got "${direction}".`,
    );
  }
  return {
    effect,
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
