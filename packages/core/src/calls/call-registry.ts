import {
  RelayClosedError,
  RelayCommandError,
  RelayDialError,
  RelayParamError,
} from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { isJson, type Json } from "../session/frames.js";
import type { SessionClient, SessionObserver, WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { trace } from "../trace/channels.js";
import { AbandonedDials } from "./abandoned-dials.js";
import { CallLeg } from "./call-leg.js";
import { Dialing } from "./dialing.js";
import { waitFor, type WaitOptions } from "./wait.js";

/** A client that takes inbound calls. */
export interface CallTaker {
  readonly client: SessionClient;
  /** Whether it takes calls of contexts that no client on the session has claimed. */
  readonly takesUnclaimed: boolean;
  /** Takes the call, or returns why not: then the call is passed back to routing. */
  take(leg: CallLeg): string | undefined;
}

/** A dial to be made. */
export interface DialRequest extends WaitOptions {
  /** The params of `calling.dial`, without the tag. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Names the dial; by default a fresh one. */
  readonly tag?: string | undefined;
  /** Is told of each leg when it becomes known, before anybody answered. */
  readonly onLeg?: (leg: CallLeg) => void;
}

/** How many ended calls are remembered, so that an event that comes late does not bring one back. */
const overLimit = 1000;

const extensionKey = Symbol.for("twinline.calls");

/** The live calls of a session: one registry for all of its clients. */
export class CallRegistry implements SessionObserver {
  readonly session: Session;
  readonly #legs = new Map<string, CallLeg>();
  readonly #peers = new Set<CallLeg>();
  readonly #dials = new Map<string, Dialing>();
  readonly #abandoned: AbandonedDials;
  readonly #over = new Set<string>();
  readonly #takers: CallTaker[] = [];
  #newborn: CallLeg[] = [];
  #idle: (() => void)[] = [];

  /** The registry of a session. */
  static of(session: Session): CallRegistry {
    return session.extension(extensionKey, (owner) => new CallRegistry(owner));
  }

  private constructor(session: Session) {
    this.session = session;
    this.#abandoned = new AbandonedDials(session);
    session.observe(this);
  }

  /** How many calls and dials live. The far ends of connected calls live with those. */
  get size(): number {
    return this.#legs.size - this.#peers.size + this.#dials.size;
  }

  /** The live calls. */
  get legs(): CallLeg[] {
    return [...this.#legs.values()];
  }

  leg(call_id: string): CallLeg | undefined {
    return this.#legs.get(call_id);
  }

  addTaker(taker: CallTaker): void {
    this.#takers.push(taker);
  }

  removeTaker(taker: CallTaker): void {
    const index = this.#takers.indexOf(taker);
    if (index >= 0) this.#takers.splice(index, 1);
  }

  whenIdle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /**
   * Places a call and waits until somebody answers.
   *
   * @returns the leg that was answered
   * @throws {RelayDialError} nobody answered: the platform's reason
   * @throws {RelayCommandError} the platform refused to dial
   * @throws {RelayTimeoutError} nobody answered in time; the legs are hung up, also late ones
   * @throws {RelayAbortError} the signal was aborted; the legs are hung up
   * @throws {RelayParamError} a dial with this tag is under way
   * @throws {RelayClosedError} the session is draining or was closed
   */
  async dial(request: DialRequest): Promise<CallLeg> {
    const tag = request.tag ?? this.session.settings.ids.next();
    if (this.session.draining) {
      throw new RelayClosedError("dial: the session is draining and takes no new calls", {
        method: "calling.dial",
      });
    }
    if (this.#dials.has(tag)) {
      throw new RelayParamError(
        `dial: a dial with the tag "${tag}" is under way. Use another tag, or leave it out.`,
        { method: "calling.dial", path: "tag" },
      );
    }
    const dialing = new Dialing(tag, request.onLeg);
    this.#dials.set(tag, dialing);
    try {
      await this.session.request("calling.dial", { tag, ...request.params });
      dialing.accepted = true;
      const outcome = await waitFor<Awaited<Dialing["outcome"]>>(
        this.session.settings.clock,
        `an answer to the dial ${tag}`,
        request,
        (resolve, reject) => {
          dialing.outcome.then(resolve, reject);
          return () => undefined;
        },
      );
      if (outcome.kind === "answered") return outcome.leg;
      throw dialFailed(tag, outcome.reason, outcome.event.params);
    } catch (error) {
      if (this.#dials.get(tag) === dialing) this.#abandon(dialing, error);
      throw error;
    } finally {
      this.#dials.delete(tag);
      this.#checkIdle();
    }
  }

  event(event: WireEvent): boolean {
    const { event_type: type, params } = event;
    if (!type.startsWith("calling.")) return false;
    if (type === "calling.call.dial") {
      this.#dialEvent(event);
      return true;
    }
    const call_id = params["call_id"];
    if (typeof call_id !== "string" || call_id === "") {
      // A conference or an error that concerns no single call: for whoever listens to the session.
      return type === "calling.conference" || type === "calling.error";
    }
    if (type === "calling.call.receive") {
      this.#received(event, call_id);
      return true;
    }
    const leg = this.#legs.get(call_id) ?? this.#dialedLeg(event, call_id);
    if (leg === undefined) {
      if (params["call_state"] === "ended") this.#noteOver(call_id);
      return false;
    }
    if (type === "calling.call.connect") this.#connected(leg, params);
    leg.take(event);
    return true;
  }

  reset(error: RelayError): void {
    // One that still waits for the connection will be placed on the new session.
    for (const dialing of this.#dials.values()) if (dialing.accepted) dialing.abandon(error);
    this.#abandoned.clear();
    for (const leg of this.legs) leg.lose(error);
  }

  closed(error: RelayError): void {
    for (const dialing of this.#dials.values()) dialing.abandon(error);
    this.#abandoned.clear();
    for (const leg of this.legs) leg.close(error);
  }

  /** Forgets a call that is over. */
  release(leg: CallLeg): void {
    if (this.#legs.get(leg.call_id) !== leg) return;
    this.#legs.delete(leg.call_id);
    this.#peers.delete(leg);
    this.#abandoned.released(leg);
    if (leg.state === "ended") this.#noteOver(leg.call_id);
    this.#traced(leg, "released");
    this.#checkIdle();
  }

  #received(event: WireEvent, call_id: string): void {
    if (this.#legs.has(call_id) || this.#over.has(call_id)) {
      this.session.log.debug(`call ${call_id} was announced twice, or after its end`);
      return;
    }
    const params = withProject(event);
    const leg = this.#add(params, "inbound", text(params["call_state"]) || "created");
    const refusal = this.#offer(leg);
    if (refusal === undefined) return;
    this.session.log.warn(`Call ${call_id} is passed back to routing: ${refusal}`);
    leg
      .command("calling.pass")
      .catch((error: unknown) =>
        this.session.log.error(`Call ${call_id} could not be passed`, error),
      );
    this.release(leg);
  }

  #offer(leg: CallLeg): string | undefined {
    if (this.session.draining) return "the session is draining";
    const client = this.session.clientOf(leg.context);
    const taker =
      client === undefined
        ? this.#takers.find((candidate) => candidate.takesUnclaimed)
        : this.#takers.find((candidate) => candidate.client === client);
    if (taker === undefined) return `nobody here takes calls of the context "${leg.context}"`;
    return taker.take(leg);
  }

  #dialEvent(event: WireEvent): void {
    const { tag, dial_state: state, call } = event.params;
    if (typeof tag !== "string") return;
    const dialing = this.#dials.get(tag);
    if (state === "answered" && isJson(call) && typeof call["call_id"] === "string") {
      const call_id = call["call_id"];
      const isLate = dialing === undefined && !this.#legs.has(call_id);
      if (isLate && !this.#abandoned.has(tag)) return;
      const leg =
        this.#legs.get(call_id) ??
        dialing?.legs.find((ended) => ended.call_id === call_id) ??
        this.#add(withTag(call, tag), "outbound", "answered");
      if (leg.node_id === "") leg.node_id = text(call["node_id"]);
      leg.answered();
      if (this.#abandoned.delete(tag)) this.#abandoned.hangUp(leg);
      else if (dialing !== undefined) {
        if (!dialing.legs.includes(leg)) dialing.addLeg(leg);
        leg.hold();
        this.#releaseLater(leg);
        dialing.answered(leg, event);
      }
    } else if (state === "failed") {
      this.#abandoned.delete(tag);
      dialing?.failed(event);
    }
  }

  #dialedLeg(event: WireEvent, call_id: string): CallLeg | undefined {
    const { tag, call_state: state } = event.params;
    if (typeof tag !== "string" || event.event_type !== "calling.call.state") return undefined;
    const dialing = this.#dials.get(tag);
    const isAbandoned = this.#abandoned.has(tag) && state !== "ended";
    if ((dialing === undefined && !isAbandoned) || this.#over.has(call_id)) return undefined;
    const leg = this.#add(withProject(event), "outbound", "created");
    this.session.log.debug(`dial ${tag} made call ${call_id}`);
    if (dialing === undefined) this.#abandoned.hangUp(leg);
    else dialing.addLeg(leg);
    return leg;
  }

  #connected(leg: CallLeg, params: Json): void {
    const { connect_state: state, peer } = params;
    if (state === "connected" && isJson(peer) && typeof peer["call_id"] === "string") {
      let other = this.#legs.get(peer["call_id"]);
      if (other === undefined) {
        if (this.#over.has(peer["call_id"])) return;
        other = this.#add({ ...peer, project_id: leg.project_id }, "outbound", "answered");
        this.#peers.add(other);
      }
      leg.peer = other;
      other.peer = leg;
    } else if (state === "disconnected" || state === "failed") {
      if (leg.peer?.peer === leg) leg.peer.peer = undefined;
      leg.peer = undefined;
    }
  }

  #abandon(dialing: Dialing, error: unknown): void {
    // Without a clear "no" from the platform, the call may still be placed and answered.
    const isOver = error instanceof RelayCommandError || error instanceof RelayParamError;
    if (!isOver) this.#abandoned.add(dialing);
  }

  #noteOver(call_id: string): void {
    this.#over.add(call_id);
    if (this.#over.size <= overLimit) return;
    for (const oldest of this.#over) {
      this.#over.delete(oldest);
      break;
    }
  }

  #add(params: Json, direction: "inbound" | "outbound", state: string): CallLeg {
    const leg = new CallLeg(this, params, direction, state);
    this.#legs.set(leg.call_id, leg);
    leg.hold();
    this.#releaseLater(leg);
    this.#traced(leg, "known");
    return leg;
  }

  /** Its followers get its events after the turn in which it was handed over. */
  #releaseLater(leg: CallLeg): void {
    if (this.#newborn.length === 0) {
      setImmediate(() => {
        const newborn = this.#newborn;
        this.#newborn = [];
        for (const waiting of newborn) waiting.release();
      });
    }
    this.#newborn.push(leg);
  }

  #traced(leg: CallLeg, phase: "known" | "released"): void {
    if (!trace.call.hasSubscribers) return;
    trace.call.publish({ call_id: leg.call_id, direction: leg.direction, phase });
  }

  #checkIdle(): void {
    if (this.size > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

function dialFailed(tag: string, reason: string, params: Json): RelayDialError {
  return new RelayDialError(`The dial ${tag} failed: ${reason}`, {
    code: "DIAL_FAILED",
    method: "calling.dial",
    reason,
    tag,
    data: params,
  });
}

function withProject(event: WireEvent): Json {
  const { params, project_id } = event;
  return typeof project_id === "string" ? { project_id, ...params } : params;
}

function withTag(call: Json, tag: string): Json {
  return { tag, ...call };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
