import {
  RelayParamError,
  Session,
  type RelayError,
  type SecretSource,
  type SessionOptions,
  type SessionStatus,
} from "@twinline/core";
import {
  ClientSession,
  describe,
  failOnExit,
  sharedSession,
  Shutdown,
} from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import { dialectKey, documentedDialect, type Dialect } from "../common/dialect.js";
import { defineShown } from "../common/shown.js";
import { startUsage } from "../usage/start.js";
import { Calling } from "./calling.js";
import { ClientListeners, type ClientEvents } from "./client-events.js";
import { ClientLogger } from "./client-logger.js";
import {
  clientOptionTypes,
  legacyOptions,
  warnOf,
  withEnvHint,
  type ClientOptions,
  type DocumentedShutdownOptions,
} from "./client-options.js";
import { Messaging } from "./messaging.js";
import { Tasking } from "./tasking.js";

/**
 * A connection to the platform, to make and receive calls, messages and tasks.
 *
 * ```ts
 * const client = new Client(project, token);
 * await client.connect();
 * const { call, successful } = await client.calling.dial({ from_number, to_number });
 * ```
 *
 * After SIGINT or SIGTERM it accepts no new calls, gives live ones 25 seconds to end, and disconnects; a second signal
 * disconnects at once. A client that shares its session ignores signals.
 *
 * Page: Relay.Client.
 */
export class Client<CallView extends object = Call> implements AsyncDisposable {
  static {
    defineShown(this, ["project", "host", "protocol", "contexts", "connected"]);
  }

  readonly #session: Session;
  readonly #own: ClientSession;
  readonly #shutdown: Shutdown | undefined;
  readonly #listeners: ClientListeners<this>;
  readonly #logsToConsole: boolean;
  #logger: ClientLogger | undefined;
  #calling: Calling<CallView> | undefined;
  #messaging: Messaging | undefined;
  #tasking: Tasking | undefined;

