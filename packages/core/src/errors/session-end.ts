import type { RelayError } from "./relay-error.js";

const sessionEnd = Symbol.for("twinline.error.session-end");

/** The maximum number of nested causes to check. */
const deepest = 8;

/** Marks an error as caused by the loss or the closing of the session, and returns it. */
export function asSessionEnd<Kind extends RelayError>(error: Kind): Kind {
  return Object.defineProperty(error, sessionEnd, { value: true });
}

/** True for an error that was caused, directly or indirectly, by the loss or the closing of the session. */
export function isSessionEnd(error: unknown): boolean {
  let current = error;
  for (let depth = 0; depth < deepest; depth += 1) {
    if (typeof current !== "object" || current === null) return false;
    if (sessionEnd in current) return true;
    current = (current as { readonly cause?: unknown }).cause;
  }
  return false;
}

/** The body of a public method; `self` is the object that it is called on. */
export type Run<Self, Value> = (self: Self, args: readonly unknown[]) => Value | PromiseLike<Value>;

/**
 * Runs a public method: what it throws, or rejects with, rejects the promise that the app gets. The stack of
 * the rejection names the lines of the app that await it. A rejection whose cause is that the session was
 * lost or closed is never an unhandled one: the session has logged it.
 */
export function quietly<Self, Value>(
  run: Run<Self, Value>,
  self: Self,
  args: readonly unknown[],
): Promise<Value> {
  let returned: Value | PromiseLike<Value>;
  try {
    returned = run(self, args);
  } catch (error) {
    return rejected(error);
  }
  const promise: Promise<Value> = Promise.resolve(returned).then(undefined, (error: unknown) => {
    // Node.js finds the async functions that await a promise when an error is made in its handlers: that
    // costs nothing until then.
    if (error instanceof Error) addAwaiting(error);
    if (isSessionEnd(error)) promise.catch(ignore);
    throw error;
  });
  return promise;
}

/** As {@link quietly}, for methods that return a promise which never rejects: only what they throw does. */
export function quietlyAtOnce<Self, Value>(
  run: Run<Self, Value>,
  self: Self,
  args: readonly unknown[],
): Promise<Value> {
  try {
    return run(self, args) as Promise<Value>;
  } catch (error) {
    return rejected(error);
  }
}

function addAwaiting(error: Error): void {
  const { stack } = error;
  if (stack === undefined) return;
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, addAwaiting);
  // The first two lines are the name and the handler.
  const lines = (here.stack ?? "").split("\n").slice(2);
  const awaiting = lines.filter((line) => !line.includes("node:internal"));
  const missing = awaiting.filter((line) => !stack.includes(line));
  if (missing.length > 0) error.stack = [stack, ...missing].join("\n");
}

/** A promise with its settle functions. `reject` marks a session's end as handled. */
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

/** Returns a rejected promise. A session's end does not count as an unhandled rejection. */
export function rejected(error: unknown): Promise<never> {
  const { promise, reject } = settleable<never>();
  reject(error);
  return promise;
}

function ignore(): void {}
