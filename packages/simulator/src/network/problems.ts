import type { Unexpected } from "../options.js";
import { warn } from "../platform/process.js";

/** Everything unexpected that happened on a simulator. The message says what happened and what to write. */
export class UnexpectedError extends AggregateError {
  constructor(problems: readonly Error[]) {
    super(
      problems,
      `Unexpected on the simulator (${problems.length}):\n` +
        problems.map((problem) => `- ${problem.message}`).join("\n"),
    );
    this.name = "UnexpectedError";
  }
}

/** What was not expected, and the policy for it. */
export class Problems {
  readonly #policy: Unexpected;
  readonly #all: Error[] = [];

  constructor(policy: Unexpected) {
    this.#policy = policy;
  }

  get all(): readonly Error[] {
    return this.#all;
  }

  report(problem: unknown): void {
    const error = problem instanceof Error ? problem : new Error(String(problem));
    this.#all.push(error);
    if (this.#policy === "warn") warn(error.message);
  }

  /** Reports a problem that may occur with each request, the first time only. */
  reportOnce(message: string): void {
    if (!this.#all.some((problem) => problem.message === message)) this.report(new Error(message));
  }

  /** @throws {UnexpectedError} when the policy is `error` and there was any */
  raise(): void {
    if (this.#policy === "error" && this.#all.length > 0) throw new UnexpectedError(this.#all);
  }
}
