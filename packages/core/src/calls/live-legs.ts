import type { Timer } from "../clock/clock.js";
import { afterJobs } from "../platform/process.js";
import type { Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { trace } from "../trace/channels.js";
import { CallLeg } from "./call-leg.js";

/** How many ended calls are remembered, so that an event that comes late does not bring one back. */
const overLimit = 1000;

/** How long the end of a far leg may be on its way when its call is no longer connected, seconds. */
const farEndKept = 60;

/** The legs of a session that live, and the ids of those that lived last. */
export class LiveLegs {
  readonly session: Session;
  readonly #legs = new Map<string, CallLeg>();
  readonly #peers = new Set<CallLeg>();
  /** The far end of each call that is connected with one. */
  readonly #farEnds = new Map<CallLeg, CallLeg>();
  /** The far ends that are no longer connected, and when they are dropped. */
  readonly #leaving = new Map<CallLeg, Timer>();
  readonly #over = new Set<string>();
  readonly #released: (leg: CallLeg) => void;
  #held: CallLeg[] = [];
  #withRecent: CallLeg[] = [];
  #awaitsEndOfTurn = false;
  readonly #onEndOfTurn = (): void => {
    this.#awaitsEndOfTurn = false;
    const withRecent = this.#withRecent.splice(0);
    for (const leg of this.#held.splice(0)) leg.release();
    for (const leg of withRecent) leg.forgetRecent();
  };

  /** @param released gets each leg that is no longer among them */
  constructor(session: Session, released: (leg: CallLeg) => void) {
    this.session = session;
    this.#released = released;
  }

  /** How many there are, without the far ends of connected calls, which live with those. */
  get size(): number {
    return this.#legs.size - this.#peers.size;
  }

  get all(): CallLeg[] {
    return [...this.#legs.values()];
  }

  find(call_id: string): CallLeg | undefined {
    return this.#legs.get(call_id);
  }

  has(call_id: string): boolean {
    return this.#legs.has(call_id);
  }

  /** Whether the call has ended not long ago. */
  isOver(call_id: string): boolean {
    return this.#over.has(call_id);
  }

  /** Remembers that a call has ended. */
  noteOver(call_id: string): void {
    this.#over.add(call_id);
    if (this.#over.size <= overLimit) return;
    for (const oldest of this.#over) {
      this.#over.delete(oldest);
      break;
    }
  }

  /** Adds the call that an event is about, with the project that the event names. */
  announced(
    event: WireEvent,
    direction: "inbound" | "outbound",
    state: string,
    origin?: object,
  ): CallLeg {
    const { params, project_id } = event;
    const known = typeof project_id === "string" ? { project_id, ...params } : params;
    return this.add(known, direction, state, origin);
  }

  /**
   * @param params what is said about it by the event that made it known
   * @param origin the dial or the call that caused it, for traces
   */
  add(params: Json, direction: "inbound" | "outbound", state: string, origin?: object): CallLeg {
    const leg = new CallLeg(this, params, direction, state);
    this.#legs.set(leg.call_id, leg);
    this.holdForTurn(leg);
    this.#traced(leg, "known", origin);
    return leg;
  }

  /** Adds the far end of a connected call. */
  addPeer(params: Json, origin: CallLeg): CallLeg {
    const leg = this.add(params, "outbound", "answered", origin);
    this.#peers.add(leg);
    return leg;
  }

  /** The call is connected with this one. */
  connected(leg: CallLeg, peer: CallLeg): void {
    this.#keep(peer);
    this.#farEnds.set(leg, peer);
  }

  /** The call is connected no more. Its far end is given a while to end. */
  disconnected(leg: CallLeg): void {
    const peer = this.#farEnds.get(leg);
    this.#farEnds.delete(leg);
    if (peer?.peer === leg) peer.peer = undefined;
    if (peer === undefined || peer.over || !this.#peers.has(peer)) return;
    this.#keep(peer);
    const { clock, log } = this.session.settings;
    const giveUp = (): void => {
      log.area("calls").debug("a far leg is dropped: its end was not reported", {
        call_id: peer.call_id,
      });
      peer.drop();
    };
    const timer = clock.setTimeout(giveUp, farEndKept * 1000, { background: true });
    this.#leaving.set(peer, timer);
  }

  #keep(peer: CallLeg): void {
    const timer = this.#leaving.get(peer);
    if (timer !== undefined) this.session.settings.clock.clearTimeout(timer);
    this.#leaving.delete(peer);
  }

  /** Its followers get its events after the turn in which it is handed over. */
  holdForTurn(leg: CallLeg): void {
    leg.hold();
    this.#held.push(leg);
    this.#awaitEndOfTurn();
  }

  /** Has {@link CallLeg.forgetRecent} run after this turn of the event loop. */
  forgetRecentSoon(leg: CallLeg): void {
    this.#withRecent.push(leg);
    this.#awaitEndOfTurn();
  }

  #awaitEndOfTurn(): void {
    if (this.#awaitsEndOfTurn) return;
    this.#awaitsEndOfTurn = true;
    afterJobs(this.#onEndOfTurn);
  }

  /** Forgets a call that has ended. */
  release(leg: CallLeg): void {
    if (this.#legs.get(leg.call_id) !== leg) return;
    this.#legs.delete(leg.call_id);
    this.disconnected(leg);
    this.#keep(leg);
    this.#peers.delete(leg);
    if (leg.state === "ended" && !leg.passed) this.noteOver(leg.call_id);
    this.#traced(leg, "released");
    this.#released(leg);
  }

  #traced(leg: CallLeg, phase: "known" | "released", origin?: object): void {
    if (!trace.call.hasSubscribers) return;
    const { session } = this;
    const { call_id, direction } = leg;
    trace.call.publish({ session, call: leg, call_id, direction, phase, origin });
  }
}
