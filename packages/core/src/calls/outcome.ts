import type { RelayError } from "../errors/relay-error.js";
import type { WireEvent } from "../session/observer.js";

/** How an operation ended. Each operation has exactly one outcome. */
export type Outcome =
  /** By its own event. */
  | { readonly kind: "completed"; readonly event: WireEvent }
  /** The call ended first; `event` is the call's `ended`. */
  | { readonly kind: "ended"; readonly event: WireEvent }
  /** The call was gone when the operation was started. */
  | { readonly kind: "gone" }
  /** The platform refused to start it, or it may not have started. */
  | { readonly kind: "refused"; readonly error: RelayError }
  /** The session was lost and could not be resumed. */
  | { readonly kind: "lost"; readonly error: RelayError }
  /** The session was closed by the app. */
  | { readonly kind: "closed"; readonly error: RelayError };
