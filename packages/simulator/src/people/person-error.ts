/** A person could not do what the script says, or waited in vain. The message tells what was heard. */
export class PersonError extends Error {
  /** The call it happened on. */
  readonly call_id: string;

  constructor(message: string, call_id: string) {
    super(message);
    this.name = "PersonError";
    this.call_id = call_id;
  }
}
