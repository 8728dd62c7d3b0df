import type { Json, WireEvent } from "@twinline/core/internal";

import type { Dialect } from "./dialect.js";
import { objectIn, textIn } from "./json.js";

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

/** How the events that report on one kind of operation are read. */
export interface EventReader {
  /** The word that says what happened; empty when there is none. */
  word(params: Json): string;
  /** The part that a result shows as the payload of its event. */
  payload(event: WireEvent, dialect: Dialect): Json;
}

/** Events whose params have the word in this field and are shown whole. */
export function byField(field: string): EventReader {
  return { word: (params) => textIn(params, field), payload: payloadOf };
}

/** Events that hold what happened in an object of their own, which alone is shown. */
export function byPart(part: string, ...word: string[]): EventReader {
  return {
    word: (params) => textIn(params, part, ...word),
    payload: ({ params }) => objectIn(params, part),
  };
}
