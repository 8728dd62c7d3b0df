import type { Log } from "../log/log.js";

/** What the platform gave us to resume a session with after a loss. */
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

  /** True when the last connect asked for the session to be resumed. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The params that ask for the session to be resumed; empty when there is none. */
  params(): { protocol?: string; authorization_state?: string } {
    this.#stateBefore = this.#authorizationState;
    this.#isAsked = this.#protocol !== "";
    // A state without its protocol is left over from a connect whose reply was lost: it proves nothing.
    if (this.#protocol === "") return {};
    return {
      protocol: this.#protocol,
      ...(this.#authorizationState === "" ? {} : { authorization_state: this.#authorizationState }),
    };
  }

  /**
   * Keeps the protocol of a successful connect.
   *
   * @returns true when it is the one we asked for: the session was resumed
   */
  welcomed(protocol: unknown): boolean {
    if (typeof protocol !== "string" || protocol === "") return false;
    const resumed = protocol === this.#protocol;
    // The state of the new session may have come before the reply that announces it.
    if (!resumed && this.#authorizationState === this.#stateBefore) this.#authorizationState = "";
    this.#protocol = protocol;
    return resumed;
  }

  /** Keeps the secret that proves the session is ours. */
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
