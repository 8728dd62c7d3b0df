import { RelayParamError } from "../errors/errors.js";

/**
 * The contexts that this session receives calls and messages for, and the client of each. What is
 * declared here is declared to the platform again after every reconnect.
 */
export class Contexts<Owner extends object> {
  readonly #owners = new Map<string, Owner>();
  readonly #nameOf: (owner: Owner) => string;

  /** @param nameOf what to call an owner in an error */
  constructor(nameOf: (owner: Owner) => string) {
    this.#nameOf = nameOf;
  }

  /** All of them, in the order they were claimed. */
  get names(): string[] {
    return [...this.#owners.keys()];
  }

  ownerOf(context: string): Owner | undefined {
    return this.#owners.get(context);
  }

  /**
   * Notes that `owner` receives these contexts.
   *
   * @throws {RelayParamError} another client has one of them; then none is claimed
   */
  claim(contexts: readonly string[], owner: Owner): void {
    for (const context of contexts) {
      const other = this.#owners.get(context);
      if (other !== undefined && other !== owner) {
        throw new RelayParamError(
          `contexts: "${context}" is taken on this session by ${this.#nameOf(other)}. ` +
            `A call can go to one client only: use another context, or another session.`,
          { path: "contexts" },
        );
      }
    }
    for (const context of contexts) this.#owners.set(context, owner);
  }

  /**
   * Notes that `owner` no longer receives these contexts; all of its contexts when none are given.
   *
   * @returns those that it had; the caller reports them to the platform
   */
  release(owner: Owner, contexts: readonly string[] = this.names): string[] {
    const released = contexts.filter((context) => this.#owners.get(context) === owner);
    for (const context of released) this.#owners.delete(context);
    return released;
  }
}
