/** A wrong command line: the program ends with 2, and the message says what to write. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
