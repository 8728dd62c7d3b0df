import type { EventName } from "@twinline/core";
import { isJson, type Json, type WireEvent } from "@twinline/core/internal";

import type { ParamsOf } from "./event-params.js";

type DefaultParams<Name extends string> = Name extends EventName ? ParamsOf<Name> : Json;

/**
 * Something that happened, as the platform tells it.
 *
 * Mirrors: Relay v3 `RelayEvent`, /docs/server-sdks/reference/python/relay/events
 */
export class RelayEvent<Name extends string = string, Params = DefaultParams<Name>> {
  /** What happened, such as `calling.call.play`. Empty for an event that nobody sent. */
  readonly event_type: Name;
  /** What the platform says about it. */
  readonly params: Params;
  /** The call it concerns; empty when it concerns none. */
  readonly call_id: string;
  /** When it happened, seconds since 1970; 0 when the platform does not say. */
  readonly timestamp: number;

  /** @param event as it came; it is not changed */
  constructor(event: WireEvent) {
    const { call_id } = event.params;
    this.event_type = event.event_type as Name;
    this.params = withFlatResult(event) as Params;
    this.call_id = typeof call_id === "string" ? call_id : "";
    this.timestamp = event.timestamp ?? 0;
  }

  /** What happened, such as `calling.call.play`. */
  get eventType(): Name {
    return this.event_type;
  }

  /** The call it concerns; empty when it concerns none. */
  get callId(): string {
    return this.call_id;
  }
}

/** Any of the platform's events. Tell them apart by `event_type`. */
export type AnyRelayEvent = { [Name in EventName]: RelayEvent<Name> }[EventName];

/** The input stands in `result.params`; many programs read it on `result` itself. */
function withFlatResult({ event_type, params }: WireEvent): Json {
  if (event_type !== "calling.call.collect") return params;
  const { result } = params;
  if (!isJson(result) || !isJson(result["params"])) return params;
  return { ...params, result: { ...result["params"], ...result } };
}
