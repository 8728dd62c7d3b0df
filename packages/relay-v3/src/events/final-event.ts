import type { EventName } from "@twinline/core";

import type { EventOf } from "./event-classes.js";
import type { RelayEvent } from "./relay-event.js";

/** The properties of `T` that `Known` has not, all undefined: reading one compiles, and says that it may be missing. */
type Absent<T, Known = unknown> = { readonly [Key in Exclude<keyof T, keyof Known>]?: undefined };

type Ended = EventOf<"calling.call.state">;

type Either<Event extends RelayEvent, Other extends RelayEvent> = Event &
  Absent<Other, Event> & { readonly params: Absent<Other["params"], Event["params"]> };

/**
 * The event that an operation ends with. `event_type` says which:
 * - the operation's own last event,
 * - `calling.call.state`: the call ended first,
 * - `""`, with empty params: the call was gone before it could start, or the session was lost.
 *
 * You may read every property and every param of the operation's event without asking first; it is
 * undefined in the other two cases.
 */
export type FinalEvent<Name extends EventName> = Name extends EventName
  ?
      | Either<EventOf<Name>, Ended>
      | Either<Ended, EventOf<Name>>
      | (RelayEvent<"", Absent<EventOf<Name>["params"] & Ended["params"]>> &
          Absent<EventOf<Name> & Ended, RelayEvent>)
  : never;
