import type { EventName } from "@twinline/core";
import type { WireEvent } from "@twinline/core/internal";

import { eventClasses, type AnyRelayEvent, type EventOf } from "./event-classes.js";
import { RelayEvent, wireEventOf, type EventPayload } from "./relay-event.js";

type AnyEventClass = new (event: WireEvent) => RelayEvent;

const classes = new Map<string, AnyEventClass>(Object.entries(eventClasses));

/** The event as an object of its class; a plain `RelayEvent` when its type is not known. */
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
 * @param payload `{ event_type, params, timestamp }`; what is missing is empty
 * @returns an instance of the class that fits: `PlayEvent` for `calling.call.play`; a plain
 *   `RelayEvent` when the type is not known
 *
 * Mirrors: Relay v3 `parse_event`, /docs/server-sdks/reference/python/relay/events
 */
export function parse_event(payload: EventPayload): AnyRelayEvent {
  return eventOf(wireEventOf(payload));
}

/** The camelCase spelling of `parse_event`. */
export const parseEvent = parse_event;
