import type { Logger } from "@twinline/core";

/** Keeps what is logged, for a test that reads it. */
export class LogLines implements Logger {
  readonly lines: string[] = [];
  readonly debug = (line: string): void => this.#add(line);
  readonly info = (line: string): void => this.#add(line);
  readonly warn = (line: string): void => this.#add(line);
  readonly error = (line: string): void => this.#add(line);

  get text(): string {
    return this.lines.join("\n");
  }

  #add(line: string): void {
    this.lines.push(line);
  }
}
