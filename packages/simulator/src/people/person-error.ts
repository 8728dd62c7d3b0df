/** A person could not do what the script says, or did not hear what it waited for. The message lists what was heard. */
export class PersonError extends Error {
  /** The call it happened on. */
  readonly call_id: string;

  constructor(message: string, call_id: string) {
    super(message);
    this.name = "PersonError";
    this.call_id = call_id;
  }
}
