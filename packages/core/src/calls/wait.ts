import type { Clock } from "../clock/clock.js";
import { settleable } from "../errors/session-end.js";
import { checkNumber, timeoutRange } from "../limits/limits.js";
import { RelayAbortError, RelayTimeoutError } from "../errors/errors.js";

/** Limits of a wait. */
export interface WaitOptions {
  /**
   * Maximum time in seconds, 0 to 2,147,483 (24.8 days); 0 gives up at once. Default: no limit. After that, the wait
   * rejects with a `RelayTimeoutError`.
   */
  readonly timeout?: number | undefined;
  /** Aborts the wait, which then rejects with a `RelayAbortError`. */
  readonly signal?: AbortSignal | undefined;
}

/** Starts listening. Returns a function that stops it. */
export type Subscribe<Value> = (
  resolve: (value: Value) => void,
  reject: (error: Error) => void,
) => () => void;

/**
 * Waits for something that may never happen. However the wait ends, its listener, timer and abort handler are removed.
 *
 * @param what what the wait is for, for the error: `play to complete (call c1)`
 * @throws {RelayParamError} if `timeout` is out of range
 * @throws {RelayTimeoutError} if the time is up; this cancels nothing
 * @throws {RelayAbortError} if the signal is aborted
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

/** Waits for a promise in the same way. Without limits, returns the promise itself. */
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
