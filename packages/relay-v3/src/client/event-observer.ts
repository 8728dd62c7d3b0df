import type { Session, WireEvent } from "@twinline/core";
import { runHandler } from "@twinline/core/internal";

import { eventOf, type AnyRelayEvent } from "../events/event-of.js";
import type { ConnectionObserver } from "./client-connection.js";

/** Handles all events of the session: it receives the name, the params, and the event as an object. */
export type EventHandler = (
  event_type: string,
  params: Readonly<Record<string, unknown>>,
  event: AnyRelayEvent,
) => unknown;

/** Passes all events of the session to one handler. */
export class EventObserver implements ConnectionObserver {
  handler: EventHandler | undefined;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  onEntered(): void {
    this.#session.on("event", this.#onEvent);
  }

  onLeft(): void {
    this.#session.off("event", this.#onEvent);
  }

  readonly #onEvent = (wire: WireEvent): void => {
    const { handler } = this;
    if (handler === undefined) return;
    const { event_type, params } = wire;
    const what = `The on_event handler (${event_type})`;
    runHandler(
      this.#session,
      { name: "on_event", what },
      (event: AnyRelayEvent) => handler(event_type, params, event),
      eventOf(wire),
    );
  };
}
