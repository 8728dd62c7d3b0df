import type { EventName } from "@twinline/core";

import type { FinalEvents } from "./fields.generated.js";

/**
 * The event that an operation ends with. `event_type` says which:
 * - the operation's own last event,
 * - `calling.call.state`: the call ended first,
 * - `""`, with empty params: the call was gone before it could start, or the session was lost.
 *
 * You may read every property and every param of the operation's event without asking first; it is
 * undefined in the other two cases.
 */
export type FinalEvent<Name extends EventName> = Name extends keyof FinalEvents
  ? FinalEvents[Name]
  : never;
