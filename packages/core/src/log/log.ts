import { consoleLogger, isEnabled, logLevel, type Logger, type LogLevel } from "./logger.js";
import { Secrets } from "./secrets.js";

/** One client's way to its logger: it knows the level and hides the secrets. */
export class Log {
  readonly secrets: Secrets;
  readonly #logger: Logger;
  readonly #level: LogLevel;

  /**
   * @param logger where lines go; standard error by default
   * @param level what is written; by default `SIGNALWIRE_LOG_LEVEL`, else `info`
   */
  constructor(options: { logger?: Logger; level?: LogLevel; env?: NodeJS.ProcessEnv } = {}) {
    const env = options.env ?? process.env;
    this.secrets = new Secrets();
    this.#logger = options.logger ?? consoleLogger;
    this.#level = options.level ?? logLevel(env["SIGNALWIRE_LOG_LEVEL"]) ?? "info";
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
    this.#write("error", cause === undefined ? line : `${line}: ${describeCause(cause)}`);
  }

  #write(level: "debug" | "info" | "warn" | "error", line: string): void {
    if (!isEnabled(level, this.#level)) return;
    try {
      this.#logger[level](this.secrets.mask(line));
    } catch {
      // A logger that fails must not take a call down with it.
    }
  }
}

function describeCause(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? `${cause.name}: ${cause.message}`;
  return String(cause);
}
