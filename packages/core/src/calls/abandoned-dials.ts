import type { Timer } from "../clock/clock.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";
import type { Dialing } from "./dialing.js";

/** How many abandoned dials are remembered. */
const limit = 1000;

/** How long to wait before a hang-up that failed is tried again, seconds: doubled each time. */
const firstRetry = 1;
const longestRetry = 30;

/** The dials that were given up. Whatever they still bring about is hung up: nobody pays for silence. */
export class AbandonedDials {
  readonly #session: Session;
  readonly #tags = new Set<string>();
  readonly #retries = new Map<CallLeg, Timer>();

  constructor(session: Session) {
    this.#session = session;
  }

  has(tag: string): boolean {
    return this.#tags.has(tag);
  }

  /** Hangs up the legs that a dial has made, and remembers it for those that it will. */
  add(dialing: Dialing): void {
    if (this.#tags.size < limit) this.#tags.add(dialing.tag);
    for (const leg of dialing.legs) this.hangUp(leg);
  }

  /** Nothing more will come of it. True when it was one of them. */
  delete(tag: string): boolean {
    return this.#tags.delete(tag);
  }

  clear(): void {
    this.#tags.clear();
  }

  /** Hangs up a leg, however often that takes. */
  hangUp(leg: CallLeg, retry = firstRetry): void {
    if (leg.over) return;
    leg.command("calling.end", { reason: "cancel" }).catch((error: unknown) => {
      if (leg.over) return;
      const { log, settings } = this.#session;
      const { call_id } = leg;
      log
        .area("calls")
        .warn(
          `Call ${call_id} of an abandoned dial is not hung up: ${String(error)}. Again in ${retry} s`,
          { call_id },
        );
      const again = (): void => this.hangUp(leg, Math.min(retry * 2, longestRetry));
      this.#retries.set(leg, settings.clock.setTimeout(again, retry * 1000));
    });
  }

  /** The leg is over: there is nothing left to hang up. */
  released(leg: CallLeg): void {
    const timer = this.#retries.get(leg);
    if (timer !== undefined) this.#session.settings.clock.clearTimeout(timer);
    this.#retries.delete(leg);
  }
}
