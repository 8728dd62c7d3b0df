import { isJson, type Json } from "@twinline/core/internal";

import { faultKinds } from "../wire/faults-random.js";
import type { Effect, FaultOrder, FromPage, Wish } from "./messages.js";

/** The longest text that a page may send, characters. */
const longestText = 2000;

/** A wish that cannot be understood. */
export class WishError extends Error {}

/** What a page sent: a number to answer it by, and what it wants. */
export interface WishLetter {
  readonly id: FromPage["id"];
  /** @throws {WishError} when it is not as {@link FromPage} says */
  open(): Wish;
}

/**
 * Takes what a page sent. It is checked although the page is ours: whoever changes the page finds out
 * here.
 *
 * @throws {WishError} when it cannot even be answered
 */
export function wishLetter(data: string): WishLetter {
  const message: unknown = JSON.parse(data);
  if (!isJson(message)) throw new WishError("A wish is an object.");
  return { id: number(message, "id"), open: () => read(message) };
}

const readers: Readonly<Record<Wish["do"], (message: Json) => Wish>> = {
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
  add_rule: (message) => ({ do: "add_rule", rule: order(message["rule"]) }),
  remove_rule: (message) => ({ do: "remove_rule", rule: number(message, "rule") }),
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

function read(message: Json): Wish {
  const name = text(message, "do");
  if (!Object.hasOwn(readers, name)) throw new WishError(`The phone cannot ${name}.`);
  return readers[name as Wish["do"]](message);
}

const effects: readonly string[] = faultKinds satisfies readonly Effect[];

function order(value: unknown): FaultOrder {
  if (!isJson(value)) throw new WishError("A rule is an object.");
  const effect = text(value, "effect");
  if (!effects.includes(effect)) throw new WishError(`No rule can ${effect} a frame.`);
  const direction = text(value, "direction");
  if (direction !== "" && direction !== "to_platform" && direction !== "to_client") {
    throw new WishError(`Frames do not go ${direction}.`);
  }
  return {
    effect: effect as Effect,
    name: text(value, "name"),
    direction,
    amount: number(value, "amount"),
    times: Math.round(number(value, "times")),
  };
}

function text(message: Json, key: string): string {
  const value = message[key];
  if (typeof value !== "string") throw new WishError(`${key} is a text.`);
  if (value.length > longestText) throw new WishError(`${key} is too long.`);
  return value.trim();
}

function filled(message: Json, key: string): string {
  const value = text(message, key);
  if (value === "") throw new WishError(`${key} is empty.`);
  return value;
}

function number(message: Json, key: string): number {
  const value = message[key];
  if (typeof value !== "number" || !(value >= 0 && value <= 1e9)) {
    throw new WishError(`${key} is a number from 0.`);
  }
  return value;
}
