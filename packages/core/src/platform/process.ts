import { readFileSync } from "node:fs";

// Taken now: a test that fakes timers fakes this one too, and sessions must go on working.
const nextTick = process.nextTick.bind(process);
const settled = Promise.resolve();

/** The environment variables. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;

/**
 * Runs something when the promise jobs that are queued, and those that they queue, have run: the app's code
 * that awaited what just came in has gone on, and nothing else has come in. It costs less than `endOfTurn`.
 */
export function afterJobs(run: () => void): void {
  void settled.then(() => nextTick(run));
}

/** Runs something when the events of this turn of the event loop have been handled. */
export function endOfTurn(run: () => void): void {
  setImmediate(run);
}

/** The CPU time that the process has used, seconds. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Writes a line of the log, with its time and level, to standard error. */
export function writeLine(level: "debug" | "info" | "warn" | "error", line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level.padEnd(5)} twinline: ${line}\n`);
}

/** The content of a text file. */
export const readText = (file: string): string => readFileSync(file, "utf8");

/** Runs something when the process exits. Returns what takes that back. */
export function onExit(run: () => void): () => void {
  process.once("exit", run);
  return () => {
    process.off("exit", run);
  };
}

/** Has the process exit with code 1 when it ends. */
export function failOnExit(): void {
  process.exitCode = 1;
}

/** Runs something at each of these signals. Returns what takes that back. */
export function onSignals(
  names: readonly NodeJS.Signals[],
  run: (name: NodeJS.Signals) => void,
): () => void {
  for (const name of names) process.on(name, run);
  return () => {
    for (const name of names) process.off(name, run);
  };
}
