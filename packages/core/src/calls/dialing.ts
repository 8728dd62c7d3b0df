import { Deferred } from "../emitter/deferred.js";
import type { Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { CallLeg } from "./call-leg.js";

/** How a dial ended: which leg was answered, or why none was. */
export type DialOutcome =
  | { readonly kind: "answered"; readonly leg: CallLeg; readonly event: WireEvent }
  | { readonly kind: "failed"; readonly reason: string; readonly event: WireEvent };

/** One dial under way, known by its tag: the legs that it made, and its outcome. */
export class Dialing {
  readonly tag: string;
  readonly legs: CallLeg[] = [];
  /** Whether the platform has accepted it: from then on it is lost with the session. */
  accepted = false;
  readonly #outcome = new Deferred<DialOutcome>();
  readonly #onLeg: ((leg: CallLeg) => void) | undefined;

  /** @param onLeg gets each leg when it becomes known */
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

  /** Why it was not answered: as the platform says, else as the last leg ended. */
  #reason(params: Json): string {
    const { reason } = params;
    if (typeof reason === "string" && reason !== "") return reason;
    return this.legs.findLast((leg) => leg.end_reason !== "")?.end_reason ?? "failed";
  }
}
