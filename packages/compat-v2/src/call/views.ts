import type { CallLeg, Session } from "@twinline/core/internal";

import type { Call } from "./call.js";

const key = Symbol.for("twinline.v2");

/** The v2 calls of a session: one view for each leg. */
export class CallViews {
  readonly #views = new WeakMap<CallLeg, Call>();

  static of(session: Session): CallViews {
    return session.extension(key, () => new CallViews());
  }

  /** The view of a leg; `make` makes it when it is first asked for. */
  of(leg: CallLeg, make: (leg: CallLeg) => Call): Call {
    const known = this.#views.get(leg);
    if (known !== undefined) return known;
    const view = make(leg);
    this.#views.set(leg, view);
    return view;
  }

  /** Makes a call that was there before its leg the view of that leg. */
  bind(leg: CallLeg, view: Call): void {
    this.#views.set(leg, view);
  }
}
