import { RelayCommandError, type Result } from "@twinline/core";

/** The reply to a command, or an empty one when the platform does not know the call. */
export async function unlessGone(reply: Promise<Result>): Promise<Result> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof RelayCommandError && error.gone) return {};
    throw error;
  }
}
