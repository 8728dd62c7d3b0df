import { Deferred } from "../emitter/deferred.js";
import type { Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { CallLeg } from "./call-leg.js";

/** The outcome of a dial: the answered leg, or why none was answered. */
export type DialOutcome =
  | { readonly kind: "answered"; readonly leg: CallLeg; readonly event: WireEvent }
  | { readonly kind: "failed"; readonly reason: string; readonly event: WireEvent };

/** A dial in progress, identified by its tag: its legs and its outcome. */
export class Dialing {
  readonly tag: string;
  readonly legs: CallLeg[] = [];
  /** Whether the platform has accepted it. From then on, the dial is lost if the session is lost. */
  accepted = false;
  readonly #outcome = new Deferred<DialOutcome>();
  readonly #onLeg: ((leg: CallLeg) => void) | undefined;

  /** @param onLeg gets each leg when it is announced */
  constructor(tag: string, onLeg: ((leg: CallLeg) => void) | undefined) {
    this.tag = tag;
    this.#onLeg = onLeg;
  }

  get outcome(): Promise<DialOutcome> {
    return this.#outcome.promise;
  }

  addLeg(leg: CallLeg): void {
    this.legs.push(leg);
    this.#onLeg?.(leg);
  }

  answered(leg: CallLeg, event: WireEvent): void {
    this.#outcome.resolve({ kind: "answered", leg, event });
  }

  failed(event: WireEvent): void {
    this.#outcome.resolve({ kind: "failed", reason: this.#reason(event.params), event });
  }

  abandon(error: unknown): void {
    this.#outcome.reject(error);
  }

  /** Why the dial was not answered: the platform's reason, or else that of the last leg. */
  #reason(params: Json): string {
    const { reason } = params;
    if (typeof reason === "string" && reason !== "") return reason;
    return this.legs.findLast((leg) => leg.end_reason !== "")?.end_reason ?? "failed";
  }
}
