import type { RelayError } from "../errors/relay-error.js";
import type { WireEvent } from "../session/observer.js";

/** How an operation came to its end. There is exactly one for each operation. */
export type Outcome =
  /** By its own event. */
  | { readonly kind: "completed"; readonly event: WireEvent }
  /** The call ended first; `event` is the call's `ended`. */
  | { readonly kind: "ended"; readonly event: WireEvent }
  /** There was no such call (any more) when it was to start. */
  | { readonly kind: "gone" }
  /** The platform refused to start it, or it is not known whether it started. */
  | { readonly kind: "refused"; readonly error: RelayError }
  /** The session was lost and could not be resumed. */
  | { readonly kind: "lost"; readonly error: RelayError }
  /** We closed the session. */
  | { readonly kind: "closed"; readonly error: RelayError };
