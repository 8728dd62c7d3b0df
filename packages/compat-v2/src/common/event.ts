import type { Json, WireEvent } from "@twinline/core/internal";

import type { Dialect } from "./dialect.js";
import { objectIn, stringIn } from "./json.js";

/**
 * The event that completed an operation.
 *
 * Page: Relay.Event.
 */
export class Event {
  /** What happened: `answered`, `finished`, `digit`, `MACHINE`, `ended`. */
  readonly name: string;
  /** The details that the platform reported. */
  readonly payload: Json;

  /** @internal */
  constructor(name: string, payload: Json) {
    this.name = name;
    this.payload = payload;
  }
}

/** The params of an event as v2 handlers get them: with its type. */
export function payloadOf(event: WireEvent): Json {
  return { event_type: event.event_type, ...event.params };
}

/** Reads the events of one kind of operation. */
export interface EventReader {
  /** The state that the event reports; empty when there is none. */
  word(params: Json): string;
  /** The payload of the event in a result. */
  payload(event: WireEvent, dialect: Dialect): Json;
}

/** Events whose state is in this field of their params; the payload is all params. */
export function byField(field: string): EventReader {
  return { word: (params) => stringIn(params, field), payload: payloadOf };
}

/** Events whose params have an object of details: that is the payload, and the state is at a path in it. */
export function byPart(part: string, ...word: string[]): EventReader {
  return {
    word: (params) => stringIn(params, part, ...word),
    payload: ({ params }) => objectIn(params, part),
  };
}
