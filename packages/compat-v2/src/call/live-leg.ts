import { RelayParamError } from "@twinline/core";
import { describe, legOf, type CallLeg } from "@twinline/core/internal";

/**
 * The leg that a call of any face is a view of.
 *
 * @throws {RelayParamError} it is not a call, or not dialled yet
 */
export function liveLeg(other: object): CallLeg {
  const leg = legOf(other);
  if (leg !== undefined) return leg;
  throw new RelayParamError(`Call.from(): expected a live call, got ${describe(other)}`, {
    method: "Call.from",
  });
}
