import type { SessionStatus } from "./status.js";

/** How a session is, for a person or a machine that watches it. Times are seconds. */
export interface SessionHealth {
  /** True while calls can be taken: it is connected and not draining. */
  readonly ready: boolean;
  /** False when it has failed and does not try again, as with refused credentials: restart the process. */
  readonly alive: boolean;
  /** As of `session.status`. */
  readonly state: SessionStatus["state"];
  /** How long it has been in that state. */
  readonly state_age: number;
  /** How long ago the platform sent anything; undefined before the first frame. */
  readonly last_frame_age: number | undefined;
  /** How long the platform took to answer the last ping; undefined before the first answer. */
  readonly ping_latency: number | undefined;
  /** How many pings in a row are unanswered. */
  readonly pings_missed: number;
  /** How many requests wait for the connection. */
  readonly requests_queued: number;
  /** How many requests have no answer yet, those that wait included. */
  readonly requests_pending: number;
  /** How many calls, dials and unanswered messages live. */
  readonly calls: number;
  /** How many async handlers are under way. */
  readonly handlers: number;
  /** The longest time that the event loop was kept in the last minute: so long did events wait. */
  readonly handler_lag: number;
  /** The handler that kept it, or those that were under way; empty when none was. */
  readonly slowest_handler: string;
}
