import type { EventName } from "@twinline/core";

import type { ParamsOf } from "./event-params.js";
import type { RelayEvent } from "./relay-event.js";

type Absent<Params> = { readonly [Key in keyof Params]?: undefined };

type Ended = ParamsOf<"calling.call.state">;

/**
 * What an operation may end with. `event_type` tells:
 * - the operation's own last event,
 * - `calling.call.state`: the call ended first,
 * - `""`, with empty params: the call was gone before it could start, or the session was lost.
 *
 * Every param of the operation's event may be read without asking; it is undefined in the other cases.
 */
export type FinalEvent<Name extends EventName> = Name extends EventName
  ?
      | RelayEvent<Name, ParamsOf<Name> & Absent<Omit<Ended, keyof ParamsOf<Name>>>>
      | RelayEvent<"calling.call.state", Ended & Absent<Omit<ParamsOf<Name>, keyof Ended>>>
      | RelayEvent<"", Absent<ParamsOf<Name> & Ended>>
  : never;
