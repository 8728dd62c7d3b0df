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
import { textIn } from "../common/json.js";

/** Observes a dial. */
export interface DialObserver {
  /** This leg rings, or was answered: the call is a view of it from now on. */
  onLeg(leg: CallLeg): void;
  /** An event that was kept back until the dial was decided. */
  onEvent(event: WireEvent): void;
}

/** What a call that was made by `new_call` dials, and with what outcome. It can be dialled once. */
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

  /** The first device that is called. */
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

  /** True while one leg may end without the call, for there are other devices to try. */
  get isUndecided(): boolean {
    return this.#state === "ringing" && this.#groups.flat().length > 1;
  }

  /** Keeps the end of one leg back while others may still be answered. True when it was kept. */
  keeps(event: WireEvent): boolean {
    if (!this.isUndecided || event.event_type !== "calling.call.state") return false;
    const state = textIn(event.params, "call_state");
    if (state === "ended") this.#lastEnd = event;
    return state === "ended" || state === "ending";
  }

  /** Calls the devices. Resolves with the event that decided it; undefined when the platform refused. */
  async run(observer: DialObserver): Promise<Event | undefined> {
    const { session, tag } = this;
    this.#state = "ringing";
    let bound: CallLeg | undefined;
    const onLeg = (leg: CallLeg) => {
      if (bound !== undefined && !bound.over) return;
      bound = leg;
      observer.onLeg(leg);
      // The call was there before: its handlers want each event in its turn.
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
  const facts = { node_id, tag, dial_state: "answered", call };
  return new Event("answered", { event_type: "calling.call.dial", ...facts });
}
