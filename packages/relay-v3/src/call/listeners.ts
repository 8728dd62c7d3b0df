import { appListeners, type CallLeg, type Emitter } from "@twinline/core/internal";

import type { CallEventName } from "../events/event-name.js";
import { eventOf, type EventOf } from "../events/event-of.js";

/** The listeners of a call, by the names of their events. */
export type CallListeners = Emitter<{ [Name in CallEventName]: EventOf<Name> }>;

/**
 * Makes listeners that get the events of a leg.
 *
 * @param over runs after the last event
 */
export function listenersOf(leg: CallLeg, over: () => void): CallListeners {
  const listeners: CallListeners = appListeners(
    leg.session,
    (name) => `A listener of ${name} (call ${leg.call_id})`,
    () => leg,
  );
  leg.observe({
    onEvent: (wire) => {
      const name = wire.event_type as CallEventName;
      if (listeners.has(name)) listeners.emit(name, eventOf(wire) as never);
    },
    onReleased: over,
  });
  return listeners;
}
