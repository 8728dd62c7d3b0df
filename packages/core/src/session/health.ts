import type { SessionStatus } from "./status.js";

/** The health of a session, for people and monitoring. Times are in seconds. */
export interface SessionHealth {
  /** True while the session accepts calls: it is connected and not draining. */
  readonly ready: boolean;
  /**
   * False if the session has failed for good, for example because its credentials were refused: restart the process.
   */
  readonly alive: boolean;
  /** The same as `session.status.state`. */
  readonly state: SessionStatus["state"];
  /** How long it has been in that state. */
  readonly state_age: number;
  /** How long ago the platform sent anything; undefined before the first frame. */
  readonly last_frame_age: number | undefined;
  /** How long the platform took to answer the last ping; undefined before the first answer. */
  readonly ping_latency: number | undefined;
  /** The number of unanswered pings in a row. */
  readonly pings_missed: number;
  /** The number of requests that wait for the connection. */
  readonly requests_queued: number;
  /** The number of requests without a reply, including those that wait for the connection. */
  readonly requests_pending: number;
  /** The number of live calls, dials, and messages whose delivery is being tracked. */
  readonly calls: number;
  /** The number of running async handlers. */
  readonly handlers: number;
  /** The longest time that the event loop was blocked in the last minute, which is how long events waited. */
  readonly handler_lag: number;
  /** The handler that blocked it, or all handlers that were running; empty if there were none. */
  readonly slowest_handler: string;
}
