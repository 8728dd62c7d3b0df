import type { RelayError } from "../errors/relay-error.js";
import { isJson, stringOf, type Json } from "../session/frames.js";
import type { ContextObservers } from "../session/context-observers.js";
import type { SessionObserver, WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";
import { Dials, type DialRequest } from "./dials.js";
import { InboundOffers, type InboundCallObserver } from "./inbound-offers.js";
import { LiveLegs } from "./live-legs.js";

const extensionKey = Symbol.for("twinline.calls");

/** The live calls of a session: one registry for all of its clients. Passes each event to its call. */
export class CallRegistry implements SessionObserver {
  readonly session: Session;
  readonly #legs: LiveLegs;
  readonly #dials: Dials;
  readonly #offers: InboundOffers;
  #idle: (() => void)[] = [];

  /** The registry of a session. */
  static of(session: Session): CallRegistry {
    return session.extension(extensionKey, (owner) => new CallRegistry(owner));
  }

  private constructor(session: Session) {
    this.session = session;
    this.#legs = new LiveLegs(session, (leg) => this.#released(leg));
    this.#dials = new Dials(this.#legs, () => this.#checkIdle());
    this.#offers = new InboundOffers(session);
    session.observe(this);
  }

  /** The number of live calls and dials. The far ends of connected calls are not counted. */
  get size(): number {
    return this.#legs.size + this.#dials.size;
  }

  /** The live calls. */
  get legs(): CallLeg[] {
    return this.#legs.all;
  }

  leg(call_id: string): CallLeg | undefined {
    return this.#legs.find(call_id);
  }

  /** Who gets inbound calls, by context. */
  get inbound(): ContextObservers<InboundCallObserver> {
    return this.#offers.observers;
  }

  whenIdle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /**
   * Places a call and waits until it is answered.
   *
   * @returns the answered leg
   * @throws {RelayCommandError} if the platform refuses to dial
   * @throws {RelayTimeoutError} if it is not answered in time; all its legs are hung up, even late ones
   * @throws {RelayAbortError} if the signal is aborted; all its legs are hung up
   * @throws {RelayParamError} if a dial with this tag is in progress
   * @throws {RelayClosedError} if the session is draining or closed
   */
  dial(request: DialRequest): Promise<CallLeg> {
    return this.#dials.place(request);
  }

  onEvent(event: WireEvent): boolean {
    const { event_type: type, params } = event;
    if (!type.startsWith("calling.")) return false;
    if (type === "calling.call.dial") {
      this.#dials.onEvent(event);
      return true;
    }
    const call_id = params["call_id"];
    if (typeof call_id !== "string" || call_id === "") {
      // An event about a conference, or an error without a call, is for the session's listeners only.
      return type === "calling.conference" || type === "calling.error";
    }
    if (type === "calling.call.receive") {
      this.#received(event, call_id);
      return true;
    }
    const leg = this.#legs.find(call_id) ?? this.#dials.legOf(event, call_id);
    if (leg === undefined) {
      if (params["call_state"] === "ended") this.#legs.noteOver(call_id);
      return false;
    }
    if (type === "calling.call.connect") this.#connected(leg, params);
    leg.onEvent(event);
    return true;
  }

  onLost(error: RelayError): void {
    this.#dials.reset(error);
    for (const leg of this.legs) leg.lose(error);
  }

  onClosed(error: RelayError): void {
    this.#dials.closed(error);
    for (const leg of this.legs) leg.close(error);
  }

  #received(event: WireEvent, call_id: string): void {
    if (this.#legs.has(call_id) || this.#legs.isOver(call_id)) {
      this.session.log.debug(`call ${call_id} was announced twice, or after its end`);
      return;
    }
    const state = stringOf(event.params["call_state"]) || "created";
    const leg = this.#legs.announced(event, "inbound", state);
    if (!this.#offers.offer(leg)) this.#legs.release(leg);
  }

  #connected(leg: CallLeg, params: Json): void {
    const { connect_state: state, peer } = params;
    if (state === "connected" && isJson(peer) && typeof peer["call_id"] === "string") {
      const known = this.#legs.find(peer["call_id"]);
      if (known === undefined && this.#legs.isOver(peer["call_id"])) return;
      const other = known ?? this.#legs.addPeer({ ...peer, project_id: leg.project_id }, leg);
      leg.peer = other;
      other.peer = leg;
      this.#legs.connected(leg, other);
    } else if (state === "disconnected" || state === "failed") {
      if (leg.peer?.peer === leg) leg.peer.peer = undefined;
      leg.peer = undefined;
      this.#legs.disconnected(leg);
    }
  }

  #released(leg: CallLeg): void {
    this.#dials.released(leg);
    this.#checkIdle();
  }

  #checkIdle(): void {
    if (this.size > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
