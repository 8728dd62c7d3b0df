import type { EventName } from "@twinline/core";
import { isJson, stringOf, type Json, type WireEvent } from "@twinline/core/internal";

import { defineFields } from "./event-fields.js";
import type { ParamsOf } from "./event-params.js";

type DefaultParams<Name extends string> = Name extends EventName ? ParamsOf<Name> : Json;

/** An event as the platform sends it: the input of `RelayEvent.from_payload` and `parse_event`. */
export interface EventPayload {
  /** The name of the event, such as `calling.call.play`. */
  readonly event_type?: string;
  /** The params of the event. */
  readonly params?: object;
  /** The time of the event, in seconds since 1970. */
  readonly timestamp?: number;
}

const brand = Symbol.for("twinline.v3.event");

/**
 * An event of the platform. Each known event is an instance of a subclass, which has the params as
 * properties: `PlayEvent`, `RecordEvent`, …
 *
 * Mirrors: Relay v3 `RelayEvent`, /docs/server-sdks/reference/python/relay/events
 */
export class RelayEvent<Name extends string = string, Params = DefaultParams<Name>> {
  /** The name of the event, such as `calling.call.play`; empty for an event that the platform did not send. */
  readonly event_type: Name;
  /** The params of the event. */
  readonly params: Params;
  /** The id of the call that the event is about; empty if there is none. */
  readonly call_id: string;
  /** The time of the event, in seconds since 1970; 0 when unknown. */
  readonly timestamp: number;

  /** The name of the event that a subclass is for. */
  protected static readonly eventType: string | undefined;
  /** That name once the subclass has the event's params as properties: an import should cost nothing. */
  protected static completeFor: string | undefined;

  get [brand](): true {
    return true;
  }

  /** Also true for events of another copy of this package: an app may load it by import and by require. */
  static [Symbol.hasInstance](value: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    if (typeof value !== "object" || value === null || !(brand in value)) return false;
    return this === RelayEvent || (value as RelayEvent).event_type === this.eventType;
  }

  /** @param event the event as received; it is not changed */
  constructor(event: WireEvent) {
    if (new.target.completeFor !== new.target.eventType) RelayEvent.#complete(new.target);
    const { call_id } = event.params;
    this.event_type = event.event_type as Name;
    this.params = withShortcuts(event) as Params;
    this.call_id = typeof call_id === "string" ? call_id : "";
    this.timestamp = event.timestamp ?? 0;
  }

  /**
   * Makes an event of this class from a payload, such as one that you have stored.
   *
   * @param payload `{ event_type, params, timestamp }`; missing values are empty
   * @returns an instance of the class that you call it on; `parse_event` picks the class for you
   *
   * Mirrors: Relay v3 `RelayEvent.from_payload`, /docs/server-sdks/reference/python/relay/events
   */
  static from_payload<Event>(this: new (event: WireEvent) => Event, payload: EventPayload): Event {
    return new this(wireEventOf(payload));
  }

  /** The camelCase spelling of `from_payload`. */
  static fromPayload<Event>(this: new (event: WireEvent) => Event, payload: EventPayload): Event {
    return new this(wireEventOf(payload));
  }

  /** A subclass may have subclasses in an app: the properties belong to the one that has the event's name. */
  static #complete(target: typeof RelayEvent): void {
    let owner = target;
    while (!Object.hasOwn(owner, "eventType")) {
      owner = Object.getPrototypeOf(owner) as typeof RelayEvent;
    }
    const { eventType } = owner;
    if (eventType === undefined || owner.completeFor === eventType) return;
    defineFields(owner, eventType);
    owner.completeFor = eventType;
  }

  /** The camelCase spelling of `event_type`. */
  get eventType(): Name {
    return this.event_type;
  }

  /** The camelCase spelling of `call_id`. */
  get callId(): string {
    return this.call_id;
  }
}

/** The event of a payload. Missing values are empty. */
export function wireEventOf(payload: EventPayload): WireEvent {
  const params: Json = isJson(payload.params) ? payload.params : {};
  const timestamp = payload.timestamp ?? params["timestamp"];
  return {
    event_type: stringOf(payload.event_type),
    params,
    ...(typeof timestamp === "number" ? { timestamp } : {}),
  };
}

/**
 * Some params are nested on the wire but flat in the documentation: the input of a `result`
 * (`result.digits`), and the file of a recording (`params.url`). You can read them in both places.
 */
function withShortcuts({ event_type, params }: WireEvent): Json {
  if (event_type === "calling.call.collect") {
    const { result } = params;
    if (!isJson(result) || !isJson(result["params"])) return params;
    return { ...params, result: { ...result["params"], ...result } };
  }
  if (event_type === "calling.call.record") {
    const { record } = params;
    if (!isJson(record) || record["url"] === undefined) return params;
    const { url, duration, size } = record;
    return { url, duration, size, ...params };
  }
  return params;
}
