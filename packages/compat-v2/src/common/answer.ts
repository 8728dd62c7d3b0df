import { RelayClosedError, RelayCommandError, RelayError } from "@twinline/core";
import {
  endOfTurn,
  fieldsOf,
  legKey,
  withoutHelp,
  type Log,
  type Result as Reply,
} from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import { sessionKey } from "./call-keys.js";
import { stringIn } from "./json.js";

/** The platform's answer to a command, or why there is none. */
export interface Answer {
  readonly successful: boolean;
  readonly code: string;
  readonly message: string;
}

/** The answer of a reply, which accepted the command. */
export function answerOf(reply: Reply): Answer {
  const code = String(reply["code"] ?? "");
  return { successful: true, code, message: stringIn(reply, "message") };
}

/** The answer of a command that failed. */
export function refusalOf(error: unknown): Answer {
  const code = error instanceof RelayError ? String(error.code) : "";
  const message = error instanceof RelayCommandError ? error.reason : reasonOf(error);
  return { successful: false, code, message };
}

/** The message of an error, without what it advises. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? withoutHelp(error.message) : String(error);
}

/** Logs that a command failed: as a warning, unless it failed because the app closed the session. */
export function logRefusal(log: Log | undefined, error: unknown): void {
  const line = error instanceof Error ? error.message : String(error);
  const calls = log?.area("calls");
  if (error instanceof RelayClosedError) calls?.debug(line, fieldsOf(error));
  else calls?.warn(line, fieldsOf(error));
}

/**
 * Logs that a command was not sent because the call has ended or was never dialled. Resolves in the next turn of
 * the event loop: a loop of such commands leaves time for everything else.
 *
 * @param where the public method, such as `call.play`
 */
export async function notSent(call: Call, where: string): Promise<void> {
  const leg = call[legKey];
  if (leg !== undefined) {
    await leg.notSent(where);
    return;
  }
  call[sessionKey].log.warn(`${where} was not sent: the call is not dialled`);
  await new Promise<void>((resolve) => {
    endOfTurn(resolve);
  });
}
