import type { CallingCallCollectEvent, EventName, EventParams } from "@twinline/core";

type WireResult = NonNullable<CallingCallCollectEvent["result"]>;

/** The input of a collection. */
export type CollectedInput = Readonly<NonNullable<WireResult["params"]>>;

/** The result of a collection. The fields of `params` are also properties of the result itself. */
export interface CollectResult extends CollectedInput, Readonly<WireResult> {}

/** The result of a detection. */
export type DetectResult = Readonly<EventParams["calling.call.detect"]["detect"]>;

/** The progress of a fax. */
export type FaxResult = Readonly<EventParams["calling.call.fax"]["fax"]>;

/** The params of a `CollectEvent`. */
export type CollectEventParams = Omit<CallingCallCollectEvent, "result"> & {
  /** What was collected; missing when the collection has only changed its state. */
  readonly result?: CollectResult;
};

/** The params of an event, by its name. */
export type ParamsOf<Name extends EventName> = Name extends "calling.call.collect"
  ? CollectEventParams
  : EventParams[Name];
