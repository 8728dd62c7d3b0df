import {
  type RelayError,
  RelayParamError,
  Session,
  type SecretSource,
  type SessionOptions,
} from "@twinline/core";
import { Deferred, describe, type SessionClient } from "@twinline/core/internal";

import { Calling } from "./calling.js";
import { ClientListeners, type ClientEvents } from "./client-events.js";
import { sharedSession, type ClientOptions } from "./client-options.js";
import { Messaging } from "./messaging.js";
import { Tasking } from "./tasking.js";

/**
 * A connection to the platform, with what can be done over it.
 *
 * ```ts
 * const client = new Client(project, token);
 * await client.connect();
 * const { call, successful } = await client.calling.dial({ from_number, to_number });
 * ```
 *
 * Page: Relay.Client.
 */
export class Client implements AsyncDisposable {
  readonly #session: Session;
  readonly #claimant: SessionClient = { name: "the v2 Client" };
  readonly #isShared: boolean;
  #listeners: ClientListeners | undefined;
  #calling: Calling | undefined;
  #messaging: Messaging | undefined;
  #tasking: Tasking | undefined;
  readonly #left = new Deferred<undefined>();

  /**
   * @param project project id; by default `SIGNALWIRE_PROJECT_ID`
   * @param token API token; by default `SIGNALWIRE_API_TOKEN`
   * @param host where to connect; by default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`
   * @throws {RelayParamError} the credentials are missing, or the host is wrong
   */
  constructor(project?: string, token?: SecretSource, host?: string);
  /**
   * @param options project, token and host, and whatever else a session takes; or a session to share
   * @throws {RelayParamError} an option is unknown or wrong, the credentials are missing, or the host
   *   is wrong
   */
  constructor(options: ClientOptions);
  constructor(first?: string | ClientOptions, token?: SecretSource, host?: string) {
    const shared = sharedSession(first);
    this.#isShared = shared !== undefined;
    this.#session = shared ?? new Session(sessionOptions(first, token, host));
  }

  /** The session that everything goes over. Give it to another client and both share it. */
  get session(): Session {
    return this.#session;
  }

  /** The project it connects as; empty with a JWT. */
  get project(): string {
    return this.#session.project;
  }

  /** Where it connects, as it was given. */
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

  /** What there is for calls. */
  get calling(): Calling {
    return (this.#calling ??= new Calling(this.#session, this.#claimant));
  }

  /** What there is for messages. */
  get messaging(): Messaging {
    return (this.#messaging ??= new Messaging(this.#session, this.#claimant));
  }

  /** What there is for tasks. */
  get tasking(): Tasking {
    return (this.#tasking ??= new Tasking(this.#session, this.#claimant));
  }

  /**
   * Connects, and goes on trying while the platform cannot be reached. From then on a lost connection
   * comes back by itself.
   *
   * @returns resolves when the session is ready
   * @throws {RelayAuthError} the credentials were refused; that is not tried again
   * @throws {RelayClosedError} the client was disconnected meanwhile
   */
  connect(): Promise<void> {
    const connected = this.#session.connect({ insist: true });
    // A legacy app does not wait for it and hears of a failure by `signalwire.error`.
    connected.catch(() => undefined);
    return connected;
  }

  /**
   * Closes the connection; whatever is pending ends without success. Calls are not hung up. A client
   * that shares its session gives back its contexts and leaves the session as it is.
   */
  async disconnect(): Promise<void> {
    if (!this.#isShared) return this.#session.disconnect();
    await this.#leave();
    this.#left.resolve(undefined);
  }

  /**
   * Takes no new calls, waits until those that live have ended, then disconnects. A client that shares
   * its session only gives back its contexts: the calls go on with the session.
   *
   * @param options.timeout how long the calls may take, seconds; by default without limit
   */
  drain(options: { readonly timeout?: number | undefined } = {}): Promise<void> {
    return this.#isShared ? this.disconnect() : this.#session.drain(options);
  }

  /** Resolves when the client is over: with the error that ended it, or undefined when we did. */
  get closed(): Promise<RelayError | undefined> {
    return Promise.race([this.#session.closed, this.#left.promise]);
  }

  async #leave(): Promise<void> {
    this.#calling?.stop();
    this.#messaging?.stop();
    this.#tasking?.stop();
    try {
      await this.#session.unreceive(this.#claimant);
    } catch (error) {
      this.#session.log.warn(`The platform was not told to send no more calls: ${String(error)}`);
    }
  }

  /**
   * Adds a handler of an event. Several are started in the order in which they were added.
   *
   * @param event its name; see {@link ClientEvents}
   * @param handler it is not waited for; a throw is logged
   * @returns the client
   *
   * Page: Relay.Client, on.
   */
  on<Name extends keyof ClientEvents>(
    event: Name,
    handler: (payload: ClientEvents[Name]) => unknown,
  ): this {
    this.#listeners ??= new ClientListeners(this, this.#session);
    this.#listeners.on(event, handler);
    return this;
  }

  /**
   * Removes a handler, or all of an event.
   *
   * @param event its name; see {@link ClientEvents}
   * @param handler the same function that was added; by default all of the event
   * @returns the client
   *
   * Page: Relay.Client, off.
   */
  off<Name extends keyof ClientEvents>(
    event: Name,
    handler?: (payload: ClientEvents[Name]) => unknown,
  ): this {
    this.#listeners?.off(event, handler);
    return this;
  }

  /** As `disconnect`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.disconnect();
  }
}

function sessionOptions(
  first: string | SessionOptions | undefined,
  token: SecretSource | undefined,
  host: string | undefined,
): SessionOptions {
  if (typeof first === "object") return first;
  if (first === undefined || typeof first === "string") return { project: first, token, host };
  throw new RelayParamError(`new Client(): project must be a string, got ${describe(first)}`, {
    path: "project",
  });
}
