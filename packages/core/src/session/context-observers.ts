import type { SessionClient } from "./observer.js";
import type { Session } from "./session.js";

/** A client's part that gets what comes in on the client's contexts. */
export interface ContextObserver {
  readonly client: SessionClient;
  /** Whether it also gets what comes in on contexts that no client of the session has claimed. */
  readonly acceptsUnclaimed: boolean;
}

/** The observers of what comes in, of all clients of a session. */
export class ContextObservers<Observer extends ContextObserver> {
  readonly #session: Session;
  readonly #observers = new Set<Observer>();

  constructor(session: Session) {
    this.#session = session;
  }

  add(observer: Observer): void {
    this.#observers.add(observer);
  }

  delete(observer: Observer): void {
    this.#observers.delete(observer);
  }

  /** The one for what comes in on this context; undefined when there is none. */
  of(context: string): Observer | undefined {
    const owner = this.#session.clientOf(context);
    for (const observer of this.#observers) {
      const { client, acceptsUnclaimed } = observer;
      if (owner === undefined ? acceptsUnclaimed : client === owner) return observer;
    }
    return undefined;
  }
}
