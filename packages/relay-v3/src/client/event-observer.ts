import type { Session, WireEvent } from "@twinline/core";

import { RelayEvent, type AnyRelayEvent } from "../events/relay-event.js";
import { guarded } from "../guard.js";
import type { SessionPart } from "./session-part.js";

/** Is told of every event of the session: by name, with its params, and as an object. */
export type EventHandler = (
  event_type: string,
  params: Readonly<Record<string, unknown>>,
  event: AnyRelayEvent,
) => unknown;

/** Every event of the session, for one handler. */
export class EventObserver implements SessionPart {
  handler: EventHandler | undefined;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  open(): void {
    this.#session.on("event", this.#tell);
  }

  close(): void {
    this.#session.off("event", this.#tell);
  }

  readonly #tell = (wire: WireEvent): void => {
    const { handler } = this;
    if (handler === undefined) return;
    const { event_type, params } = wire;
    guarded(this.#session.log, `The on_event handler (${event_type})`, () =>
      handler(event_type, params, new RelayEvent(wire) as AnyRelayEvent),
    );
  };
}
