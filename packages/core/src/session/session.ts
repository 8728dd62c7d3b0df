import { Deferred } from "../emitter/deferred.js";
import { Emitter } from "../emitter/emitter.js";
import { RelayClosedError } from "../errors/errors.js";
import { asSessionEnd, rejected } from "../errors/session-end.js";
import type { RelayError } from "../errors/relay-error.js";
import { checkNumber, timeoutRange } from "../limits/limits.js";
import type { Log } from "../log/log.js";
import { Connector } from "./connector.js";
import type { Connection } from "./connection.js";
import { EventDispatcher } from "./event-dispatcher.js";
import { Handlers } from "./handlers.js";
import { Handshake } from "./handshake.js";
import type { SessionHealth } from "./health.js";
import type { SessionClient, SessionObserver, WireEvent } from "./observer.js";
import type { Result } from "./replies.js";
import { notConnected } from "./request-errors.js";
import { ResumeState } from "./resume.js";
import { RpcChannel, type RequestOptions } from "./rpc-channel.js";
import type { SessionOptions } from "./session-options.generated.js";
import { sessionSettings, type SessionSettings } from "./session-options.js";
import { Subscriptions } from "./subscriptions.js";
import { logStatus, StatusCell, traceStatus, type SessionStatus } from "./status.js";

/** The events that you can listen to on a session. */
export interface SessionEvents {
  /** The status changed. */
  status: SessionStatus;
  /** An event arrived and was acknowledged, but not dispatched yet. */
  event: WireEvent;
}

/**
 * A connection to the platform that reconnects automatically until you close it. Several clients can share one session.
 *
 * ```ts
 * const session = new Session({ project, token, host });
 * await session.connect();
 * ```
 */
export class Session implements AsyncDisposable {
  readonly #settings: SessionSettings;
  readonly #status: StatusCell;
  readonly #connector: Connector;
  readonly #channel: RpcChannel;
  readonly #resume: ResumeState;
  readonly #handshake: Handshake;
  readonly #subscriptions: Subscriptions;
  readonly #events: EventDispatcher;
  readonly #extensions = new Map<symbol, unknown>();
  readonly #emitter: Emitter<SessionEvents>;
  readonly #handlers: Handlers;
  #connected: Deferred<void> | undefined;
  #closed = new Deferred<RelayError | undefined>();
  #draining: Promise<void> | undefined;
  #stateSince: number;

