import type { SessionClient } from "../session/observer.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";

/** A client that takes inbound calls. */
export interface CallTaker {
  readonly client: SessionClient;
  /** Whether it takes calls of contexts that no client on the session has claimed. */
  readonly takesUnclaimed: boolean;
  /** Takes the call, or returns why not: then the call is passed back to routing. */
  take(leg: CallLeg): string | undefined;
}

/** Offers inbound calls to the clients of a session, and passes back to routing what nobody takes. */
export class InboundOffers {
  readonly #session: Session;
  readonly #takers: CallTaker[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  addTaker(taker: CallTaker): void {
    this.#takers.push(taker);
  }

  removeTaker(taker: CallTaker): void {
    const index = this.#takers.indexOf(taker);
    if (index >= 0) this.#takers.splice(index, 1);
  }

  /** @returns whether somebody takes the call; else it is passed back to routing */
  offer(leg: CallLeg): boolean {
    const refusal = this.#refusal(leg);
    if (refusal === undefined) return true;
    const { log } = this.#session;
    log.warn(`Call ${leg.call_id} is passed back to routing: ${refusal}`);
    leg
      .command("calling.pass")
      .catch((error: unknown) => log.error(`Call ${leg.call_id} could not be passed`, error));
    return false;
  }

  #refusal(leg: CallLeg): string | undefined {
    if (this.#session.draining) return "the session is draining";
    const client = this.#session.clientOf(leg.context);
    const taker =
      client === undefined
        ? this.#takers.find((candidate) => candidate.takesUnclaimed)
        : this.#takers.find((candidate) => candidate.client === client);
    if (taker === undefined) return `nobody here takes calls of the context "${leg.context}"`;
    return taker.take(leg);
  }
}
