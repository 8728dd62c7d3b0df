import type { RelayError } from "./relay-error.js";

const sessionEnd = Symbol.for("twinline.error.session-end");

/** How many causes of an error are looked at. */
const deepest = 8;

/** Marks an error whose cause is that the session was lost or closed. Returns it. */
export function asSessionEnd<Kind extends RelayError>(error: Kind): Kind {
  return Object.defineProperty(error, sessionEnd, { value: true });
}

/** True for an error whose cause, or the cause of its cause, is that the session was lost or closed. */
export function isSessionEnd(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < deepest; depth += 1) {
    if (typeof current !== "object" || current === null) return false;
    if (sessionEnd in current) return true;
    current = (current as { readonly cause?: unknown }).cause;
  }
  return false;
}

/**
 * The same promise for an app that may not await it: a rejection whose cause is that the session was
 * lost or closed ends no process. The session has logged it. Every other rejection stays as it is, and
 * so does every rejection for those who await the promise.
 */
export function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  const { promise: quieted, resolve, reject } = settleable<Value>();
  promise.then(resolve, reject);
  return quieted;
}

/** A promise and what settles it; `reject` keeps a session's end from being an unhandled rejection. */
export function settleable<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
} {
  let resolve: (value: Value) => void = ignore;
  let rejectIt: (error: unknown) => void = ignore;
  const promise = new Promise<Value>((accept, refuse) => {
    resolve = accept;
    rejectIt = refuse;
  });
  const reject = (error: unknown): void => {
    if (isSessionEnd(error)) promise.catch(ignore);
    rejectIt(error);
  };
  return { promise, resolve, reject };
}

/** A rejected promise; a session's end is no unhandled rejection. */
export function rejected(error: unknown): Promise<never> {
  const { promise, reject } = settleable<never>();
  reject(error);
  return promise;
}

function ignore(): void {}
