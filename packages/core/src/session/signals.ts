import { Deferred } from "../emitter/deferred.js";

/** Waits for the process to be told to stop. */
export interface SignalWatch {
  /** Resolves with the first signal that arrives. */
  readonly received: Promise<NodeJS.Signals>;
  /** Removes the signal handlers. */
  stop(): void;
}

/**
 * Watches for signals. Only who runs the whole program should: signals belong to the application.
 *
 * @param names which signals; by default SIGINT and SIGTERM
 */
export function watchSignals(
  names: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"],
): SignalWatch {
  const received = new Deferred<NodeJS.Signals>();
  for (const name of names) process.on(name, received.resolve);
  return {
    received: received.promise,
    stop: () => {
      for (const name of names) process.off(name, received.resolve);
    },
  };
}
