import { Deferred } from "../emitter/deferred.js";
import { onSignals } from "../platform/process.js";
import type { Session } from "./session.js";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Ends a session when the process gets SIGINT or SIGTERM. Signals belong to the application: use it only
 * for a client that runs the whole program.
 */
export class Shutdown {
  readonly #session: Session;
  readonly #end: () => Promise<void>;
  readonly #done = new Deferred<undefined>();
  #isUnderWay = false;
  #stopWatching: (() => void) | undefined;

  /** @param end what the first signal starts, such as a drain; a second one disconnects at once */
  constructor(session: Session, end: () => Promise<void>) {
    this.#session = session;
    this.#end = end;
  }

  /** Whether a signal has come. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Settles with what the first signal started. */
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
