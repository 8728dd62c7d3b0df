interface AssertionErrorOptions {
  readonly message: string;
  readonly operator: string;
  readonly stackStartFn: (...args: never[]) => void;
}

/** What `node:assert` throws, as far as an assertion of ours fills it in. */
export class AssertionError extends Error {
  readonly code = "ERR_ASSERTION";
  readonly operator: string;

  constructor({ message, operator, stackStartFn }: AssertionErrorOptions) {
    super(message);
    this.name = "AssertionError";
    this.operator = operator;
    Error.captureStackTrace?.(this, stackStartFn);
  }
}
