import {
  RelayClosedError,
  RelayCommandError,
  RelayDialError,
  RelayParamError,
} from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { isJson, type Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { trace, type TraceMessages } from "../trace/channels.js";
import { AbandonedDials } from "./abandoned-dials.js";
import type { CallLeg } from "./call-leg.js";
import { Dialing, type DialOutcome } from "./dialing.js";
import type { LiveLegs } from "./live-legs.js";
import { text } from "./text.js";
import { waitFor, type WaitOptions } from "./wait.js";

/** A dial to be made. */
export interface DialRequest extends WaitOptions {
  /** The params of `calling.dial`, without the tag. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Names the dial; by default a fresh one. */
  readonly tag?: string | undefined;
  /** Is told of each leg when it becomes known, before anybody answered. */
  readonly onLeg?: (leg: CallLeg) => void;
}

/** The dials of a session: those under way, and what is left of those that were given up. */
export class Dials {
  readonly #session: Session;
  readonly #legs: LiveLegs;
  readonly #settled: () => void;
  readonly #dials = new Map<string, Dialing>();
  readonly #abandoned: AbandonedDials;

  /** @param settled is told when a dial is no longer under way */
  constructor(legs: LiveLegs, settled: () => void) {
    this.#session = legs.session;
    this.#legs = legs;
    this.#settled = settled;
    this.#abandoned = new AbandonedDials(legs.session);
  }

  /** How many are under way. */
  get size(): number {
    return this.#dials.size;
  }

  /** See `CallRegistry.dial`. */
  async place(request: DialRequest): Promise<CallLeg> {
    const { settings, draining } = this.#session;
    const tag = request.tag ?? settings.ids.next();
    if (draining) {
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
    this.#trace(dialing, "starting");
    try {
      const owner = dialing;
      await this.#session.request("calling.dial", { tag, ...request.params }, { owner });
      dialing.accepted = true;
      const outcome = await waitFor<DialOutcome>(
        settings.clock,
        `an answer to the dial ${tag}`,
        request,
        (resolve, reject) => {
          dialing.outcome.then(resolve, reject);
          return () => undefined;
        },
      );
      if (outcome.kind === "answered") {
        this.#trace(dialing, "answered", { call: outcome.leg });
        return outcome.leg;
      }
      throw dialFailed(tag, outcome.reason, outcome.event.params);
    } catch (error) {
      this.#traceFailure(dialing, error);
      if (this.#dials.get(tag) === dialing) this.#abandon(dialing, error);
      throw error;
    } finally {
      this.#dials.delete(tag);
      this.#settled();
    }
  }

  /** Takes a `calling.call.dial`. */
  take(event: WireEvent): void {
    const { tag, dial_state: state, call } = event.params;
    if (typeof tag !== "string") return;
    const dialing = this.#dials.get(tag);
    if (state === "answered" && isJson(call) && typeof call["call_id"] === "string") {
      const call_id = call["call_id"];
      const isLate = dialing === undefined && !this.#legs.has(call_id);
      if (isLate && !this.#abandoned.has(tag)) return;
      const leg =
        this.#legs.find(call_id) ??
        dialing?.legs.find((ended) => ended.call_id === call_id) ??
        this.#legs.add({ tag, ...call }, "outbound", "answered", dialing);
      if (leg.node_id === "") leg.node_id = text(call["node_id"]);
      leg.answered();
      if (this.#abandoned.delete(tag)) this.#abandoned.hangUp(leg);
      else if (dialing !== undefined) {
        if (!dialing.legs.includes(leg)) dialing.addLeg(leg);
        this.#legs.holdForTurn(leg);
        dialing.answered(leg, event);
      }
    } else if (state === "failed") {
      this.#abandoned.delete(tag);
      dialing?.failed(event);
    }
  }

  /** The leg that an event of an unknown call makes known, when a dial brought that call about. */
  legOf(event: WireEvent, call_id: string): CallLeg | undefined {
    const { tag, call_state: state } = event.params;
    if (typeof tag !== "string" || event.event_type !== "calling.call.state") return undefined;
    const dialing = this.#dials.get(tag);
    const isAbandoned = this.#abandoned.has(tag) && state !== "ended";
    if ((dialing === undefined && !isAbandoned) || this.#legs.isOver(call_id)) return undefined;
    const leg = this.#legs.announced(event, "outbound", "created", dialing);
    this.#session.log.debug(`dial ${tag} made call ${call_id}`);
    if (dialing === undefined) this.#abandoned.hangUp(leg);
    else dialing.addLeg(leg);
    return leg;
  }

  /** A leg is over. */
  released(leg: CallLeg): void {
    this.#abandoned.released(leg);
  }

  /** The session was lost. A dial that still waits for the connection is placed on the new one. */
  reset(error: RelayError): void {
    for (const dialing of this.#dials.values()) if (dialing.accepted) dialing.abandon(error);
    this.#abandoned.clear();
  }

  /** The session is over. */
  closed(error: RelayError): void {
    for (const dialing of this.#dials.values()) dialing.abandon(error);
    this.#abandoned.clear();
  }

  #trace(
    dial: Dialing,
    phase: "starting" | "answered" | "failed" | "abandoned",
    more: Pick<TraceMessages["twinline:dial"], "call" | "reason" | "error"> = {},
  ): void {
    if (!trace.dial.hasSubscribers) return;
    trace.dial.publish({ session: this.#session, dial, tag: dial.tag, phase, ...more });
  }

  #traceFailure(dial: Dialing, failure: unknown): void {
    if (!trace.dial.hasSubscribers) return;
    const error = failure instanceof Error ? failure : new Error(String(failure));
    if (error instanceof RelayDialError) {
      this.#trace(dial, "failed", { reason: error.reason, error });
    } else this.#trace(dial, "abandoned", { error });
  }

  #abandon(dialing: Dialing, error: unknown): void {
    // Without a clear "no" from the platform, the call may still be placed and answered.
    const isOver = error instanceof RelayCommandError || error instanceof RelayParamError;
    if (!isOver) this.#abandoned.add(dialing);
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
