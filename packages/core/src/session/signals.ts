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
  let handler: (name: NodeJS.Signals) => void = () => undefined;
  const received = new Promise<NodeJS.Signals>((resolve) => {
    handler = resolve;
  });
  for (const name of names) process.on(name, handler);
  return {
    received,
    stop: () => {
      for (const name of names) process.off(name, handler);
    },
  };
}
