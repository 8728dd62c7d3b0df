import type { EventName } from "@twinline/core";
import type { WireEvent } from "@twinline/core/internal";

import { eventClasses } from "./event-map.generated.js";
import type { FinalEvents } from "./events.generated.js";
import { RelayEvent, wireEventOf, type EventPayload } from "./relay-event.js";

/** The event of a name: `EventOf<"calling.call.play">` is a `PlayEvent`. */
export type EventOf<Name extends EventName> = InstanceType<(typeof eventClasses)[Name]>;

/** Any event of the platform. Tell them apart by `event_type`, or by `instanceof`. */
export type AnyRelayEvent = { [Name in EventName]: EventOf<Name> }[EventName];

/**
 * The event that an operation ends with. `event_type` says which:
 * - the operation's own last event,
 * - `calling.call.state`: the call ended first,
 * - `""`, with empty params: the call was gone before the operation could start, or the session was lost.
 *
 * You may read every property and every param of the operation's own event without checking first; in
 * the other two cases they are undefined.
 */
export type FinalEvent<Name extends EventName> = Name extends keyof FinalEvents
  ? FinalEvents[Name]
  : never;

type AnyEventClass = new (event: WireEvent) => RelayEvent;

const classes = new Map<string, AnyEventClass>(Object.entries(eventClasses));

/** The event as an object of its class; a plain `RelayEvent` when its type is unknown. */
export function eventOf<Name extends EventName>(wire: WireEvent): EventOf<Name> {
  const found = classes.get(wire.event_type) ?? RelayEvent;
  return new found(wire) as unknown as EventOf<Name>;
}

/**
 * Makes an event from a payload, such as one that you have stored.
 *
 * ```ts
 * const event = parse_event({ event_type: "calling.call.play", params: { state: "finished" } });
 * if (event instanceof PlayEvent) console.log(event.state);
 * ```
 *
 * @param payload `{ event_type, params, timestamp }`; missing values are empty
 * @returns an instance of the matching class: `PlayEvent` for `calling.call.play`; a plain `RelayEvent`
 *   when the type is unknown
 *
 * Mirrors: Relay v3 `parse_event`, /docs/server-sdks/reference/python/relay/events
 */
export function parse_event(payload: EventPayload): AnyRelayEvent {
  return eventOf(wireEventOf(payload));
}

/** The camelCase spelling of `parse_event`. */
export const parseEvent = parse_event;
