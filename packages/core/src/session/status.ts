import { AsyncQueue } from "../emitter/async-queue.js";
import type { RelayError } from "../errors/relay-error.js";
import type { Log } from "../log/log.js";

/** The state of a session. Tell the cases apart by `state`. */
export type SessionStatus =
  /** Made, and not asked to connect yet. */
  | { readonly state: "idle" }
  /** Opening a socket. `attempt` counts from 1 since the last time it was ready. */
  | { readonly state: "connecting"; readonly attempt: number }
  /** The socket is open, the credentials are being checked. */
  | { readonly state: "authenticating" }
  /** Requests go out. `resumed` is true when the platform kept the calls of the last connection. */
  | { readonly state: "ready"; readonly resumed: boolean }
  /** Waiting `delay` seconds before attempt number `attempt`, because of `cause`. */
  | {
      readonly state: "reconnecting";
      readonly attempt: number;
      readonly delay: number;
      readonly cause: RelayError;
    }
  /** No new calls are taken; it closes when the `calls` that live have ended. */
  | { readonly state: "draining"; readonly calls: number }
  /** Over. `error` is there when it was not asked for. `connect()` starts afresh. */
  | {
      readonly state: "closed";
      readonly reason: "disconnected" | "drained" | "failed";
      readonly error?: RelayError;
    };

/** Holds the status, and gives each change to those who iterate over it. */
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

/** Writes to the log what an operator wants to know of a new status. */
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
