import { Deferred } from "../emitter/deferred.js";
import { onSignals } from "../platform/process.js";
import type { Session } from "./session.js";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends a session when the process receives SIGINT or SIGTERM. Signals belong to the app, so use this only for a client
 * that runs the whole program.
 */
export class Shutdown {
  readonly #session: Session;
  readonly #end: () => Promise<void>;
  readonly #done = new Deferred<undefined>();
  #isUnderWay = false;
  #stopWatching: (() => void) | undefined;

  /** @param end called at the first signal, to drain for example; a second signal disconnects at once */
  constructor(session: Session, end: () => Promise<void>) {
    this.#session = session;
    this.#end = end;
  }

  /** Whether a signal was received. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Settles when the shutdown is complete. */
  get done(): Promise<undefined> {
    return this.#done.promise;
  }

  start(): void {
    this.#stopWatching ??= onSignals(signals, (signal) => this.#signalled(signal));
  }

  stop(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #signalled(signal: string): void {
    const { log } = this.#session;
    if (this.#isUnderWay) {
      log.info(`${signal}: disconnecting`);
      void this.#session.disconnect();
      return;
    }
    this.#isUnderWay = true;
    log.info(`${signal}: shutting down; a second signal disconnects at once`);
    this.#end().then(() => this.#done.resolve(undefined), this.#done.reject);
  }
}