  /**
   * @param options where to connect, with which credentials, and more
   * @throws {RelayParamError} for an unknown or invalid option, missing credentials or an invalid host
   */
  constructor(options: SessionOptions = {}) {
    this.#settings = sessionSettings("new Session()", options);
    const { log, clock, lagLimit } = this.#settings;
    this.#stateSince = clock.now();
    this.#handlers = new Handlers(this, log.area("handlers"), lagLimit);
    this.#emitter = new Emitter((error, name) =>
      log.error(`A listener of the session's "${name}" event threw`, error),
    );
    this.#resume = new ResumeState(log);
    this.#status = new StatusCell((status) => this.#announce(status));
    this.#events = new EventDispatcher(this, log, this.#resume, this.#emitter);
    this.#channel = new RpcChannel(this, this.#settings, this.#events, this.#resume);
    this.#subscriptions = new Subscriptions(this.#channel, () => this.#connector.isReady);
    this.#handshake = new Handshake(
      this.#settings,
      this.#channel,
      this.#resume,
      this.#subscriptions,
      this.#events,
    );
    this.#connector = new Connector(this.#settings, this.#channel, this.#resume, {
      authenticate: (connection) => this.#handshake.perform(connection, !this.draining),
      onReady: (connection) => this.#ready(connection),
      onFailed: (error) => void this.#close("failed", error),
      onStatus: (status) => this.#status.set(this.#unlessDraining(status)),
    });
  }

  /** The URL that the session connects to, without credentials. */
  get url(): string {
    return this.#settings.url;
  }

  /** The host, as you passed it. */
  get host(): string {
    return this.#settings.host;
  }

  /** The id of the project; empty with a JWT. */
  get project(): string {
    return this.#settings.project;
  }

  /** The protocol that the platform assigned; empty before the first connect. */
  get protocol(): string {
    return this.#resume.protocol;
  }

  /** The contexts whose calls and messages the session receives. */
  get contexts(): string[] {
    return this.#subscriptions.names;
  }

  /** The state of the session; see {@link SessionStatus}. */
  get status(): SessionStatus {
    return this.#status.current;
  }

  /** Iterates over the current status and each change, up to and including `closed`, with `for await`. */
  statuses(): AsyncIterableIterator<SessionStatus> {
    return this.#status.follow();
  }

  /** True once you have called `drain()`. */
  get draining(): boolean {
    return this.#draining !== undefined;
  }

  /** Resolves when the session has ended: with the error that ended it, or undefined if you closed it. */
  get closed(): Promise<RelayError | undefined> {
    return this.#closed.promise;
  }

  /**
   * Returns the session's health: its state, how long ago the platform last sent anything, waiting requests, live
   * calls, and whether a handler blocks the event loop. For an HTTP probe, see `healthHandler`.
   */
  health(): SessionHealth {
    const { state } = this.status;
    const { longest, running } = this.#handlers;
    return {
      ready: state === "ready" && !this.draining,
      alive: !(this.status.state === "closed" && this.status.reason === "failed"),
      state,
      state_age: (this.#settings.clock.now() - this.#stateSince) / 1000,
      ...this.#channel.health(),
      pings_missed: this.#connector.pingsMissed,
      calls: this.#events.live,
      handlers: running,
      handler_lag: longest.seconds,
      slowest_handler: longest.name,
    };
  }

  /** Adds a listener; see {@link SessionEvents}. */
  on<Name extends keyof SessionEvents>(
    name: Name,
    listener: (payload: SessionEvents[Name]) => unknown,
  ): this {
    this.#emitter.on(name, listener);
    return this;
  }

  /** Removes a listener, or all listeners of that event. */
  off<Name extends keyof SessionEvents>(
    name: Name,
    listener?: (payload: SessionEvents[Name]) => unknown,
  ): this {
    this.#emitter.off(name, listener);
    return this;
  }

  /**
   * Connects and authenticates. If the session is already connecting or connected, this waits for that connection. From
   * then on, a lost connection is restored automatically. You may call it again after the session was closed.
   *
   * @param options.insist whether to keep trying if the first attempt cannot reach the platform. Default false
   * @throws {RelayAuthError} if the platform refuses the credentials; the session does not try again
   * @throws {RelayConnectionError} if the platform cannot be reached
   * @throws {RelayTimeoutError} if it does not answer within `connect_timeout`
   * @throws {RelayClosedError} if the session is closed meanwhile
   */
  connect(options: { readonly insist?: boolean | undefined } = {}): Promise<void> {
    if (this.#connected === undefined) {
      this.#connected = new Deferred();
      if (this.status.state === "closed") this.#closed = new Deferred();
      this.#handlers.start();
      this.#warnOfUncheckedCertificates();
      this.#connector.start(options.insist ?? false);
    }
    return this.#connected.promise;
  }

  /**
   * Closes the connection. Everything pending settles with a {@link RelayClosedError}. Live calls are not hung up.
   */
  disconnect(): Promise<void> {
    return this.#close("disconnected", undefined);
  }

  /**
   * Accepts no new calls, waits until the live ones have ended, then closes. Use it to deploy without dropping calls.
   *
   * @param options.timeout how long to wait for live calls, in seconds, 0 to 2,147,483; after that, the session closes
   * although calls are live. Default: no limit
   * @throws {RelayParamError} if `timeout` is out of range
   */
  drain(options: { readonly timeout?: number | undefined } = {}): Promise<void> {
    const { timeout } = options;
    if (timeout !== undefined) {
      try {
        checkNumber("drain()", "timeout", timeout, timeoutRange);
      } catch (error) {
        return Promise.reject(error);
      }
    }
    this.#draining ??= this.#drain(timeout);
    return this.#draining;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.disconnect();
  }

  /**
   * Sends a request and waits for its reply. While there is no connection, the request waits in a queue.
   *
   * @param method the wire method, such as `calling.play`
   * @param params its params, exactly as sent on the wire
   * @param options a timeout, an abort signal, and the call that the request is about
   * @returns the result object of the reply
   * @throws {RelayCommandError} if the platform refuses, with its code and reason
   * @throws {RelayTimeoutError} if there is no reply in time; the connection stays open
   * @throws {RelayConnectionError} if the connection is lost before the reply, or too many requests are waiting
   * @throws {RelayClosedError} if the session is closed or was never connected
   */
  request(method: string, params: object, options?: RequestOptions): Promise<Result> {
    if (this.#connected === undefined) {
      const error = notConnected(method, this.status.state === "closed");
      options?.observer?.onFailed?.(method, error);
      return rejected(error);
    }
    return this.#channel.request(method, params, options);
  }

  /**
   * Receives the calls and messages of these contexts for a client, now and after every reconnect. Before the session
   * is connected, this only records the contexts.
   *
   * @throws {RelayParamError} if another client on this session has one of them
   * @throws {RelayCommandError} if the platform refuses; the client then does not have them
   */
  async receive(contexts: readonly string[], client: SessionClient): Promise<void> {
    await this.#subscriptions.receive(contexts, client);
  }

  /** Stops receiving these contexts for a client; by default all of its contexts. See {@link Session.receive}. */
  async unreceive(client: SessionClient, contexts?: readonly string[]): Promise<void> {
    await this.#subscriptions.unreceive(client, contexts);
  }

  /**
   * Records at once that a client receives these contexts. The next connect, or {@link Session.receive}, declares them.
   *
   * @throws {RelayParamError} if another client on this session has one of them
   */
  claim(contexts: readonly string[], client: SessionClient): void {
    this.#subscriptions.claim(contexts, client);
  }

  /** Returns the client that receives the calls of a context, or undefined. */
  clientOf(context: string): SessionClient | undefined {
    return this.#subscriptions.clientOf(context);
  }

  /** For the layers above: observes the session's events and its end. */
  observe(observer: SessionObserver): void {
    this.#events.add(observer);
  }

  /** For the layers above: one value per session and key, created when first needed. */
  extension<Value>(key: symbol, make: (session: Session) => Value): Value {
    if (!this.#extensions.has(key)) this.#extensions.set(key, make(this));
    return this.#extensions.get(key) as Value;
  }

  /** For the layers above: runs the app's handlers. */
  get handlers(): Handlers {
    return this.#handlers;
  }

  /** For the layers above: the settings of this session. */
  get settings(): SessionSettings {
    return this.#settings;
  }

  /** The log that everything on this session writes to. */
  get log(): Log {
    return this.#settings.log;
  }

  #warnOfUncheckedCertificates(): void {
    if (!this.url.startsWith("wss:") || !this.#settings.trustsAnyone) return;
    this.log.warn(
      "NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off: the token may be sent to anyone who " +
        "answers. Unset it. To trust your own certificate authority, set SIGNALWIRE_RELAY_CA_FILE.",
    );
  }

  #ready(connection: Connection): boolean {
    this.#channel.open(connection);
    if (!this.draining) {
      this.#subscriptions.declareMissing().catch((error: unknown) => {
        this.log.error("Contexts that were added while connecting could not be declared", error);
      });
    }
    this.#connected?.resolve();
    return this.#handshake.resumed;
  }

  async #drain(timeout: number | undefined): Promise<void> {
    if (this.#connected !== undefined) {
      this.#status.set({ state: "draining", calls: this.#events.live });
      await this.#stopReceiving();
      await this.#events.whenIdle(this.#settings.clock, timeout);
      const left = this.#events.live;
      if (left > 0) this.log.warn(`The drain timed out; calls that had not ended: ${left}`);
    }
    await this.#close("drained", undefined);
    this.#draining = undefined;
  }

  #unlessDraining(status: SessionStatus): SessionStatus {
    if (status.state !== "ready" || !this.draining) return status;
    return { state: "draining", calls: this.#events.live };
  }

  async #stopReceiving(): Promise<void> {
    try {
      await this.#subscriptions.pause();
    } catch (error) {
      // New calls are passed back to routing anyway.
      this.log.warn(`The platform could not be asked to stop sending calls: ${String(error)}`);
    }
  }

  async #close(
    reason: "disconnected" | "drained" | "failed",
    error: RelayError | undefined,
  ): Promise<void> {
    const connected = this.#connected;
    if (connected === undefined) return;
    const why = asSessionEnd(error ?? new RelayClosedError(`The session was closed (${reason})`));
    this.#connected = undefined;
    this.#draining = undefined;
    // connect() may be called again before the socket is closed, and then has its own `closed`.
    const closed = this.#closed;
    const stopped = this.#connector.stop();
    this.#handlers.stop();
    this.#handshake.forget();
    this.#channel.close(why);
    this.#events.onClosed(why);
    connected.reject(why);
    this.#status.set({ state: "closed", reason, ...(error === undefined ? {} : { error }) });
    await stopped;
    closed.resolve(error);
  }

  #announce(status: SessionStatus): void {
    this.#stateSince = this.#settings.clock.now();
    logStatus(this.log, this.url, status);
    traceStatus(this, status);
    this.#emitter.emit("status", status);
  }
}
