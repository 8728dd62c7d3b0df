import { RelayClosedError, RelayParamError } from "@twinline/core";
import { describe, isPromise, type CallLeg, type Session } from "@twinline/core/internal";

/**
 * Checks a function that the user hands over.
 *
 * @param where the method that takes it: `call.on`
 * @param name its parameter: `listener`
 * @throws {RelayParamError} it is not a function
 */
export function checkFunction(where: string, name: string, given: unknown): void {
  if (typeof given === "function") return;
  throw new RelayParamError(`${where}(): ${name} must be a function, got ${describe(given)}`, {
    method: where,
    path: name,
  });
}

/** A handler of the app. */
export interface Guarded {
  /** `on_call`, `on_completed of calling.play`: one for all calls. */
  readonly name: string;
  /** The call that it is about. */
  readonly leg?: CallLeg | undefined;
  /** Which one it is, for the log: `on_completed of calling.play (call c1)`. */
  readonly what: string;
  /** Runs when it has failed, after that was logged. */
  readonly failed?: () => void;
}

/** Runs a handler of the app. What it throws, or rejects with, is logged and reaches no caller. */
export function guarded<Payload>(
  session: Session,
  { name, leg, what, failed }: Guarded,
  handler: (payload: Payload) => unknown,
  payload: Payload,
): void {
  const log = session.log.area("handlers");
  const fields = { handler: name, call_id: leg?.call_id };
  const fault = (error: unknown) => {
    // It was waiting when the app disconnected: that is how such a handler ends.
    if (error instanceof RelayClosedError) log.debug(`${what} ended: ${error.message}`, fields);
    else log.error(`${what} threw`, error, fields);
    failed?.();
  };
  try {
    const returned = session.handlers.run(name, leg, handler, payload);
    if (isPromise(returned)) returned.then(undefined, fault);
  } catch (error) {
    fault(error);
  }
}
