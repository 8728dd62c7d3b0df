import { RelayParamError } from "@twinline/core";
import {
  callStates,
  describe,
  hasReached,
  isCallState,
  suggestion,
  withoutHelp,
  type CallState,
} from "@twinline/core/internal";

import { listenersKey, sessionKey } from "../common/call-keys.js";
import { dialectKey } from "../common/dialect.js";
import type { Call } from "./call.js";

/** The methods of a call that wait for a state of it. */
export interface WaitMethods {
  /**
   * Waits until the call reaches one of these states. A state that it has already passed counts at once.
   *
   * @param events one state or more, also as one array, default `ended`
   * @returns false when the call ends without reaching it
   * @throws {RelayParamError} a name is not a state
   *
   * Page: Relay.Calling.Call, wait_for.
   */
  wait_for(...events: (CallState | readonly CallState[])[]): Promise<boolean>;
  /**
   * Waits until the call rings.
   *
   * @returns false when the call ends before it rings
   *
   * Page: Relay.Calling.Call, wait_for_ringing.
   */
  wait_for_ringing(): Promise<boolean>;
  /**
   * Waits until the call is answered.
   *
   * @returns false when the call ends before it is answered
   *
   * Page: Relay.Calling.Call, wait_for_answered.
   */
  wait_for_answered(): Promise<boolean>;
  /**
   * Waits until the call is `ending`.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ending.
   */
  wait_for_ending(): Promise<boolean>;
  /**
   * Waits until the call has ended.
   *
   * @returns false when the client is disconnected first
   *
   * Page: Relay.Calling.Call, wait_for_ended.
   */
  wait_for_ended(): Promise<boolean>;
}

/** What each of the methods that wait for a state does. */
export const waits: Readonly<
  Record<keyof WaitMethods, (call: Call, args: readonly unknown[]) => Promise<boolean>>
> = {
  wait_for: waitFor,
  wait_for_ringing: (call) => waitFor(call, ["ringing"]),
  wait_for_answered: (call) => waitFor(call, ["answered"]),
  wait_for_ending: (call) => waitFor(call, ["ending"]),
  wait_for_ended: (call) => waitFor(call, ["ended"]),
};

function waitFor(call: Call, args: readonly unknown[]): Promise<boolean> {
  const states = statesNamed(call, args.flat());
  const { state: current } = call;
  if (states.length === 0 || states.some((state) => hasReached(current, state))) {
    return Promise.resolve(true);
  }
  return call[listenersKey].wait(states);
}

/**
 * The states that `wait_for` waits for, by default `ended`. In the dialect of Node, a name that is not a state makes
 * the wait resolve at once: the list is empty.
 *
 * @throws {RelayParamError} a name is not a state of a call
 */
function statesNamed(call: Call, names: readonly unknown[]): readonly CallState[] {
  if (names.length === 0) return ["ended"];
  if (names.every(isCallState)) return names;
  const unknown = names.find((name) => !isCallState(name));
  const hint = suggestion(String(unknown), callStates);
  const problem = `call.wait_for(): there is no state ${describe(unknown)}${hint}`;
  const { settings, log } = call[sessionKey];
  if (call[dialectKey].name !== "node" || settings.strict) {
    throw new RelayParamError(problem, { method: "call.wait_for", path: "events" });
  }
  log.warn(`${withoutHelp(problem)}; it does not wait`);
  return [];
}
