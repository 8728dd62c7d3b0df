import type { Call } from "../calls/call.js";
import type { Event } from "../calls/event.js";
import { defineShown } from "../calls/shown.js";

/**
 * What came of dialing. Successful when somebody answered.
 *
 * Page: Relay.Calling.DialResult.
 */
export class DialResult<CallView = Call> {
  static {
    defineShown(this, ["successful", "event", "call"]);
  }

  readonly #call: CallView;
  readonly #event: Event | undefined;

  /** @internal */
  constructor(call: CallView, event: Event | undefined) {
    this.#call = call;
    this.#event = event;
  }

  /** Whether somebody answered. */
  get successful(): boolean {
    return this.#event?.name === "answered";
  }

  /** The event that ended the dial; undefined when the platform refused it. */
  get event(): Event | undefined {
    return this.#event;
  }

  /** The call that was dialled, also when nobody answered: then its `busy` and `failed` say more. */
  get call(): CallView {
    return this.#call;
  }
}
