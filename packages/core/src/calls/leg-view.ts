import { describe } from "../arguments/options.js";
import { RelayParamError } from "../errors/errors.js";
import type { CallLeg } from "./call-leg.js";

/** The key under which a face's call stores its leg. It is the same in every copy of the package. */
export const legKey: unique symbol = Symbol.for("twinline.leg") as never;

/** A face's view of a leg. */
export interface LegView {
  readonly [legKey]: CallLeg | undefined;
}

/** Returns the leg of a face's call; undefined for anything else, and for a call that was not dialled yet. */
export function legOf(view: unknown): CallLeg | undefined {
  if (typeof view !== "object" || view === null || !(legKey in view)) return undefined;
  return (view as LegView)[legKey];
}

/**
 * Returns the leg of a call that was passed to `Call.from()`.
 *
 * @throws {RelayParamError} if it is not a call, or was not dialled yet
 */
export function liveLeg(call: unknown): CallLeg {
  const leg = legOf(call);
  if (leg !== undefined) return leg;
  throw new RelayParamError(
    `Call.from(): expected a live call, got ${describe(call)}. Pass an inbound or dialled call ` +
      `of a Twinline package.`,
    { method: "Call.from", path: "call" },
  );
}

/** One face's views of legs, one per leg. Each leg stores its view. */
export class LegViews<View extends object> {
  readonly #key: symbol;

  /** @param face the same in every copy of the face's package */
  constructor(face: string) {
    this.#key = Symbol.for(face);
  }

  /** Returns the view of a leg, which is created on first use. */
  of(leg: CallLeg, make: (leg: CallLeg) => View): View {
    const known = leg[this.#key] as View | undefined;
    if (known !== undefined) return known;
    const view = make(leg);
    this.bind(leg, view);
    return view;
  }

  /** Makes a call that existed before its leg the view of that leg. */
  bind(leg: CallLeg, view: View): void {
    leg[this.#key] = view;
  }
}
