import { RelayParamError } from "@twinline/core";
import { describe, isPromise, type Log } from "@twinline/core/internal";

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

/**
 * Runs a function of the user's. What it throws, or rejects with, is logged and goes no further.
 *
 * @param what whose function it is, for the log: `on_completed of calling.play (call c1)`
 */
export function guarded(log: Log, what: string, run: () => unknown): void {
  const fault = (error: unknown) => log.error(`${what} threw`, error);
  try {
    const returned = run();
    if (isPromise(returned)) returned.then(undefined, fault);
  } catch (error) {
    fault(error);
  }
}
