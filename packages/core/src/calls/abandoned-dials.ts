import type { Timer } from "../clock/clock.js";
import type { Session } from "../session/session.js";
import type { CallLeg } from "./call-leg.js";
import type { Dialing } from "./dialing.js";

/** How long a dial that was given up may still be answered, seconds: no phone rings longer. */
const keptFor = 15 * 60;

/** How long to wait before retrying a failed hang-up, in seconds; doubled each time. */
const firstRetry = 1;
const longestRetry = 30;

/** The dials that were given up. Any call that they still place is hung up, so that you don't pay for it. */
export class AbandonedDials {
  readonly #session: Session;
  /** When each tag was given up, on the session's clock; oldest first. */
  readonly #tags = new Map<string, number>();
  readonly #retries = new Map<CallLeg, Timer>();

  constructor(session: Session) {
    this.#session = session;
  }

  has(tag: string): boolean {
    this.#forgetOld();
    return this.#tags.has(tag);
  }

  /** The number of remembered dials. */
  get size(): number {
    this.#forgetOld();
    return this.#tags.size;
  }

  /** Hangs up the legs of a dial, and remembers the dial in order to hang up later ones. */
  add(dialing: Dialing): void {
    this.#forgetOld();
    this.#tags.set(dialing.tag, this.#session.settings.clock.now());
    for (const leg of dialing.legs) this.hangUp(leg);
  }

  #forgetOld(): void {
    const oldest = this.#session.settings.clock.now() - keptFor * 1000;
    for (const [tag, since] of this.#tags) {
      if (since > oldest) break;
      this.#tags.delete(tag);
    }
  }

  /** Forgets a dial that is over. Returns true if it was remembered. */
  delete(tag: string): boolean {
    return this.#tags.delete(tag);
  }

  clear(): void {
    this.#tags.clear();
  }

  /** Hangs up a leg, and retries until that works. */
  hangUp(leg: CallLeg, retry = firstRetry): void {
    if (leg.over) return;
    leg.command("calling.end", { reason: "cancel" }).catch((error: unknown) => {
      if (leg.over) return;
      const { log, settings } = this.#session;
      const { call_id } = leg;
      log
        .area("calls")
        .warn(
          `Call ${call_id} of an abandoned dial could not be hung up: ${String(error)}. Retrying in ${retry} s`,
          { call_id },
        );
      const again = (): void => this.hangUp(leg, Math.min(retry * 2, longestRetry));
      this.#retries.set(leg, settings.clock.setTimeout(again, retry * 1000));
    });
  }

  /** Stops retrying, because the leg has ended. */
  released(leg: CallLeg): void {
    const timer = this.#retries.get(leg);
    if (timer !== undefined) this.#session.settings.clock.clearTimeout(timer);
    this.#retries.delete(leg);
  }
}
