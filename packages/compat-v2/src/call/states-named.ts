import { RelayParamError } from "@twinline/core";
import {
  callStates,
  describe,
  isCallState,
  suggestion,
  type CallState,
} from "@twinline/core/internal";

/**
 * The states that `wait_for` was asked to wait for: names, or lists of them; `ended` when there are none.
 *
 * @throws {RelayParamError} a name is not a state of a call
 */
export function statesNamed(
  events: readonly (CallState | readonly CallState[])[],
): readonly CallState[] {
  const names = events.flat();
  const unknown = names.find((name) => !isCallState(name));
  if (unknown === undefined) return names.length === 0 ? ["ended"] : names;
  const hint = suggestion(String(unknown), callStates);
  throw new RelayParamError(`call.wait_for(): there is no state ${describe(unknown)}${hint}`, {
    method: "call.wait_for",
    path: "events",
  });
}
