import { systemClock, type Clock } from "../clock/clock.js";
import { environment } from "../platform/process.js";
import { trace } from "../trace/channels.js";
import {
  consoleLogger,
  isEnabled,
  logLevels,
  type LogArea,
  type LogFields,
  type Logger,
  type LogLevel,
  type LogLevels,
  type LogRecord,
} from "./logger.js";
import { printable, printableError } from "./printable.js";
import { Sampler } from "./sampler.js";
import { Secrets } from "./secrets.js";

/** How a log is made. */
export interface LogOptions {
  /** Where lines go; standard error by default. */
  readonly logger?: Logger;
  /** What is written, for all areas or for each; by default `SIGNALWIRE_LOG_LEVEL`, else `info`. */
  readonly level?: LogLevel | LogLevels;
  /** Whether {@link Log.shown} shows the digits that callers key. Default false. */
  readonly digits?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
}

/** What the areas of a log share. */
interface Shared {
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly sampler: Sampler;
  readonly areas: Map<LogArea, Log>;
  readonly showsDigits: boolean;
  levels: LogLevels;
}

/** A client's way to its logger: it applies the levels, hides secrets and keeps each line one line. */
export class Log {
  readonly #area: LogArea;
  readonly #shared: Shared;
  /** Asked for with each frame. */
  #debugs: boolean;

  constructor(options: LogOptions = {}, area: LogArea = "session", shared?: Shared) {
    this.#area = area;
    this.#shared = shared ?? sharedOf(options);
    this.#shared.areas.set(area, this);
    this.#debugs = isEnabled("debug", this.level);
  }

  /** Hides the secrets. */
  get secrets(): Secrets {
    return this.#shared.secrets;
  }

  /** The same log, for lines about something else. */
  area(name: LogArea): Log {
    return this.#shared.areas.get(name) ?? new Log({}, name, this.#shared);
  }

  /** What is written now. Setting it sets it for all areas. */
  get level(): LogLevel {
    const { levels } = this.#shared;
    return levels[this.#area] ?? levels.default ?? "info";
  }

  set level(level: LogLevel) {
    this.#shared.levels = { default: level };
    for (const log of this.#shared.areas.values()) log.#debugs = isEnabled("debug", level);
  }

  /** False when a debug line would be thrown away: then do not build it. */
  get debugs(): boolean {
    return this.#debugs;
  }

  debug(line: string, fields?: LogFields): void {
    this.#write("debug", line, fields);
  }

  info(line: string, fields?: LogFields): void {
    this.#write("info", line, fields);
  }

  /** Of warnings that differ only in ids and numbers, the first 20 of a minute are written. */
  warn(line: string, fields?: LogFields): void {
    this.#write("warn", line, fields);
  }

  /** @param cause what was thrown: its stack is written too, and its ids are fields */
  error(line: string, cause?: unknown, fields?: LogFields): void {
    this.#write("error", line, { ...fieldsOf(cause), ...fields }, cause);
  }

  /** A value as JSON for a line: without secrets, and without the digits that callers key. */
  shown(value: unknown): string {
    return this.secrets.json(value, { digits: !this.#shared.showsDigits });
  }

  #write(level: LogRecord["level"], line: string, fields: LogFields = {}, cause?: unknown): void {
    if (!isEnabled(level, this.level)) return;
    const { logger, secrets, sampler } = this.#shared;
    const leftOut = level === "warn" && !this.debugs ? sampler.admit(line) : 0;
    if (leftOut === undefined) return;
    const more = leftOut === 0 ? "" : ` (${leftOut} more like it were left out)`;
    const mask = (text: string): string => secrets.mask(text);
    const message = printable(mask(line)) + more;
    const error = cause === undefined ? "" : printableError(cause, mask);
    if (trace.log.hasSubscribers || logger.record !== undefined) {
      const record: LogRecord = {
        level,
        area: this.#area,
        message,
        fields,
        ...(error === "" ? {} : { error }),
        ...(leftOut === 0 ? {} : { left_out: leftOut }),
      };
      if (trace.log.hasSubscribers) trace.log.publish(record);
      if (logger.record !== undefined) {
        guarded(() => logger.record?.(record));
        return;
      }
    }
    guarded(() => logger[level](error === "" ? message : `${message}: ${error}`));
  }
}

/** A logger that fails must not take a call down with it. */
function guarded(write: () => void): void {
  try {
    write();
  } catch {
    // A failing logger cannot report its own failure.
  }
}

function sharedOf(options: LogOptions): Shared {
  const { logger, level, digits = false, env = environment(), clock = systemClock } = options;
  const ofEnv = logLevels(env["SIGNALWIRE_LOG_LEVEL"]);
  const given = typeof level === "string" ? { default: level } : level;
  return {
    secrets: new Secrets(),
    logger: logger ?? consoleLogger,
    sampler: new Sampler(clock),
    areas: new Map(),
    showsDigits: digits,
    levels: given ?? ofEnv,
  };
}

/** What an error says it is about. */
export function fieldsOf(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return {};
  const { call_id, method, code } = cause as Partial<
    Record<"call_id" | "method" | "code", unknown>
  >;
  return {
    ...(typeof call_id === "string" ? { call_id } : {}),
    ...(typeof method === "string" ? { method } : {}),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
  };
}
