import { consoleLogger, isEnabled, logLevel, type Logger, type LogLevel } from "./logger.js";
import { printable, printableError } from "./printable.js";
import { Secrets } from "./secrets.js";

/** A client's way to its logger: it applies the level, hides secrets and keeps each line one line. */
export class Log {
  readonly secrets: Secrets;
  readonly #logger: Logger;
  readonly #showsDigits: boolean;
  #level: LogLevel;

  /**
   * @param logger where lines go; standard error by default
   * @param digits whether {@link Log.shown} shows the digits that callers key; default false
   * @param level what is written; by default `SIGNALWIRE_LOG_LEVEL`, else `info`
   */
  constructor(
    options: { logger?: Logger; level?: LogLevel; digits?: boolean; env?: NodeJS.ProcessEnv } = {},
  ) {
    const env = options.env ?? process.env;
    this.secrets = new Secrets();
    this.#logger = options.logger ?? consoleLogger;
    this.#showsDigits = options.digits ?? false;
    this.#level = options.level ?? logLevel(env["SIGNALWIRE_LOG_LEVEL"]) ?? "info";
  }

  /** What is written: everything from this level up. It may be changed at any time. */
  get level(): LogLevel {
    return this.#level;
  }

  set level(level: LogLevel) {
    this.#level = level;
  }

  /** False when a debug line would be thrown away: then do not build it. */
  get debugs(): boolean {
    return isEnabled("debug", this.#level);
  }

  debug(line: string): void {
    this.#write("debug", line);
  }

  info(line: string): void {
    this.#write("info", line);
  }

  warn(line: string): void {
    this.#write("warn", line);
  }

  error(line: string, cause?: unknown): void {
    this.#write("error", line, cause);
  }

  /** A value as JSON for a line: without secrets, and without the digits that callers key. */
  shown(value: unknown): string {
    return this.secrets.json(value, { digits: !this.#showsDigits });
  }

  #write(level: "debug" | "info" | "warn" | "error", line: string, cause?: unknown): void {
    if (!isEnabled(level, this.#level)) return;
    try {
      const mask = (text: string): string => this.secrets.mask(text);
      const words = printable(mask(line));
      const why = cause === undefined ? "" : `: ${printableError(cause, mask)}`;
      this.#logger[level](`${words}${why}`);
    } catch {
      // A logger that fails must not take a call down with it.
    }
  }
}
