import { writeLine } from "../platform/process.js";

/**
 * The destination of Twinline's log. `console` and a pino logger both fit: each call passes one formatted line. A
 * logger with `record` gets each line as a record instead, with its fields.
 */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /**
   * Receives each line as a record with fields, for structured logs. If it exists, the other methods are not called.
   */
  record?(record: LogRecord): void;
}

/** The lowest level that is written. `silent` writes nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * The area of a line: the connection (`session`), its frames (`wire`), calls and their operations (`calls`), text
 * messages (`messages`), or the app's own handlers (`handlers`).
 */
export type LogArea = "session" | "wire" | "calls" | "messages" | "handlers";

/** A level for each area. `default` applies to areas that are not named; without it, they use `info`. */
export type LogLevels = { readonly [Area in LogArea | "default"]?: LogLevel | undefined };

/** The fields of a line, for filters and searches. */
export interface LogFields {
  readonly call_id?: string | undefined;
  readonly method?: string | undefined;
  readonly control_id?: string | undefined;
  /** Such as `on_call`. */
  readonly handler?: string | undefined;
  /** The code of an error, the platform's or our own. */
  readonly code?: string | number | undefined;
}

/** One line of the log, as a record. */
export interface LogRecord {
  readonly level: Exclude<LogLevel, "silent">;
  readonly area: LogArea;
  /** The message, with secrets masked. */
  readonly message: string;
  readonly fields: LogFields;
  /** The error that was thrown, with its stack, with secrets masked. */
  readonly error?: string;
  /** The number of similar lines that were left out since the last written one. */
  readonly left_out?: number;
}

const ranks: Readonly<Record<LogLevel, number>> = {
  debug: 0,
  info: 1,
  warn: 2,
  error: 3,
  silent: 4,
};

const areas: readonly string[] = [
  "session",
  "wire",
  "calls",
  "messages",
  "handlers",
  "default",
] satisfies (LogArea | "default")[];

/**
 * Returns the level with a name.
 *
 * @param word the name of a level in upper or lower case, such as the value of `SIGNALWIRE_LOG_LEVEL`
 * @returns the level, or undefined if there is none with that name
 */
export function logLevel(word: string | undefined): LogLevel | undefined {
  const lower = word?.trim().toLowerCase();
  if (lower === "trace") return "debug";
  if (lower === "warning") return "warn";
  if (lower === "off" || lower === "none") return "silent";
  return lower !== undefined && Object.hasOwn(ranks, lower) ? (lower as LogLevel) : undefined;
}

/**
 * Parses a list of levels, such as `warn,wire=debug`. Unknown names are ignored.
 *
 * @param list the value of `SIGNALWIRE_LOG_LEVEL`
 */
export function logLevels(list: string | undefined): LogLevels {
  const levels: Record<string, LogLevel> = {};
  for (const item of list?.split(",") ?? []) {
    const [area = "", word] = item.includes("=") ? item.split("=") : ["default", item];
    const level = logLevel(word);
    if (level !== undefined && isArea(area.trim())) levels[area.trim()] = level;
  }
  return levels;
}

/** True for the name of an area, and for `default`. */
export function isArea(name: string): boolean {
  return areas.includes(name);
}

/** Writes each line to standard error, with its time and level. */
export const consoleLogger: Logger = {
  debug: (line) => writeLine("debug", line),
  info: (line) => writeLine("info", line),
  warn: (line) => writeLine("warn", line),
  error: (line) => writeLine("error", line),
};

/** True if lines of `level` are written when the level is set to `threshold`. */
export function isEnabled(level: LogLevel, threshold: LogLevel): boolean {
  return ranks[level] >= ranks[threshold];
}
