import type { Log } from "../log/log.js";

/** What the client needs to resume its session after the connection was lost. */
export class ResumeState {
  readonly #log: Log;
  #protocol = "";
  #authorizationState = "";
  #stateBefore = "";
  #isAsked = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The protocol that the platform assigned, empty before the first connect. */
  get protocol(): string {
    return this.#protocol;
  }

  /** True if the last connect asked to resume the session. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The params that ask to resume the session; empty if there is none. */
  params(): { protocol?: string; authorization_state?: string } {
    this.#stateBefore = this.#authorizationState;
    this.#isAsked = this.#protocol !== "";
    // A state without its protocol is left over from a connect whose reply was lost, and is useless.
    if (this.#protocol === "") return {};
    return {
      protocol: this.#protocol,
      ...(this.#authorizationState === "" ? {} : { authorization_state: this.#authorizationState }),
    };
  }

  /**
   * Stores the protocol of a successful connect.
   *
   * @returns true if it is the protocol that we asked for: the session was resumed
   */
  welcomed(protocol: unknown): boolean {
    if (typeof protocol !== "string" || protocol === "") return false;
    const resumed = protocol === this.#protocol;
    // The state of the new session may have arrived before the reply that announces the session.
    if (!resumed && this.#authorizationState === this.#stateBefore) this.#authorizationState = "";
    this.#protocol = protocol;
    return resumed;
  }

  /** Stores the secret that proves that the session is ours. */
  authorize(state: unknown): void {
    if (typeof state !== "string" || state === "") return;
    this.#log.secrets.add(state, "authorization_state");
    this.#authorizationState = state;
  }

  clear(): void {
    this.#protocol = "";
    this.#authorizationState = "";
  }
}
