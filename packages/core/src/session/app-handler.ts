import { Emitter } from "../emitter/emitter.js";
import { RelayCallEndedError, RelayClosedError } from "../errors/errors.js";
import type { Log } from "../log/log.js";
import type { TracedCall } from "../trace/channels.js";
import type { Session } from "./session.js";

/** A function of the app that handles events, for logs and traces. */
export interface AppHandler {
  /** `on_call`, `on_completed of calling.play`: the same for all calls. */
  readonly name: string;
  /** The same with its call: `on_completed of calling.play (call c1)`. */
  readonly what: string;
  /** The call that the handler works for. */
  readonly call?: (TracedCall & { readonly over: boolean }) | undefined;
  /** Whether it is the only handler of the call, so that its failure may leave the caller in silence. */
  readonly ownsCall?: boolean;
}

/** Runs a handler of the app. If it throws or rejects, the error is logged and not passed on. */
export function runHandler<Payload>(
  session: Session,
  info: AppHandler,
  handler: (payload: Payload) => unknown,
  payload: Payload,
): void {
  session.handlers.run(info.name, info.call, handler, payload, (error) =>
    logHandlerError(session.log, info, error),
  );
}

/**
 * Listeners of the app. Errors that they throw are logged.
 *
 * @param what returns the name of a listener for the log, given its event
 * @param callOf the call that the events are about
 */
export function appListeners<Events extends object>(
  session: Session,
  what: (event: string) => string,
  callOf: () => AppHandler["call"] = () => undefined,
): Emitter<Events> {
  const failed = (error: unknown, name: string): void =>
    logHandlerError(session.log, { name, what: what(name), call: callOf() }, error);
  return new Emitter(failed, (name, listener, payload) =>
    session.handlers.run(name, callOf(), listener, payload, failed),
  );
}

/** Logs an error that a handler of the app threw. */
export function logHandlerError(log: Log, info: AppHandler, error: unknown): void {
  const { name: handler, what, call, ownsCall } = info;
  const handlers = log.area("handlers");
  const fields = { handler, call_id: call?.call_id };
  if (error instanceof RelayClosedError) {
    // The handler was waiting when the app disconnected, which is a normal end.
    handlers.debug(`${what} ended with the session: ${error.message}`, fields);
    return;
  }
  if (error instanceof RelayCallEndedError && call?.over === true) {
    // The handler was waiting when the caller hung up, which is a normal end.
    handlers.debug(`${what} ended with the call: ${error.message}`, fields);
    return;
  }
  handlers.error(`${what} threw`, error, fields);
  if (ownsCall !== true || call === undefined || call.over) return;
  handlers.warn(
    `Call ${call.call_id} is still ${call.state} although its handler failed. Hang up when the ` +
      `handler fails, in a finally block for example, or the caller hears silence.`,
    fields,
  );
}
