import type { Session } from "../session/session.js";
import type { SessionStore } from "../session/session-store.js";
import type { PlatformCall } from "./platform-call.js";

/** Offers inbound calls to the sessions that listen to their context. */
export class Router {
  readonly #sessions: SessionStore;
  readonly #passed = new WeakMap<PlatformCall, Set<Session>>();
  #offers = 0;

  constructor(sessions: SessionStore) {
    this.#sessions = sessions;
  }

  /** Offers a call to another context. Sessions that passed on it get it again. */
  move(call: PlatformCall, context: string): void {
    this.#passed.delete(call);
    call.facts = { ...call.facts, context };
    this.offer(call);
  }

  /** Offers a call to the session with the fewest calls; among equals, to the one that waited longest. */
  offer(call: PlatformCall): void {
    const session = this.#nextFor(call);
    if (session === undefined) return call.end("noAnswer");
    call.owner = session;
    session.lastOffer = this.#offers += 1;
    // For the client that it is offered to, even a leg that the platform dialled is inbound.
    call.sendEvent("calling.call.receive", { ...call.description(), direction: "inbound" });
  }

  /** The session that has the call passes on it: another one gets it, or it ends unanswered. */
  pass(call: PlatformCall): void {
    const session = call.owner;
    call.owner = undefined;
    if (session !== undefined) {
      const passed = this.#passed.get(call) ?? new Set();
      this.#passed.set(call, passed.add(session));
      session.forget(call.call_id);
    }
    this.offer(call);
  }

  #nextFor(call: PlatformCall): Session | undefined {
    const passed = this.#passed.get(call);
    return this.#sessions
      .listening(call.facts.context)
      .filter((session) => passed?.has(session) !== true)
      .toSorted((one, other) => one.load - other.load || one.lastOffer - other.lastOffer)[0];
  }
}
