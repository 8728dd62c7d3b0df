import type { Clock } from "../clock/clock.js";
import { settleable } from "../errors/session-end.js";
import { checkNumber, timeoutRange } from "../limits/limits.js";
import { RelayAbortError, RelayTimeoutError } from "../errors/errors.js";

/** How long to wait, and what may end the wait early. */
export interface WaitOptions {
  /** Seconds, 0 to 2,147,483 (24.8 days); 0 gives up at once. By default without limit. */
  readonly timeout?: number | undefined;
  /** Ends the wait with a `RelayAbortError`. */
  readonly signal?: AbortSignal | undefined;
}

/** Starts to listen. Returns what stops listening. */
export type Subscribe<Value> = (
  resolve: (value: Value) => void,
  reject: (error: Error) => void,
) => () => void;

/**
 * Waits for something that may never come. However the wait ends, its listener, its timer and its
 * abort handler are removed.
 *
 * @param what what is awaited, for the error: `play to complete (call c1)`
 * @throws {RelayParamError} `timeout` is out of range
 * @throws {RelayTimeoutError} the time is up; what was awaited is left alone
 * @throws {RelayAbortError} the signal was aborted
 */
export function waitFor<Value>(
  clock: Clock,
  what: string,
  options: WaitOptions,
  subscribe: Subscribe<Value>,
): Promise<Value> {
  const { timeout, signal } = options;
  const { promise, resolve, reject } = settleable<Value>();
  const start = (): void => {
    if (timeout !== undefined) checkNumber(`Waiting for ${what}`, "timeout", timeout, timeoutRange);
    const cleanups: (() => void)[] = [];
    let isSettled = false;
    const settle = (how: () => void) => {
      if (isSettled) return;
      isSettled = true;
      for (const cleanup of cleanups.splice(0)) cleanup();
      how();
    };
    const fail = (error: Error) => settle(() => reject(error));
    const aborted = () =>
      fail(new RelayAbortError(`Waiting for ${what} was aborted`, { cause: signal?.reason }));

    if (signal?.aborted === true) {
      aborted();
      return;
    }
    const unsubscribe = subscribe((value) => settle(() => resolve(value)), fail);
    if (isSettled) {
      unsubscribe();
      return;
    }
    cleanups.push(unsubscribe);
    if (signal !== undefined) {
      signal.addEventListener("abort", aborted, { once: true });
      cleanups.push(() => signal.removeEventListener("abort", aborted));
    }
    if (timeout !== undefined) {
      const timer = clock.setTimeout(() => {
        fail(new RelayTimeoutError(`Timed out after ${timeout} s waiting for ${what}`));
      }, timeout * 1000);
      cleanups.push(() => clock.clearTimeout(timer));
    }
  };
  try {
    start();
  } catch (error) {
    reject(error);
  }
  return promise;
}

/** The same for what a promise settles with. Without limits, that is the promise. */
export function within<Value>(
  clock: Clock,
  what: string,
  options: WaitOptions,
  promise: Promise<Value>,
): Promise<Value> {
  if (options.timeout === undefined && options.signal === undefined) return promise;
  return waitFor(clock, what, options, (resolve, reject) => {
    promise.then(resolve, reject);
    return () => undefined;
  });
}
