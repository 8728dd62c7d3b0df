import { RelayCommandError, type Result } from "@twinline/core";
import {
  PublicMethod,
  refuseWrongValues,
  type AnySpec,
  type MethodRules,
} from "@twinline/core/internal";

/** Arguments are checked before anything is sent, and each param of the wire method is a parameter. */
export const rules: MethodRules = { strictness: refuseWrongValues, wireParameters: true };

/**
 * A method by the rules of this API.
 *
 * @param where what errors call it: `call.play`
 */
export function publicMethod(where: string, spec: AnySpec): PublicMethod {
  return new PublicMethod(where, spec, rules);
}

/** The reply to a command of a call; empty when the platform no longer knows the call. */
export function unlessGone(reply: Promise<Result>): Promise<Result> {
  return reply.catch(emptyIfGone);
}

function emptyIfGone(error: unknown): Result {
  if (error instanceof RelayCommandError && error.gone) return {};
  throw error;
}
