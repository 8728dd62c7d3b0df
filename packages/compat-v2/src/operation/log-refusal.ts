import { RelayClosedError } from "@twinline/core";
import { fieldsOf, type Log } from "@twinline/core/internal";

/** Logs that a command failed. That the app closed the session is not worth a warning. */
export function logRefusal(log: Log | undefined, error: unknown): void {
  const line = error instanceof Error ? error.message : String(error);
  const calls = log?.area("calls");
  if (error instanceof RelayClosedError) calls?.debug(line, fieldsOf(error));
  else calls?.warn(line, fieldsOf(error));
}
