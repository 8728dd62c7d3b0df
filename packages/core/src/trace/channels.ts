import { channel, type Channel } from "node:diagnostics_channel";

/**
 * What Twinline publishes on `node:diagnostics_channel`, for metrics and traces. A message is built
 * only while somebody subscribes to its channel.
 */
export interface TraceMessages {
  /** A request is about to leave or to wait for the connection. */
  "twinline:request": { id: string; method: string; params: object };
  /** A request was answered, or will not be. `duration` is in milliseconds. */
  "twinline:reply": {
    id: string;
    method: string;
    duration: number;
    result?: object;
    error?: Error;
  };
  /** An event arrived and was acknowledged. */
  "twinline:event": { event_type: string; params: object };
  /** An operation started, was acknowledged or is complete. */
  "twinline:operation": { method: string; call_id: string; control_id: string; phase: string };
  /** A call became known, or was let go. */
  "twinline:call": { call_id: string; phase: "known" | "released"; direction: string };
}

function named<Name extends keyof TraceMessages>(name: Name): Channel<TraceMessages[Name]> {
  return channel(name) as Channel<TraceMessages[Name]>;
}

/** The channels. Check `hasSubscribers` before building a message. */
export const trace = {
  request: named("twinline:request"),
  reply: named("twinline:reply"),
  event: named("twinline:event"),
  operation: named("twinline:operation"),
  call: named("twinline:call"),
} as const;
