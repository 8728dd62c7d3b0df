import { RelayDialError } from "@twinline/core";
import {
  CallRegistry,
  type CallLeg,
  type Json,
  type LegDevice,
  type Session,
  type WireEvent,
} from "@twinline/core/internal";

import { logRefusal } from "../common/answer.js";
import { Event } from "../common/event.js";
import { stringIn } from "../common/json.js";

/** Observes a dial. */
export interface DialObserver {
  /** A leg rings or was answered: the call is now a view of this leg. */
  onLeg(leg: CallLeg): void;
  /** An event that was held back until the dial was decided. */
  onEvent(event: WireEvent): void;
}

/** The dial of a call that `new_call` made: its devices, its state and its outcome. It runs once. */
export class Dial {
  readonly session: Session;
  readonly tag: string;
  readonly #params: Json;
  #state: "fresh" | "ringing" | "answered" | "failed" = "fresh";
  #reason = "";
  #lastEnd: WireEvent | undefined;

  /** @param params the params of `calling.dial`, without the tag */
  constructor(session: Session, params: Json) {
    this.session = session;
    this.tag = session.settings.ids.next();
    this.#params = params;
  }

  /** The first device. */
  get device(): LegDevice | undefined {
    return this.#groups[0]?.[0];
  }

  get isFresh(): boolean {
    return this.#state === "fresh";
  }

  get hasFailed(): boolean {
    return this.#state === "failed";
  }

  /** Why there was no answer: `busy`, `noAnswer`, …; empty unless the dial has failed. */
  get reason(): string {
    return this.#reason;
  }

  /** Whether the end of one leg is not yet the end of the call: other devices may still answer. */
  get isUndecided(): boolean {
    return this.#state === "ringing" && this.#groups.flat().length > 1;
  }

  /** Holds back the end of one leg while others may still answer. Returns whether it did. */
  holdsBack(event: WireEvent): boolean {
    if (!this.isUndecided || event.event_type !== "calling.call.state") return false;
    const state = stringIn(event.params, "call_state");
    if (state === "ended") this.#lastEnd = event;
    return state === "ended" || state === "ending";
  }

  /** Dials the devices. Resolves with the event that decided it; undefined when the platform refused it. */
  async run(observer: DialObserver): Promise<Event | undefined> {
    const { session, tag } = this;
    this.#state = "ringing";
    let bound: CallLeg | undefined;
    const onLeg = (leg: CallLeg) => {
      if (bound !== undefined && !bound.over) return;
      bound = leg;
      observer.onLeg(leg);
      // The call existed before the leg, and may have handlers for every event.
      leg.release();
    };
    try {
      const leg = await CallRegistry.of(session).dial({ params: this.#params, tag, onLeg });
      this.#state = "answered";
      if (leg !== bound) observer.onLeg(leg);
      return answeredEvent(leg, tag);
    } catch (error) {
      this.#state = "failed";
      this.#reason = error instanceof RelayDialError ? error.reason : "error";
      logRefusal(session.log, error);
      if (this.#lastEnd !== undefined) observer.onEvent(this.#lastEnd);
      if (!(error instanceof RelayDialError)) return undefined;
      return new Event("failed", { event_type: "calling.call.dial", ...(error.data as Json) });
    }
  }

  get #groups(): readonly (readonly LegDevice[])[] {
    return this.#params["devices"] as readonly (readonly LegDevice[])[];
  }
}

function answeredEvent(leg: CallLeg, tag: string): Event {
  const { call_id, node_id, device } = leg;
  const call = { call_id, node_id, tag, device, dial_winner: true };
  const params = { node_id, tag, dial_state: "answered", call };
  return new Event("answered", { event_type: "calling.call.dial", ...params });
}
