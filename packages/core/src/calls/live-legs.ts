import type { Timer } from "../clock/clock.js";
import { afterJobs } from "../platform/process.js";
import type { Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { trace } from "../trace/channels.js";
import { CallLeg } from "./call-leg.js";

/** How many ended calls are remembered, so that a late event does not recreate one. */
const overLimit = 1000;

/** How long to wait for the end of a far leg after its call was disconnected, in seconds. */
const farEndKept = 60;

/** The live legs of a session, and the ids of those that ended recently. */
export class LiveLegs {
  readonly session: Session;
  readonly #legs = new Map<string, CallLeg>();
  readonly #peers = new Set<CallLeg>();
  /** The far end of each connected call. */
  readonly #farEnds = new Map<CallLeg, CallLeg>();
  /** The timers after which disconnected far ends are dropped. */
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

  /** @param released called with each leg that is no longer live */
  constructor(session: Session, released: (leg: CallLeg) => void) {
    this.session = session;
    this.#released = released;
  }

  /** The number of live legs, not counting the far ends of connected calls. */
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

  /** Whether the call has ended recently. */
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

  /** Adds the call that an event announces, with the event's project. */
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
   * @param params the params of the event that announced the call
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

  /** Records that two calls are connected. */
  connected(leg: CallLeg, peer: CallLeg): void {
    this.#keep(peer);
    this.#farEnds.set(leg, peer);
  }

  /** Records that a call was disconnected. Its far end has some time to end. */
  disconnected(leg: CallLeg): void {
    const peer = this.#farEnds.get(leg);
    this.#farEnds.delete(leg);
    if (peer?.peer === leg) peer.peer = undefined;
    if (peer === undefined || peer.over || !this.#peers.has(peer)) return;
    this.#keep(peer);
    const { clock, log } = this.session.settings;
    const giveUp = (): void => {
      log
        .area("calls")
        .debug("a far leg was dropped, because the platform did not report its end", {
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

  /** Holds a leg's events until the end of the turn in which a handler gets its call. */
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
