import type { Timer, TimerKind } from "../clock/clock.js";
import { RelayTimeoutError } from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { backoffDelay } from "./backoff.js";
import { classifyFailure } from "./classify-failure.js";
import { Connection } from "./connection.js";
import type { ResumeState } from "./resume.js";
import type { RpcChannel } from "./rpc-channel.js";
import type { SessionSettings } from "./session-options.js";
import type { SessionStatus } from "./status.js";

/** Observes a connector, and authenticates its connections. */
export interface ConnectorObserver {
  /** Sends `signalwire.connect` on the connection. Rejects if the platform refuses. */
  authenticate(connection: Connection): Promise<void>;
  /** Called when the platform has accepted the credentials. Returns whether the session was resumed. */
  onReady(connection: Connection): boolean;
  /** Called when the connector gives up. */
  onFailed(error: RelayError): void;
  onStatus(status: SessionStatus): void;
}

/** A connection that lived this long starts the backoff afresh, seconds. */
const stableAfter = 10;

/** Keeps a session connected: one loop, with one timer, that connects, authenticates and reconnects. */
export class Connector {
  readonly #settings: SessionSettings;
  readonly #channel: RpcChannel;
  readonly #resume: ResumeState;
  readonly #observer: ConnectorObserver;
  #connection: Connection | undefined;
  #isReady = false;
  #wasReady = false;
  #insists = false;
  #staleRetried = false;
  #attempts = 0;
  #readySince = 0;
  #timer: Timer | undefined;
  #stopped: (() => void)[] = [];

  constructor(
    settings: SessionSettings,
    channel: RpcChannel,
    resume: ResumeState,
    observer: ConnectorObserver,
  ) {
    this.#settings = settings;
    this.#channel = channel;
    this.#resume = resume;
    this.#observer = observer;
  }

  /** Whether requests can be sent. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The number of unanswered pings in a row. */
  get pingsMissed(): number {
    return this.#connection?.pingsMissed ?? 0;
  }

  /** @param insist whether to keep trying if the first attempt fails */
  start(insist: boolean): void {
    this.#wasReady = false;
    this.#insists = insist;
    this.#attempts = 0;
    this.#staleRetried = false;
    this.#attempt();
  }

  /** Closes the connection and stops reconnecting. Resolves when the socket is closed. */
  stop(): Promise<void> {
    this.#clearTimer();
    const connection = this.#connection;
    this.#connection = undefined;
    this.#isReady = false;
    if (connection === undefined) return Promise.resolve();
    const stopped = new Promise<void>((resolve) => this.#stopped.push(resolve));
    connection.close();
    return stopped;
  }

  #attempt(): void {
    const { connectTimeout, url } = this.#settings;
    this.#attempts += 1;
    this.#observer.onStatus({ state: "connecting", attempt: this.#attempts });
    const connection: Connection = new Connection(this.#settings, this.#channel, {
      onOpen: () => this.#opened(connection),
      onDown: (failure) => this.#down(connection, failure),
    });
    this.#connection = connection;
    this.#setTimer(connectTimeout, () => {
      connection.terminate(
        new RelayTimeoutError(
          `Could not connect to ${url} and authenticate within ${connectTimeout} s`,
        ),
      );
    });
  }

  #opened(connection: Connection): void {
    if (connection !== this.#connection) return;
    this.#observer.onStatus({ state: "authenticating" });
    this.#observer.authenticate(connection).then(
      () => this.#authenticated(connection),
      (error: unknown) => connection.terminate(error),
    );
  }

  #authenticated(connection: Connection): void {
    if (connection !== this.#connection) return;
    this.#clearTimer();
    this.#isReady = true;
    this.#wasReady = true;
    this.#staleRetried = false;
    this.#readySince = this.#settings.clock.now();
    connection.startHeartbeat(() => this.#channel.ping(connection));
    const resumed = this.#observer.onReady(connection);
    if (connection === this.#connection) this.#observer.onStatus({ state: "ready", resumed });
  }

  #down(connection: Connection, failure: unknown): void {
    if (connection !== this.#connection) {
      // The connection that stop() waits for.
      for (const resolve of this.#stopped.splice(0)) resolve();
      return;
    }
    this.#connection = undefined;
    this.#clearTimer();
    const wasReady = this.#isReady;
    this.#isReady = false;
    const { url, clock } = this.#settings;
    const resuming = !wasReady && this.#resume.isAsked;
    const { decision, error, retryAfter } = classifyFailure(failure, url, resuming);
    if (wasReady) {
      if (clock.now() - this.#readySince >= stableAfter * 1000) this.#attempts = 0;
      this.#channel.lost(error);
      this.#retry(error);
    } else if (decision === "stale" && !this.#staleRetried) {
      this.#staleRetried = true;
      this.#resume.clear();
      this.#attempt();
    } else if (decision === "fatal" || (!this.#wasReady && !this.#insists)) {
      this.#observer.onFailed(error);
    } else {
      this.#retry(error, retryAfter);
    }
  }

  /** @param after the shortest wait that the server asked for, in seconds */
  #retry(cause: RelayError, after = 0): void {
    const { backoff, random } = this.#settings;
    const attempt = this.#attempts + 1;
    const delay = Math.max(after, backoffDelay(attempt, backoff, random));
    this.#observer.onStatus({ state: "reconnecting", attempt, delay, cause });
    this.#setTimer(delay, () => this.#attempt(), { reconnect: true });
  }

  #setTimer(seconds: number, then: () => void, kind?: TimerKind): void {
    this.#clearTimer();
    this.#timer = this.#settings.clock.setTimeout(then, seconds * 1000, kind);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) this.#settings.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
