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

import type { WaitMethods } from "../methods/call.js";
import { listenersKey, sessionKey } from "../operation/call-keys.js";
import { dialectKey } from "../operation/dialect.js";
import type { Call } from "./call.js";

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
 * The states that `wait_for` waits for, by default `ended`. In the dialect of Node, a name that is not a state
 * resolves at once: then there are none.
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
