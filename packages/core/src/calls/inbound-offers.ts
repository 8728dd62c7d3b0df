import { ContextObservers, type ContextObserver } from "../session/context-observers.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";

/** A client's part that gets inbound calls. */
export interface InboundCallObserver extends ContextObserver {
  /** Accepts the call, or returns why not; the call is then passed back to routing. */
  onCall(leg: CallLeg): string | undefined;
}

/** The maximum number of contexts for which advice is logged. */
const advisedLimit = 100;

/** Gives a call back to routing. What goes wrong is logged. */
export function passBack(leg: CallLeg): void {
  const { call_id, session } = leg;
  const log = session.log.area("calls");
  leg
    .command("calling.pass")
    .catch((error: unknown) =>
      log.error(`Call ${call_id} could not be passed back to routing`, error, { call_id }),
    );
}

/** Offers inbound calls to the clients of a session. Passes a call back to routing if no client accepts it. */
export class InboundOffers {
  readonly observers: ContextObservers<InboundCallObserver>;
  readonly #session: Session;
  readonly #advised = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
    this.observers = new ContextObservers(session);
  }

  /** @returns whether a client accepts the call; if not, it is passed back to routing */
  offer(leg: CallLeg): boolean {
    const refusal = this.#refusal(leg);
    if (refusal === undefined) return true;
    const { call_id } = leg;
    const log = this.#session.log.area("calls");
    log.warn(`Call ${call_id} is passed back to routing: ${refusal}`, { call_id });
    passBack(leg);
    return false;
  }

  #refusal(leg: CallLeg): string | undefined {
    if (this.#session.draining) return "the session is draining";
    const observer = this.observers.of(leg.context);
    return observer === undefined ? this.#withoutHandler(leg.context) : observer.onCall(leg);
  }

  /** Returns the reason for a call without a handler; the first time for each context, also what to do about it. */
  #withoutHandler(context: string): string {
    const words = `this app has no handler for calls on the context "${context}"`;
    if (this.#advised.has(context) || this.#advised.size >= advisedLimit) return words;
    this.#advised.add(context);
    const names = this.#session.contexts.map((name) => `"${name}"`).join(", ");
    return (
      `${words} (it has handlers for: ${names || "none"}). Set a handler before you connect, and add the ` +
      `context to its client, or route the number elsewhere. (Logged once.)`
    );
  }
}
