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

/** The options of a log. */
export interface LogOptions {
  /** Where lines go; standard error by default. */
  readonly logger?: Logger;
  /** The level, for all areas or for each. Default: `SIGNALWIRE_LOG_LEVEL`, or else `info`. */
  readonly level?: LogLevel | LogLevels;
  /** Whether {@link Log.shown} shows the digits that callers press. Default false. */
  readonly digits?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
}

/** The state that the areas of a log share. */
interface Shared {
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly sampler: Sampler;
  readonly areas: Map<LogArea, Log>;
  readonly showsDigits: boolean;
  levels: LogLevels;
}

/** Writes to a logger: applies the levels, masks secrets, and keeps each entry on one line. */
export class Log {
  readonly #area: LogArea;
  readonly #shared: Shared;
  /** Cached, because it is checked for each frame. */
  #debugs: boolean;

  constructor(options: LogOptions = {}, area: LogArea = "session", shared?: Shared) {
    this.#area = area;
    this.#shared = shared ?? sharedOf(options);
    this.#shared.areas.set(area, this);
    this.#debugs = isEnabled("debug", this.level);
  }

  /** Masks secrets. */
  get secrets(): Secrets {
    return this.#shared.secrets;
  }

  /** The same log for another area. */
  area(name: LogArea): Log {
    return this.#shared.areas.get(name) ?? new Log({}, name, this.#shared);
  }

  /** The current level. Setting it applies to all areas. */
  get level(): LogLevel {
    const { levels } = this.#shared;
    return levels[this.#area] ?? levels.default ?? "info";
  }

  set level(level: LogLevel) {
    this.#shared.levels = { default: level };
    for (const log of this.#shared.areas.values()) log.#debugs = isEnabled("debug", level);
  }

  /** False if debug lines are dropped: then don't build them. */
  get debugs(): boolean {
    return this.#debugs;
  }

  debug(line: string, fields?: LogFields): void {
    this.#write("debug", line, fields);
  }

  info(line: string, fields?: LogFields): void {
    this.#write("info", line, fields);
  }

  /** Logs a warning. At most 20 per minute that differ only in ids and numbers are written. */
  warn(line: string, fields?: LogFields): void {
    this.#write("warn", line, fields);
  }

  /** @param cause the error that was thrown; its stack is written too, and its ids become fields */
  error(line: string, cause?: unknown, fields?: LogFields): void {
    this.#write("error", line, { ...fieldsOf(cause), ...fields }, cause);
  }

  /** Returns a value as JSON for a log line, without secrets or the digits that callers press. */
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

/** Ignores errors of the logger, which must not affect calls. */
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

/** Returns the log fields of an error. */
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
