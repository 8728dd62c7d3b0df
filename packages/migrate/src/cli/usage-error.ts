/** A command that cannot be carried out as it is written. Its message says what to write. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