  /**
   * @param project project id; by default `SIGNALWIRE_PROJECT_ID`
   * @param token API token; by default `SIGNALWIRE_API_TOKEN`
   * @param host where to connect; by default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`
   * @throws {RelayParamError} the credentials are missing, or the host is wrong
   */
  constructor(project?: string, token?: SecretSource, host?: string);
  /**
   * @param options project, token and host, and any other option of a session; or a session to share.
   *   An unknown option is ignored with a warning
   * @throws {RelayParamError} the credentials are missing, or the host is wrong
   */
  constructor(options: ClientOptions);
  constructor(first?: string | ClientOptions, token?: SecretSource, host?: string) {
    const given = givenOptions(first, token, host);
    const { options, warnings } = legacyOptions("new Client()", given, clientOptionTypes);
    const { session, drain_timeout, handle_signals, usage_report, ...rest } =
      options as DocumentedShutdownOptions & SessionOptions & { session?: unknown };
    startUsage(usage_report, () => ({
      self: this,
      name: this[dialectKey].name === "node" ? "RelayClient" : "Client",
      args: [first],
      warnings,
      classes: { client: Client, calling: Calling, messaging: Messaging, tasking: Tasking },
      mark: dialectKey,
    }));
    const isShared = session !== undefined;
    this.#session = isShared ? sharedSession("new Client()", session, rest) : ownSession(rest);
    this.#own = new ClientSession(this.#session, { name: "the v2 Client" }, !isShared, {
      onStatus: (status) => this.#changed(status),
      onLeft: () => {
        this.#listeners.stop();
        this.#shutdown?.stop();
      },
      onLeftShared: () => {
        this.#calling?.stop();
        this.#messaging?.stop();
        this.#tasking?.stop();
      },
    });
    this.#logsToConsole = !isShared && rest.logger === undefined;
    warnOf(warnings, this.#session);
    if (!isShared && handle_signals !== false) {
      const timeout = drain_timeout ?? this[dialectKey].drainTimeout;
      this.#shutdown = new Shutdown(this.#session, () =>
        timeout > 0 ? this.#session.drain({ timeout }) : this.#session.disconnect(),
      );
    }
    this.#listeners = new ClientListeners(this, this.#session);
    if (isShared) this.#own.enter();
  }

  /** @internal */
  get [dialectKey](): Dialect {
    return documentedDialect;
  }

  /** Its session. Give it to another client and both share it. */
  get session(): Session {
    return this.#session;
  }

  /** The project id; empty with a JWT. */
  get project(): string {
    return this.#session.project;
  }

  /** The host, as you gave it. */
  get host(): string {
    return this.#session.host;
  }

  /** The protocol that the platform assigned; empty before the first connect. */
  get protocol(): string {
    return this.#session.protocol;
  }

  /** The contexts that the session receives calls and messages for. */
  get contexts(): readonly string[] {
    return this.#session.contexts;
  }

  /** Whether a connection is open. */
  get connected(): boolean {
    return ["authenticating", "ready", "draining"].includes(this.#session.status.state);
  }

  /** The log of the client, with the methods of the Node SDK's logger: `setLevel`, `levels`, `info`. */
  get __logger(): ClientLogger {
    return (this.#logger ??= new ClientLogger(this.#session.log, this.#logsToConsole));
  }

  /** Makes and receives calls. */
  get calling(): Calling<CallView> {
    return (this.#calling ??= new Calling(this.#session, this.#own.client, this[dialectKey]));
  }

  /** Sends and receives messages. */
  get messaging(): Messaging {
    return (this.#messaging ??= new Messaging(this.#session, this.#own.client, this[dialectKey]));
  }

  /** Receives tasks. */
  get tasking(): Tasking {
    return (this.#tasking ??= new Tasking(this.#session, this.#own.client));
  }

  /**
   * Connects, and keeps trying while the platform cannot be reached. From then on it reconnects by itself.
   *
   * @returns resolves when the session is ready
   * @throws {RelayAuthError} the credentials were refused; it does not try again
   * @throws {RelayClosedError} you disconnected the client before it was connected
   */
  connect(): Promise<void> {
    this.#own.enter();
    this.#shutdown?.start();
    const connected = this.#session.connect({ insist: true });
    // Legacy apps do not await it: they get `signalwire.error`.
    connected.catch(() => undefined);
    return connected;
  }

  /**
   * Closes the connection; pending operations end without success. Calls are not hung up. A client that shares its
   * session unsubscribes from its contexts and leaves the session open.
   */
  disconnect(): Promise<void> {
    return this.#own.disconnect();
  }

  /**
   * Accepts no new calls, waits until live ones have ended, then disconnects. A client that shares its session only
   * unsubscribes from its contexts: its calls continue.
   *
   * @param options.timeout how long to wait for live calls, seconds; calls that are still live then lose their
   *   connection. By default without limit
   */
  drain(options: { readonly timeout?: number | undefined } = {}): Promise<void> {
    return this.#own.isOwn ? this.#session.drain(options) : this.disconnect();
  }

  /** Resolves when the client has ended: with the error that ended it, or undefined when you disconnected it. */
  get closed(): Promise<RelayError | undefined> {
    return this.#own.left;
  }

  /**
   * Adds a handler of an event. Handlers run in the order in which you added them.
   *
   * @param event its name; see {@link ClientEvents}
   * @param handler it is not awaited; what it throws or rejects with is logged
   * @returns the client
   *
   * Page: Relay.Client, on.
   */
  on<Name extends keyof ClientEvents<this>>(
    event: Name,
    handler: (payload: ClientEvents<this>[Name]) => unknown,
  ): this {
    this.#listeners.on(event, handler);
    return this;
  }

  /**
   * Removes a handler, or all handlers of an event.
   *
   * @param event its name; see {@link ClientEvents}
   * @param handler the function that you added; by default all handlers of the event
   * @returns the client
   *
   * Page: Relay.Client, off.
   */
  off<Name extends keyof ClientEvents<this>>(
    event: Name,
    handler?: (payload: ClientEvents<this>[Name]) => unknown,
  ): this {
    this.#listeners.off(event, handler);
    return this;
  }

  /** As `disconnect`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.disconnect();
  }

  #changed(status: SessionStatus): void {
    const { state } = status;
    const isFailure = state === "closed" && status.error !== undefined;
    const isUnhandled = isFailure && !this.#listeners.has("signalwire.error");
    this.#listeners.status(status);
    if (isUnhandled && this[dialectKey].failsByExitCode) failOnExit();
  }
}

function givenOptions(
  first: string | ClientOptions | undefined,
  token: SecretSource | undefined,
  host: string | undefined,
): ClientOptions {
  if (typeof first === "object") return first;
  if (first === undefined || typeof first === "string") return { project: first, token, host };
  throw new RelayParamError(`new Client(): project must be a string, got ${describe(first)}`, {
    path: "project",
  });
}

function ownSession(options: SessionOptions): Session {
  try {
    return new Session(options);
  } catch (error) {
    throw withEnvHint(error);
  }
}
