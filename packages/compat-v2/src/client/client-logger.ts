import { formatted, printLine } from "../platform/process.js";
import type { Log } from "@twinline/core/internal";

/** The levels of a client's logger, by name. */
const levels = { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, SILENT: 5 } as const;

type LevelName = keyof typeof levels;

/** A level: its number in `levels`, or its name in any case. */
export type LoggerLevel = number | LevelName | Lowercase<LevelName>;

const words = ["debug", "debug", "info", "warn", "error", "silent"] as const;

/** The logger of a client, as legacy programs use it: `client.__logger.setLevel("debug")`. */
export class ClientLogger {
  readonly levels: typeof levels = levels;
  readonly #log: Log;
  readonly #isConsole: boolean;
  #level: number;

  /**
   * @internal
   * @param isConsole whether lines go to the console as the Node SDK's did: `info` and below to standard
   *   output, the others to standard error
   */
  constructor(log: Log, isConsole: boolean) {
    this.#log = log;
    this.#isConsole = isConsole;
    this.#level = words.lastIndexOf(log.level);
  }

  getLevel(): number {
    return this.#level;
  }

  /**
   * Logs everything from this level up from now on.
   *
   * @param level its number in `levels`, or its name; any other is ignored with a warning
   */
  setLevel(level: LoggerLevel): void {
    const number = typeof level === "string" ? levels[level.toUpperCase() as LevelName] : level;
    const word = words[number];
    if (word === undefined) {
      this.#log.warn(`__logger.setLevel(): there is no level ${JSON.stringify(level)}`);
      return;
    }
    this.#level = number;
    this.#log.level = word;
  }

  setDefaultLevel(level: LoggerLevel): void {
    this.setLevel(level);
  }

  enableAll(): void {
    this.setLevel(levels.TRACE);
  }

  disableAll(): void {
    this.setLevel(levels.SILENT);
  }

  trace(...parts: readonly unknown[]): void {
    this.#write("TRACE", parts);
  }

  debug(...parts: readonly unknown[]): void {
    this.#write("DEBUG", parts);
  }

  log(...parts: readonly unknown[]): void {
    this.#write("DEBUG", parts);
  }

  info(...parts: readonly unknown[]): void {
    this.#write("INFO", parts);
  }

  warn(...parts: readonly unknown[]): void {
    this.#write("WARN", parts);
  }

  error(...parts: readonly unknown[]): void {
    this.#write("ERROR", parts);
  }

  #write(level: Exclude<LevelName, "SILENT">, parts: readonly unknown[]): void {
    const number = levels[level];
    if (number < this.#level) return;
    const line = formatted(parts);
    if (!this.#isConsole) {
      this.#log[words[number]](line);
      return;
    }
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    const target = number <= levels.INFO ? "out" : "error";
    printLine(target, `${time} - ${this.#log.secrets.mask(line)}`);
  }
}
