import type { RelayError } from "../errors/relay-error.js";
import type { Json } from "./frames.js";

/** An event as the platform sends it: its type and its params. */
export interface WireEvent {
  /** Such as `calling.call.play`. */
  readonly event_type: string;
  readonly params: Json;
  /** Seconds since 1970, by the platform's clock. */
  readonly timestamp?: number | undefined;
  readonly project_id?: string | undefined;
  readonly space_id?: string | undefined;
  readonly event_channel?: string | undefined;
}

/** A layer above the session that follows its events: calls, messages. */
export interface SessionObserver {
  /** An event arrived. Returns true when it was for this observer. */
  onEvent(event: WireEvent): boolean;
  /** The session could not be resumed: whatever the platform kept for it is lost. */
  onLost(error: RelayError): void;
  /** The session has ended. */
  onClosed(error: RelayError): void;
  /** How many calls or messages still need the session. */
  readonly size: number;
  /** Called when `size` may be waited for: resolves when it is 0. */
  whenIdle(): Promise<void>;
}

/** A client that receives calls and messages of the session's contexts. */
export interface SessionClient {
  /** What to call it in an error: `the v3 RelayClient`. */
  readonly name: string;
}
