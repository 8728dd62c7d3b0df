import type { Json, WireEvent } from "@twinline/core/internal";

/**
 * The event that completed an operation.
 *
 * Page: Relay.Event.
 */
export class Event {
  /** What happened, in one word: `answered`, `finished`, `digit`, `MACHINE`, `ended`. */
  readonly name: string;
  /** What the platform says about it. */
  readonly payload: Json;

  /** @internal */
  constructor(name: string, payload: Json) {
    this.name = name;
    this.payload = payload;
  }
}

/** The params of an event as v2 handlers see them: with the event's type among them. */
export function payloadOf(event: WireEvent): Json {
  return { event_type: event.event_type, ...event.params };
}
