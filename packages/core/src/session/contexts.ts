import { RelayParamError } from "../errors/errors.js";

/** The contexts whose calls and messages this session receives, and the client of each. They are declared to the platform again after every reconnect.
 */
export class Contexts<Owner extends object> {
  readonly #owners = new Map<string, Owner>();
  readonly #nameOf: (owner: Owner) => string;

  /** @param nameOf returns the name of an owner, for error messages */
  constructor(nameOf: (owner: Owner) => string) {
    this.#nameOf = nameOf;
  }

  /** All contexts, in the order they were claimed. */
  get names(): string[] {
    return [...this.#owners.keys()];
  }

  ownerOf(context: string): Owner | undefined {
    return this.#owners.get(context);
  }

  /**
   * Records that `owner` receives these contexts.
   *
   * @throws {RelayParamError} if another client has one of them; then none is claimed
   */
  claim(contexts: readonly string[], owner: Owner): void {
    for (const context of contexts) {
      const other = this.#owners.get(context);
      if (other !== undefined && other !== owner) {
        throw new RelayParamError(
          `contexts: "${context}" belongs to ${this.#nameOf(other)} on this session. ` +
            `Each call goes to one client: use another context, or another session.`,
          { path: "contexts" },
        );
      }
    }
    for (const context of contexts) this.#owners.set(context, owner);
  }

  /**
   * Records that `owner` no longer receives these contexts; by default all of its contexts.
   *
   * @returns the contexts that it had; the caller tells the platform
   */
  release(owner: Owner, contexts: readonly string[] = this.names): string[] {
    const released = contexts.filter((context) => this.#owners.get(context) === owner);
    for (const context of released) this.#owners.delete(context);
    return released;
  }
}
