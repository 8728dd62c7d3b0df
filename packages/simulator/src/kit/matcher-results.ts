import type { Json } from "@twinline/core/internal";

import { matches } from "../people/hearing.js";
import { described, type Heard } from "../people/transcript.js";
import { checkMethod } from "../requests/request-faults.js";
import { firstDifference, shown } from "./partial.js";

/** What a person is to a matcher: who has heard something. */
export interface Listener {
  readonly number: string;
  readonly call_state: string;
  readonly end_reason: string | undefined;
  readonly heard: readonly Heard[];
}

/** What a simulator is to a matcher: where requests of an app came in. */
export interface Receiver {
  readonly log: readonly {
    readonly method: string | undefined;
    readonly direction: string;
  }[];
  requests(method: string): Json[];
}

/** Whether something holds, and the message when the opposite was expected. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** @throws {TypeError} for anything but a person */
export function hasHeard(person: unknown, pattern: RegExp | string): MatcherResult {
  if (!isListener(person))
    throw new TypeError(`toHaveHeard: expected a person, as sim.call() returns it`);
  const match = person.heard.find(({ text }) => matches(pattern, text));
  const wanted = typeof pattern === "string" ? JSON.stringify(pattern) : String(pattern);
  const { number, call_state, end_reason, heard } = person;
  const state = end_reason === undefined ? call_state : `${call_state} (${end_reason})`;
  return {
    pass: match !== undefined,
    message: () =>
      match === undefined
        ? `${number} has not heard ${wanted}. The call is ${state}. Heard so far: ${described(heard)}`
        : `${number} was not expected to hear ${wanted}, but heard it: ${described([match])}`,
  };
}

/**
 * @throws {TypeError} for what is not a simulator
 * @throws {RangeError} for a method that does not exist: `not.toHaveSent` of it would always hold
 */
export function hasSent(sim: unknown, method: string, wanted: object = {}): MatcherResult {
  if (!isReceiver(sim))
    throw new TypeError("toHaveSent: expected a simulator, as startSimulator() returns it");
  checkMethod("toHaveSent", method);
  const requests = sim.requests(method);
  const reasons = requests.map((params) => firstDifference(params, wanted));
  const match = requests[reasons.indexOf(undefined)];
  const what = Object.keys(wanted).length === 0 ? method : `${method} with ${shown(wanted)}`;
  return {
    pass: match !== undefined,
    message: () => {
      if (match !== undefined)
        return `The app was not expected to send ${what}, but sent it:\n  ${shown(match)}`;
      if (requests.length === 0) return `The app has not sent ${what}.${sentInstead(sim)}`;
      const lines = requests.map((params, index) => `  ${shown(params)}\n    ${reasons[index]}`);
      return `The app has not sent ${what}. It sent:\n${lines.join("\n")}`;
    },
  };
}

function sentInstead(sim: Receiver): string {
  const counts = new Map<string, number>();
  for (const frame of sim.log) {
    if (frame.direction !== "to_platform" || frame.method === undefined) continue;
    counts.set(frame.method, (counts.get(frame.method) ?? 0) + 1);
  }
  const sent = [...counts].map(([name, count]) =>
    count === 1 ? name : `${name} (${count} times)`,
  );
  return ` It sent: ${sent.join(", ") || "nothing"}.`;
}

function isListener(value: unknown): value is Listener {
  return typeof value === "object" && value !== null && "heard" in value && "call_state" in value;
}

function isReceiver(value: unknown): value is Receiver {
  return typeof value === "object" && value !== null && "requests" in value && "log" in value;
}
