import { RelayCommandError, type Result } from "@twinline/core";

/** The reply to a command, or an empty one when the platform does not know the call. */
export function unlessGone(reply: Promise<Result>): Promise<Result> {
  return reply.catch(emptyIfGone);
}

function emptyIfGone(error: unknown): Result {
  if (error instanceof RelayCommandError && error.gone) return {};
  throw error;
}
