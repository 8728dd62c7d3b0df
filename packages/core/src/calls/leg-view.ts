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
