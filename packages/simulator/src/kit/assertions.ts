import {
  hasHeard,
  hasSent,
  type Listener,
  type MatcherResult,
  type Receiver,
} from "./matcher-results.js";
import { AssertionError } from "../platform/assertion-error.js";

/**
 * A person has heard something that matches, however long ago: `toHaveHeard` for `node:test`.
 *
 * @throws {AssertionError} otherwise, with what was heard
 */
export function assertHeard(person: Listener, pattern: RegExp | string): void {
  check(hasHeard(person, pattern), true, assertHeard);
}

/** @throws {AssertionError} when a person has heard something that matches */
export function assertNotHeard(person: Listener, pattern: RegExp | string): void {
  check(hasHeard(person, pattern), false, assertNotHeard);
}

/**
 * An app has sent this request: `toHaveSent` for `node:test`.
 *
 * @param params what of its params must be there, see {@link SimulatorMatchers}. Default: any
 * @throws {AssertionError} otherwise, with what was sent
 */
export function assertSent(sim: Receiver, method: string, params?: object): void {
  check(hasSent(sim, method, params), true, assertSent);
}

/** @throws {AssertionError} when an app has sent this request */
export function assertNotSent(sim: Receiver, method: string, params?: object): void {
  check(hasSent(sim, method, params), false, assertNotSent);
}

function check(
  { pass, message }: MatcherResult,
  wanted: boolean,
  caller: (...args: never[]) => void,
): void {
  if (pass === wanted) return;
  throw new AssertionError({ message: message(), operator: caller.name, stackStartFn: caller });
}
