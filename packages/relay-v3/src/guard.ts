import { isPromise, type Log } from "@twinline/core/internal";

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
