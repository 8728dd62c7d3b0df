import { describe } from "../arguments/options.js";
import { RelayParamError } from "../errors/errors.js";
import type { CallLeg } from "./call-leg.js";

/** Where a face's call keeps the leg that it is a view of. The same in every copy of the package. */
export const legKey: unique symbol = Symbol.for("twinline.leg") as never;

/** A face's view of a leg. */
export interface LegView {
  readonly [legKey]: CallLeg | undefined;
}

/** The leg that a face's call is a view of; undefined for anything else, and for a call not dialled yet. */
export function legOf(view: unknown): CallLeg | undefined {
  if (typeof view !== "object" || view === null || !(legKey in view)) return undefined;
  return (view as LegView)[legKey];
}

/**
 * The leg of a call that was handed to `Call.from()`.
 *
 * @throws {RelayParamError} it is not a call, or not dialled yet
 */
export function liveLeg(call: unknown): CallLeg {
  const leg = legOf(call);
  if (leg !== undefined) return leg;
  throw new RelayParamError(
    `Call.from(): expected a live call, got ${describe(call)}. Pass a call of a Twinline package that ` +
      `came in or was dialled.`,
    { method: "Call.from", path: "call" },
  );
}

/** The views that one face has of legs, one for each leg; the leg keeps it. */
export class LegViews<View extends object> {
  readonly #key: symbol;

  /** @param face the same in every copy of the face's package */
  constructor(face: string) {
    this.#key = Symbol.for(face);
  }

  /** The view of a leg; made when it is first asked for. */
  of(leg: CallLeg, make: (leg: CallLeg) => View): View {
    const known = leg[this.#key] as View | undefined;
    if (known !== undefined) return known;
    const view = make(leg);
    this.bind(leg, view);
    return view;
  }

  /** Makes a call that was there before its leg the view of that leg. */
  bind(leg: CallLeg, view: View): void {
    leg[this.#key] = view;
  }
}
