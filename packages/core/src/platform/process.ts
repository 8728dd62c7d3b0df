import { readFileSync } from "node:fs";

// Saved now, because fake timers in tests replace it, and sessions must keep working.
const nextTick = process.nextTick.bind(process);
const settled = Promise.resolve();

/** The environment variables. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;

/**
 * Runs a function after all queued promise jobs: the app's code that awaited the latest input has continued, and no
 * further input has arrived. It costs less than `endOfTurn`.
 */
export function afterJobs(run: () => void): void {
  void settled.then(() => nextTick(run));
}

/** Runs a function when the events of this turn of the event loop have been handled. */
export function endOfTurn(run: () => void): void {
  setImmediate(run);
}

/** The CPU time that the process has used, seconds. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Writes a log line, with its time and level, to standard error. */
export function writeLine(level: "debug" | "info" | "warn" | "error", line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level.padEnd(5)} twinline: ${line}\n`);
}

/** The content of a text file. */
export const readText = (file: string): string => readFileSync(file, "utf8");

/** Runs a function when the process exits. Returns a function that cancels this. */
export function onExit(run: () => void): () => void {
  process.once("exit", run);
  return () => {
    process.off("exit", run);
  };
}

/** Sets the exit code of the process to 1. */
export function failOnExit(): void {
  process.exitCode = 1;
}

/** Runs a function at each of these signals. Returns a function that cancels this. */
export function onSignals(
  names: readonly NodeJS.Signals[],
  run: (name: NodeJS.Signals) => void,
): () => void {
  for (const name of names) process.on(name, run);
  return () => {
    for (const name of names) process.off(name, run);
  };
}
