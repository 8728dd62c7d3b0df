import type { SessionClient } from "../session/observer.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";

/** A client that receives inbound calls. */
export interface CallReceiver {
  readonly client: SessionClient;
  /** Whether it accepts calls of contexts that no client on the session has claimed. */
  readonly acceptsUnclaimed: boolean;
  /** Accepts the call, or returns why not: then the call is passed back to routing. */
  accept(leg: CallLeg): string | undefined;
}

/** Maximum number of contexts for which advice is logged. */
const mostAdvised = 100;

/** Offers inbound calls to the clients of a session, and passes back to routing those that none accepts. */
export class InboundOffers {
  readonly #session: Session;
  readonly #receivers: CallReceiver[] = [];
  readonly #advised = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  addReceiver(receiver: CallReceiver): void {
    this.#receivers.push(receiver);
  }

  removeReceiver(receiver: CallReceiver): void {
    const index = this.#receivers.indexOf(receiver);
    if (index >= 0) this.#receivers.splice(index, 1);
  }

  /** @returns whether a client accepts the call; else it is passed back to routing */
  offer(leg: CallLeg): boolean {
    const refusal = this.#refusal(leg);
    if (refusal === undefined) return true;
    const { call_id } = leg;
    const log = this.#session.log.area("calls");
    log.warn(`Call ${call_id} is passed back to routing: ${refusal}`, { call_id });
    leg
      .command("calling.pass")
      .catch((error: unknown) =>
        log.error(`Call ${call_id} could not be passed back to routing`, error, { call_id }),
      );
    return false;
  }

  #refusal(leg: CallLeg): string | undefined {
    if (this.#session.draining) return "the session is draining";
    const client = this.#session.clientOf(leg.context);
    const receiver =
      client === undefined
        ? this.#receivers.find((candidate) => candidate.acceptsUnclaimed)
        : this.#receivers.find((candidate) => candidate.client === client);
    return receiver === undefined ? this.#withoutHandler(leg.context) : receiver.accept(leg);
  }

  /** Warns for each call; what you can do about it, once for each context. */
  #withoutHandler(context: string): string {
    const words = `no handler here takes calls of the context "${context}"`;
    if (this.#advised.has(context) || this.#advised.size >= mostAdvised) return words;
    this.#advised.add(context);
    const names = this.#session.contexts.map((name) => `"${name}"`).join(", ");
    return (
      `${words} (there are some for ${names || "none"}). Set a handler before you connect, and add the ` +
      `context to its client, or route it elsewhere. (Advised once.)`
    );
  }
}
