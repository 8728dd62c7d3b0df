import { writeLine } from "../platform/process.js";

/**
 * Where Twinline writes its log. `console` and a pino logger both satisfy it: every call passes one
 * finished line. A logger with `record` gets each line as a record instead, with its fields.
 */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  /** Takes a line with what it is about, for logs that machines read; then the others are not called. */
  record?(record: LogRecord): void;
}

/** How much is written: everything from this level up. `silent` writes nothing. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/**
 * What a line is about: the connection (`session`), its frames (`wire`), calls and their operations
 * (`calls`), text messages (`messages`), or the app's own handlers (`handlers`).
 */
export type LogArea = "session" | "wire" | "calls" | "messages" | "handlers";

/** A level for each area; `default` is for those that are not named, `info` when it is not either. */
export type LogLevels = { readonly [Area in LogArea | "default"]?: LogLevel | undefined };

/** What a line is about, for a filter or a search. */
export interface LogFields {
  readonly call_id?: string | undefined;
  readonly method?: string | undefined;
  readonly control_id?: string | undefined;
  /** Such as `on_call`. */
  readonly handler?: string | undefined;
  /** Of an error: the platform's or our own. */
  readonly code?: string | number | undefined;
}

/** One line of the log, as a record. */
export interface LogRecord {
  readonly level: Exclude<LogLevel, "silent">;
  readonly area: LogArea;
  /** One sentence or two, secrets hidden. */
  readonly message: string;
  readonly fields: LogFields;
  /** What was thrown, with its stack, secrets hidden. */
  readonly error?: string;
  /** How many lines like it were left out since the last one that was written. */
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

/**
 * The levels that a list names, such as `warn,wire=debug`. What names none is passed over.
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

/** True for a name of an area, and for `default`. */
export function isArea(name: string): boolean {
  return areas.includes(name);
}

/** Writes lines to standard error, each with its time and level. */
export const consoleLogger: Logger = {
  debug: (line) => writeLine("debug", line),
  info: (line) => writeLine("info", line),
  warn: (line) => writeLine("warn", line),
  error: (line) => writeLine("error", line),
};

/** True when a line of `level` is to be written under `threshold`. */
export function isEnabled(level: LogLevel, threshold: LogLevel): boolean {
  return ranks[level] >= ranks[threshold];
}
