import {
  RelayClosedError,
  RelayCommandError,
  RelayDialError,
  RelayParamError,
} from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { printable } from "../log/printable.js";
import { isJson, stringOf, type Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { trace, type TraceMessages } from "../trace/channels.js";
import { AbandonedDials } from "./abandoned-dials.js";
import type { CallLeg } from "./call-leg.js";
import { Dialing, type DialOutcome } from "./dialing.js";
import type { LiveLegs } from "./live-legs.js";
import { waitFor, type WaitOptions } from "./wait.js";

/** The parameters of a dial. */
export interface DialRequest extends WaitOptions {
  /** The params of `calling.dial`, without the tag. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The id of the dial; by default a new one. */
  readonly tag?: string | undefined;
  /** Called with each leg when it is announced, before one is answered. */
  readonly onLeg?: (leg: CallLeg) => void;
}

/** The dials of a session: those in progress, and those that were given up. */
export class Dials {
  readonly #session: Session;
  readonly #legs: LiveLegs;
  readonly #settled: () => void;
  readonly #dials = new Map<string, Dialing>();
  readonly #abandoned: AbandonedDials;

  /** @param settled called when a dial has settled */
  constructor(legs: LiveLegs, settled: () => void) {
    this.#session = legs.session;
    this.#legs = legs;
    this.#settled = settled;
    this.#abandoned = new AbandonedDials(legs.session);
  }

  /** The number of dials in progress. */
  get size(): number {
    return this.#dials.size;
  }

  /** See `CallRegistry.dial`. */
  async place(request: DialRequest): Promise<CallLeg> {
    const { settings, draining } = this.#session;
    const tag = request.tag ?? settings.ids.next();
    const to = toNumbers(request.params);
    if (draining) {
      throw new RelayClosedError("dial: the session is draining and accepts no new calls", {
        method: "calling.dial",
      });
    }
    if (this.#dials.has(tag)) {
      throw new RelayParamError(
        `dial: a dial with the tag "${tag}" is already in progress. Use another tag, or leave it out.`,
        { method: "calling.dial", path: "tag" },
      );
    }
    if (this.#abandoned.has(tag)) {
      throw new RelayParamError(
        `dial: the dial with the tag "${tag}" was abandoned and may still be answered. ` +
          `Use another tag, or leave it out.`,
        { method: "calling.dial", path: "tag" },
      );
    }
    const dialing = new Dialing(tag, request.onLeg);
    this.#dials.set(tag, dialing);
    this.#trace(dialing, "starting");
    try {
      const what = `an answer to the dial${to} (tag ${tag})`;
      const outcome = await waitFor<DialOutcome>(
        settings.clock,
        what,
        request,
        (resolve, reject) => {
          const stop = new AbortController();
          this.#run(dialing, request.params, stop.signal).then(resolve, reject);
          return () => stop.abort();
        },
      );
      if (outcome.kind === "answered") {
        this.#trace(dialing, "answered", { call: outcome.leg });
        return outcome.leg;
      }
      throw dialFailed(to, tag, outcome.reason, outcome.event.params);
    } catch (cause) {
      const error = isRefusal(cause) ? dialRefused(to, tag, cause) : cause;
      this.#traceFailure(dialing, error);
      if (this.#dials.get(tag) === dialing) this.#abandon(dialing, error);
      throw error;
    } finally {
      this.#dials.delete(tag);
      this.#settled();
    }
  }

  /** Sends the request and waits for the outcome. If `signal` aborts it before it is sent, it is never sent. */
  async #run(dialing: Dialing, params: Json, signal: AbortSignal): Promise<DialOutcome> {
    const request = { tag: dialing.tag, ...params };
    await this.#session.request("calling.dial", request, { owner: dialing, signal });
    dialing.accepted = true;
    return dialing.outcome;
  }

  /** Handles a `calling.call.dial`. */
  onEvent(event: WireEvent): void {
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
      if (leg.node_id === "") leg.node_id = stringOf(call["node_id"]);
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

  /** Returns the leg for an event of an unknown call, if a dial placed that call. */
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

  /** Handles the end of a leg. */
  released(leg: CallLeg): void {
    this.#abandoned.released(leg);
  }

  /** Handles the loss of the session. A dial that still waits for the connection is placed on the new one. */
  reset(error: RelayError): void {
    for (const dialing of this.#dials.values()) if (dialing.accepted) dialing.abandon(error);
    this.#abandoned.clear();
  }

  /** Handles the end of the session. */
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
    // Unless the platform refused, the call may still be placed and answered.
    const isOver = error instanceof RelayCommandError || error instanceof RelayParamError;
    if (!isOver) this.#abandoned.add(dialing);
  }
}

function isRefusal(error: unknown): error is RelayCommandError {
  return error instanceof RelayCommandError && !(error instanceof RelayDialError);
}

/** Returns the error of a refused dial, with the numbers in its message. */
function dialRefused(to: string, tag: string, cause: RelayCommandError): RelayCommandError {
  const { code, reason, data } = cause;
  const words = `calling.dial${to} was refused: ${printable(reason)} [${code}] (tag ${tag})`;
  return new RelayCommandError(words, { code, reason, data, method: "calling.dial", cause });
}

/** The maximum number of numbers in an error message. */
const named = 3;

/** Returns the addresses of a dial for an error message: ` to +15550100, sip:desk@example.com`. */
function toNumbers({ devices }: Json): string {
  const found = (Array.isArray(devices) ? devices.flat() : []).flatMap((device: unknown) => {
    const params: unknown = isJson(device) ? device["params"] : undefined;
    const to: unknown = isJson(params) ? (params["to_number"] ?? params["to"]) : undefined;
    return typeof to === "string" ? [to] : [];
  });
  if (found.length === 0) return "";
  const more = found.length > named ? ` and ${found.length - named} more` : "";
  return ` to ${found.slice(0, named).join(", ")}${more}`;
}

function dialFailed(to: string, tag: string, reason: string, params: Json): RelayDialError {
  return new RelayDialError(`The dial${to} failed: ${printable(reason)} (tag ${tag})`, {
    code: "DIAL_FAILED",
    method: "calling.dial",
    reason,
    tag,
    data: params,
  });
}
