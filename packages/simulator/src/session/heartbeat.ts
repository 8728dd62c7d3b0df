import type { Alarm, Timers } from "../clock/timers.js";
import type { Connection } from "../wire/connection.js";

/** Number of unanswered pings in a row after which a connection counts as broken. */
const repaired = 3;

/** Pings a client, and breaks the connection when it does not answer. */
export class Heartbeat {
  readonly #connection: Connection;
  readonly #timers: Timers;
  readonly #interval: number;
  readonly #nextId: () => string;
  readonly #muted: () => boolean;
  #timer: Alarm | undefined;
  #missed = 0;

  /**
   * @param interval seconds; 0: no pings
   * @param muted no pings while it is true
   */
  constructor(
    connection: Connection,
    timers: Timers,
    interval: number,
    nextId: () => string,
    muted: () => boolean,
  ) {
    this.#connection = connection;
    this.#timers = timers;
    this.#interval = interval;
    this.#nextId = nextId;
    this.#muted = muted;
    this.#wait();
  }

  stop(): void {
    this.#timers.cancel(this.#timer);
  }

  #wait(): void {
    if (this.#interval <= 0) return;
    this.#timer = this.#timers.after(this.#interval, () => this.#ping(), { background: true });
  }

  #ping(): void {
    if (this.#missed >= repaired) return this.#connection.destroy();
    this.#wait();
    if (this.#muted() || !this.#connection.authenticated) return;
    this.#missed += 1;
    const params = { timestamp: this.#timers.now() };
    this.#connection.request(
      { jsonrpc: "2.0", id: this.#nextId(), method: "signalwire.ping", params },
      () => (this.#missed = 0),
    );
  }
}
