/**
 * Where Twinline writes its log. `console` and a pino logger both satisfy it: every call passes one
 * finished line.
 */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** How much is written: everything from this level up. `silent` writes nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

const ranks: Readonly<Record<LogLevel, number>> = {
  debug: 0,
  info: 1,
  warn: 2,
  error: 3,
  silent: 4,
};

/**
 * The level that a word names.
 *
 * @param word a level in any case, such as the value of `SIGNALWIRE_LOG_LEVEL`
 * @returns the level, or undefined for a word that names none
 */
export function logLevel(word: string | undefined): LogLevel | undefined {
  const lower = word?.trim().toLowerCase();
  if (lower === "trace") return "debug";
  if (lower === "warning") return "warn";
  if (lower === "off" || lower === "none") return "silent";
  return lower !== undefined && Object.hasOwn(ranks, lower) ? (lower as LogLevel) : undefined;
}

/** Writes lines to standard error, each with its time and level. */
export const consoleLogger: Logger = {
  debug: (line) => write("debug", line),
  info: (line) => write("info", line),
  warn: (line) => write("warn", line),
  error: (line) => write("error", line),
};

function write(level: string, line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level.padEnd(5)} twinline: ${line}\n`);
}

/** True when a line of `level` is to be written under `threshold`. */
export function isEnabled(level: LogLevel, threshold: LogLevel): boolean {
  return ranks[level] >= ranks[threshold];
}
