import type { Timer, TimerKind } from "../clock/clock.js";
import { RelayConnectionError, RelayTimeoutError } from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { backoffDelay } from "./backoff.js";
import { classifyFailure } from "./classify-failure.js";
import { Heartbeat } from "./heartbeat.js";
import { Link } from "./link.js";
import type { SessionSettings } from "./session-options.js";
import type { SessionStatus } from "./status.js";

/** What a connector needs from its session. */
export interface ConnectorHooks {
  /** Sends `signalwire.connect` on the link. Rejects when it is refused. */
  authenticate(link: Link): Promise<void>;
  /** True when the last `authenticate` asked for a session to be resumed. */
  resuming(): boolean;
  /** What was to be resumed is gone. */
  forget(): void;
  message(link: Link, text: string): void;
  ping(link: Link): void;
  /** The credentials were accepted. Returns whether the session was resumed. */
  ready(link: Link): boolean;
  /** A connection that was ready is gone. */
  lost(error: RelayError): void;
  /** No further attempt is made. */
  failed(error: RelayError): void;
  status(status: SessionStatus): void;
}

/** A connection that lived this long, in milliseconds, starts the backoff afresh. */
const stableAfter = 10_000;

/** How long the other side may take to close a connection that we close, in seconds. */
const closingTime = 1;

/**
 * Keeps a session connected: the one loop that opens, authenticates and opens again, with its one
 * timer.
 */
export class Connector {
  readonly #settings: SessionSettings;
  readonly #hooks: ConnectorHooks;
  readonly #heartbeat: Heartbeat;
  #link: Link | undefined;
  #isReady = false;
  #wasReady = false;
  #insists = false;
  #staleRetried = false;
  #attempts = 0;
  #readySince = 0;
  #timer: Timer | undefined;
  #stopped: (() => void)[] = [];

  constructor(settings: SessionSettings, hooks: ConnectorHooks) {
    this.#settings = settings;
    this.#hooks = hooks;
    this.#heartbeat = new Heartbeat(
      settings.clock,
      settings.heartbeat,
      () => this.#link !== undefined && hooks.ping(this.#link),
      (misses) => this.#link?.terminate(unresponsive(settings.url, misses)),
    );
  }

  /** The link that requests go out on, or undefined while there is none. */
  get readyLink(): Link | undefined {
    return this.#isReady ? this.#link : undefined;
  }

  /** How many pings in a row are unanswered. */
  get pingsMissed(): number {
    return this.#heartbeat.missed;
  }

  /** @param insist whether to go on trying when the first attempt does not get through */
  start(insist: boolean): void {
    this.#wasReady = false;
    this.#insists = insist;
    this.#attempts = 0;
    this.#staleRetried = false;
    this.#attempt();
  }

  /** Ends the connection and the attempts. Resolves when the socket is closed. */
  stop(): Promise<void> {
    this.#clearTimer();
    this.#heartbeat.stop();
    const link = this.#link;
    this.#link = undefined;
    this.#isReady = false;
    if (link === undefined) return Promise.resolve();
    const stopped = new Promise<void>((resolve) => this.#stopped.push(resolve));
    link.close(closingTime);
    return stopped;
  }

  /** The platform announced that it will close the connection. */
  expectClose(link: Link): void {
    link.endWithin(5);
  }

  #attempt(): void {
    const { clock, connectTimeout, log, url, socket, maxFrame, maxBuffered, ca } = this.#settings;
    this.#attempts += 1;
    this.#hooks.status({ state: "connecting", attempt: this.#attempts });
    const link: Link = new Link(url, socket, { maxFrame, maxBuffered, ca }, clock, log.secrets, {
      open: () => this.#opened(link),
      message: (text) => {
        // A link that is being closed may still hear something: nobody is there to take it.
        if (link !== this.#link) return;
        this.#heartbeat.seen();
        this.#hooks.message(link, text);
      },
      down: (failure) => this.#down(link, failure),
    });
    this.#link = link;
    this.#setTimer(connectTimeout, () => {
      link.terminate(
        new RelayTimeoutError(
          `${url} could not be reached and authenticated within ${connectTimeout} s`,
        ),
      );
    });
  }

  #opened(link: Link): void {
    if (link !== this.#link) return;
    this.#hooks.status({ state: "authenticating" });
    this.#hooks.authenticate(link).then(
      () => this.#authenticated(link),
      (error: unknown) => link.terminate(error),
    );
  }

  #authenticated(link: Link): void {
    if (link !== this.#link) return;
    this.#clearTimer();
    this.#isReady = true;
    this.#wasReady = true;
    this.#staleRetried = false;
    this.#readySince = this.#settings.clock.now();
    this.#heartbeat.start();
    const resumed = this.#hooks.ready(link);
    if (link === this.#link) this.#hooks.status({ state: "ready", resumed });
  }

  #down(link: Link, failure: unknown): void {
    if (link !== this.#link) {
      // The link that stop() waits for.
      for (const resolve of this.#stopped.splice(0)) resolve();
      return;
    }
    this.#link = undefined;
    this.#clearTimer();
    this.#heartbeat.stop();
    const wasReady = this.#isReady;
    this.#isReady = false;
    const { url, clock } = this.#settings;
    const resuming = !wasReady && this.#hooks.resuming();
    const { verdict, error, retryAfter } = classifyFailure(failure, url, resuming);
    if (wasReady) {
      if (clock.now() - this.#readySince >= stableAfter) this.#attempts = 0;
      this.#hooks.lost(error);
      this.#retry(error);
    } else if (verdict === "stale" && !this.#staleRetried) {
      this.#staleRetried = true;
      this.#hooks.forget();
      this.#attempt();
    } else if (verdict === "fatal" || (!this.#wasReady && !this.#insists)) {
      this.#hooks.failed(error);
    } else {
      this.#retry(error, retryAfter);
    }
  }

  /** @param after the shortest wait that the server asked for, seconds */
  #retry(cause: RelayError, after = 0): void {
    const { backoff, random } = this.#settings;
    const attempt = this.#attempts + 1;
    const delay = Math.max(after, backoffDelay(attempt, backoff, random));
    this.#hooks.status({ state: "reconnecting", attempt, delay, cause });
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

function unresponsive(url: string, misses: number): RelayConnectionError {
  return new RelayConnectionError(
    `${url} left ${misses} pings in a row unanswered; the connection counts as dead`,
  );
}
