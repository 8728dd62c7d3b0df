import type { RelayError } from "../errors/relay-error.js";
import type { Json } from "./frames.js";

/** An event from the platform, unchanged: its type and its params. */
export interface WireEvent {
  /** Such as `calling.call.play`. */
  readonly event_type: string;
  readonly params: Json;
  /** Seconds since 1970, according to the platform's clock. */
  readonly timestamp?: number | undefined;
  readonly project_id?: string | undefined;
  readonly space_id?: string | undefined;
  readonly event_channel?: string | undefined;
}

/** A layer above the session that observes its events: calls or messages. */
export interface SessionObserver {
  /** Handles an event. Returns true if the event concerned this observer. */
  onEvent(event: WireEvent): boolean;
  /** Called when the session could not be resumed: the platform has dropped its calls and messages. */
  onLost(error: RelayError): void;
  /** Called when the session has ended. */
  onClosed(error: RelayError): void;
  /** The number of calls or messages that still need the session. */
  readonly size: number;
  /** Resolves when `size` is 0. */
  whenIdle(): Promise<void>;
}

/** A client that receives calls and messages of the session's contexts. */
export interface SessionClient {
  /** Its name in errors, such as `the v3 RelayClient`. */
  readonly name: string;
}
