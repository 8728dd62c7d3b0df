import { RelayClosedError } from "@twinline/core";
import type { CallLeg, Log } from "@twinline/core/internal";

/** Logs that a command failed. That the app closed the session is not worth a warning. */
export function logRefusal(log: Log | undefined, error: unknown): void {
  const line = error instanceof Error ? error.message : String(error);
  if (error instanceof RelayClosedError) log?.debug(line);
  else log?.warn(line);
}

/**
 * Logs that a handler of the app threw.
 *
 * @param what the handler, such as `The handler of call 1234`
 * @param leg the call that came with the event, when nothing else would hang it up
 */
export function logThrow(log: Log | undefined, what: string, error: unknown, leg?: CallLeg): void {
  if (error instanceof RelayClosedError) {
    log?.debug(`${what} ended with the session: ${String(error)}`);
    return;
  }
  log?.error(`${what} threw`, error);
  if (leg !== undefined && !leg.over) {
    log?.warn(`Call ${leg.call_id} is still up after that; hang up in a finally block`);
  }
}
