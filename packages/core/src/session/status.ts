import { AsyncQueue } from "../emitter/async-queue.js";
import type { RelayError } from "../errors/relay-error.js";
import type { Log } from "../log/log.js";
import { trace, type TracedSession } from "../trace/channels.js";

/** The state of a session. Tell the cases apart by `state`. */
export type SessionStatus =
  /** Created, but `connect()` has not been called. */
  | { readonly state: "idle" }
  /** Opening a socket. `attempt` counts from 1 since the session was last ready. */
  | { readonly state: "connecting"; readonly attempt: number }
  /** The socket is open, and the platform is checking the credentials. */
  | { readonly state: "authenticating" }
  /** Requests are sent. `resumed` is true if the platform kept the calls of the previous connection. */
  | { readonly state: "ready"; readonly resumed: boolean }
  /** Waiting `delay` seconds before attempt number `attempt`, because of `cause`. */
  | {
      readonly state: "reconnecting";
      readonly attempt: number;
      readonly delay: number;
      readonly cause: RelayError;
    }
  /** No new calls are accepted. The session closes when the `calls` live calls have ended. */
  | { readonly state: "draining"; readonly calls: number }
  /** Closed. `error` is set if you did not close it. `connect()` starts again. */
  | {
      readonly state: "closed";
      readonly reason: "disconnected" | "drained" | "failed";
      readonly error?: RelayError;
    };

/** Holds the status, and passes each change to its iterators. */
export class StatusCell {
  #current: SessionStatus = { state: "idle" };
  readonly #followers = new Set<AsyncQueue<SessionStatus>>();
  readonly #changed: (status: SessionStatus) => void;

  constructor(changed: (status: SessionStatus) => void) {
    this.#changed = changed;
  }

  get current(): SessionStatus {
    return this.#current;
  }

  set(status: SessionStatus): void {
    this.#current = status;
    for (const follower of this.#followers) {
      follower.push(status);
      if (status.state === "closed") follower.end();
    }
    this.#changed(status);
  }

  /** The current status, then each change, up to and including `closed`. */
  follow(): AsyncIterableIterator<SessionStatus> {
    const queue = new AsyncQueue<SessionStatus>(() => this.#followers.delete(queue));
    queue.push(this.#current);
    this.#followers.add(queue);
    return queue;
  }
}

/** Logs status changes that matter to an operator. */
export function logStatus(log: Log, url: string, status: SessionStatus): void {
  if (status.state === "reconnecting") {
    const { cause, attempt, delay } = status;
    const why = cause.message.replace(/\.$/, "");
    log.warn(`${why}. Attempt ${attempt} in ${delay.toFixed(1)} s`);
  } else if (status.state === "ready") {
    log.info(`Connected to ${url}${status.resumed ? ", session resumed" : ""}`);
  } else if (status.state === "closed" && status.error !== undefined) {
    log.error(status.error.message);
  }
}

/** Publishes a status change to those who trace sessions. */
export function traceStatus(session: TracedSession, status: SessionStatus): void {
  if (!trace.session.hasSubscribers) return;
  const error = "cause" in status ? status.cause : "error" in status ? status.error : undefined;
  trace.session.publish({
    session,
    state: status.state,
    ...("resumed" in status ? { resumed: status.resumed } : {}),
    ...(error === undefined ? {} : { error }),
  });
}
