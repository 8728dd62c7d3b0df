import { RelayClosedError, type LogFields } from "@twinline/core";
import { fieldsOf, type CallLeg, type Log } from "@twinline/core/internal";

/** Logs that a command failed. That the app closed the session is not worth a warning. */
export function logRefusal(log: Log | undefined, error: unknown): void {
  const line = error instanceof Error ? error.message : String(error);
  const calls = log?.area("calls");
  if (error instanceof RelayClosedError) calls?.debug(line, fieldsOf(error));
  else calls?.warn(line, fieldsOf(error));
}

/**
 * Logs that a handler of the app threw.
 *
 * @param what the handler, such as `The handler of call 1234`
 * @param fields the handler's name and its call, for logs that machines read
 * @param leg the call that came with the event, when nothing else would hang it up
 */
export function logThrow(
  log: Log | undefined,
  what: string,
  error: unknown,
  fields: LogFields,
  leg?: CallLeg,
): void {
  const handlers = log?.area("handlers");
  if (error instanceof RelayClosedError) {
    handlers?.debug(`${what} ended with the session: ${String(error)}`, fields);
    return;
  }
  handlers?.error(`${what} threw`, error, fields);
  if (leg !== undefined && !leg.over) {
    const { call_id } = leg;
    handlers?.warn(`Call ${call_id} is still up after that; hang up in a finally block`, {
      ...fields,
      call_id,
    });
  }
}
