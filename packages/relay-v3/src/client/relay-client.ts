import { RelayParamError, type Result, type Session } from "@twinline/core";
import { contextNames, type SessionClient } from "@twinline/core/internal";

import { callOf, type Call } from "../call/call.js";
import { clientSettings, type ClientSettings } from "./client-options.js";
import { ClientConnection } from "./client-connection.js";
import { Dialer } from "./dialer.js";
import { InboundCalls, type CallHandler } from "./inbound-calls.js";
import { EventObserver, type EventHandler } from "./event-observer.js";
import { Mailbox, type MessageHandler } from "../messages/mailbox.js";
import type { Message } from "../messages/message.js";
import { checkFunction } from "../common/check-function.js";
import { publicClass } from "../common/public-class.js";
import type {
  DevicesInput,
  DialOptions,
  DialParams,
  RelayClientOptions,
  SendMessageOptions,
} from "../types/inputs.generated.js";
import type { ClientTwins } from "../types/twins.generated.js";

/** The options of `client.run()`. */
export interface RunOptions {
  /**
   * How many seconds live calls may continue after SIGINT or SIGTERM; then the client disconnects. By default
   * it waits until the last call has ended.
   */
  readonly drain_timeout?: number | undefined;
}

/**
 * The client of the platform: it receives calls and messages, places calls and sends messages. You can
 * spell every name in camelCase too (`on_call`, `onCall`). All times are in seconds.
 *
 * ```ts
 * const client = new RelayClient({ project, token, host, contexts: ["default"] });
 *
 * client.on_call(async (call) => {
 *   await call.answer();
 *   const action = await call.play([{ type: "tts", text: "Hello!" }]);
 *   await action.wait();
 *   await call.hangup();
 * });
 *
 * await client.run();
 * ```
 *
 * Mirrors: Relay v3 `RelayClient`, /docs/server-sdks/reference/python/relay/client
 */
export class RelayClient implements AsyncDisposable {
  readonly #settings: ClientSettings;
  readonly #connection: ClientConnection;
  readonly #inbound: InboundCalls;
  readonly #dialer: Dialer;
  readonly #mailbox: Mailbox;
  readonly #observer: EventObserver;
  #running: Promise<void> | undefined;

  static {
    publicClass(RelayClient, [
      "connect",
      "dial",
      "send_message",
      "receive",
      "unreceive",
      "execute",
    ]);
  }

  /**
   * @param options the host and the credentials, or a `session` to share; see {@link RelayClientOptions}
   * @throws {RelayParamError} an option is unknown or wrong, credentials are missing, or the host is invalid
   */
  constructor(options: RelayClientOptions = {}) {
    const settings = clientSettings(options);
    this.#settings = settings;
    const member: SessionClient = { name: "the v3 RelayClient" };
    this.#inbound = new InboundCalls(member, settings);
    this.#dialer = new Dialer(settings.session);
    this.#mailbox = new Mailbox(member, settings);
    this.#observer = new EventObserver(settings.session);
    const parts = [this.#inbound, this.#dialer, this.#mailbox, this.#observer];
    this.#connection = new ClientConnection(settings, member, parts);
  }

  /** The session of the client. Pass it to other clients to share the connection. */
  get session(): Session {
    return this.#settings.session;
  }

  /**
   * The id of the project; empty with a JWT.
   *
   * Mirrors: Relay v3 `client.project`, /docs/server-sdks/reference/python/relay/client
   */
  get project(): string {
    return this.session.project;
  }

  /**
   * The API token, a secret; empty with a JWT, and when a function provides it.
   *
   * Mirrors: Relay v3 `client.token`, /docs/server-sdks/reference/python/relay/client
   */
  get token(): string {
    return textOf(this.session.settings.credentials.token);
  }

  /**
   * The JWT, a secret; empty without one, and when a function provides it.
   *
   * Mirrors: Relay v3 `client.jwt_token`, /docs/server-sdks/reference/python/relay/client
   */
  get jwt_token(): string {
    return textOf(this.session.settings.credentials.jwt_token);
  }

  /**
   * The host that it connects to, as given in the options.
   *
   * Mirrors: Relay v3 `client.host`, /docs/server-sdks/reference/python/relay/client
   */
  get host(): string {
    return this.session.host;
  }

  /**
   * The protocol that the platform assigned; empty before the first connect.
   *
   * Mirrors: Relay v3 `client.relay_protocol`, /docs/server-sdks/reference/python/relay/client
   */
  get relay_protocol(): string {
    return this.session.protocol;
  }

  /**
   * Maximum number of concurrent calls; further inbound calls are passed back to routing.
   *
   * Mirrors: Relay v3 `client.max_active_calls`, /docs/server-sdks/reference/python/relay/client
   */
  get max_active_calls(): number {
    return this.#settings.maxActiveCalls;
  }

  /**
   * The contexts whose calls and messages the client receives.
   *
   * Mirrors: Relay v3 `client.contexts`, /docs/server-sdks/reference/python/relay/client
   */
  get contexts(): string[] {
    return [...this.#connection.contexts];
  }

  /**
   * Sets the handler of inbound calls. There is one: a later handler replaces it. Errors that it throws
   * are logged with the id of the call.
   *
   * ```ts
   * client.on_call(async (call) => {
   *   await call.answer();
   * });
   * ```
   *
   * @param handler receives the call; it may be async
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   *
   * Mirrors: Relay v3 `client.on_call`, /docs/server-sdks/reference/python/relay/client/on-call
   */
  on_call<Handler extends CallHandler>(handler: Handler): Handler {
    checkFunction("client.on_call", "handler", handler);
    this.#inbound.handler = handler;
    return handler;
  }

  /**
   * Sets the handler of inbound messages. There is one: a later handler replaces it. Errors that it throws
   * are logged.
   *
   * @param handler receives the message; it may be async
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   *
   * Mirrors: Relay v3 `client.on_message`, /docs/server-sdks/reference/python/relay/client/on-message
   */
  on_message<Handler extends MessageHandler>(handler: Handler): Handler {
    checkFunction("client.on_message", "handler", handler);
    this.#mailbox.handler = handler;
    return handler;
  }

  /**
   * Sets the handler of all events of the session, also of those that don't belong to a call. It runs
   * before all other handlers. There is one: a later handler replaces it. Errors that it throws are logged.
   *
   * The params of `signalwire.authorization.state` are a secret: don't log them.
   *
   * @param handler receives the name of the event, its params, and the event as an object
   * @returns the handler
   * @throws {RelayParamError} `handler` is not a function
   */
  on_event<Handler extends EventHandler>(handler: Handler): Handler {
    checkFunction("client.on_event", "handler", handler);
    this.#observer.handler = handler;
    return handler;
  }

  /**
   * The inbound calls, for `for await`, instead of `on_call`. When you leave the loop, calls that you have
   * not read are passed back to routing. The loop ends when the client is disconnected, and throws when
   * the session fails.
   *
   * ```ts
   * for await (const call of client.calls(["office"])) void handle(call);
   * ```
   *
   * @param contexts only the calls of these contexts, which the client then receives; by default all
   * @returns the calls, in the order of their arrival
   * @throws {RelayParamError} it is not an array of names; the loop throws one when another client of the
   *   same session receives one of the contexts
   * @throws {RelayCommandError} (in the loop) the platform refused one of the contexts
   */
  calls(contexts?: readonly string[]): AsyncIterableIterator<Call> {
    const names = contexts === undefined ? undefined : contextNames("client.calls", contexts);
    const ready = names === undefined ? Promise.resolve() : this.receive(names);
    return this.#inbound.stream(names, ready);
  }

  /**
   * Connects and authenticates. After that, the client reconnects by itself when the connection is lost.
   *
   * @throws {RelayAuthError} the credentials were refused
   * @throws {RelayConnectionError} the platform could not be reached
   * @throws {RelayTimeoutError} the platform did not answer within `connect_timeout`
   * @throws {RelayParamError} another client of the same session receives one of the contexts
   *
   * Mirrors: Relay v3 `client.connect`, /docs/server-sdks/reference/python/relay/client/connect
   */
  connect(): Promise<void> {
    return this.#connection.connect(false);
  }

  /**
   * Connects, and keeps trying until the platform can be reached. Resolves when the client was disconnected,
   * or when the process got SIGINT or SIGTERM and the live calls have ended. A second signal does not wait
   * for them.
   *
   * @param options `drain_timeout`: how many seconds live calls may continue after a signal; then the client
   *   disconnects. By default it waits until the last call has ended
   * @throws {RelayAuthError} the credentials were refused
   * @throws {RelayParamError} another client of the same session receives one of the contexts
   *
   * Mirrors: Relay v3 `client.run`, /docs/server-sdks/reference/python/relay/client/run
   */
  run(options: RunOptions = {}): Promise<void> {
    this.#running ??= this.#connection.run(options.drain_timeout).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /**
   * Disconnects. Pending promises settle: waits reject with a `RelayClosedError`. Calls are not hung up. A
   * client with its own session closes it. A client that shares a session gives up its contexts and calls,
   * passes unanswered calls back to routing, and leaves the session open. You may connect again.
   *
   * Mirrors: Relay v3 `client.disconnect`, /docs/server-sdks/reference/python/relay/client/disconnect
   */
  disconnect(): Promise<void> {
    return this.#connection.disconnect();
  }

  /** Disconnects. For `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.disconnect();
  }

  /** Describes the client in one line, for logs, without secrets. */
  toString(): string {
    const { host, session } = this;
    return `RelayClient of ${host} (${session.status.state}, contexts: ${this.contexts.join(", ") || "none"})`;
  }

  /**
   * Places a call and waits until it is answered.
   *
   * ```ts
   * const call = await client.dial([[{ type: "phone", to_number: "+15550222", from_number: "+15550111" }]]);
   * ```
   *
   * @param devices groups of devices: the groups are tried one after another, the devices of a group
   *   ring together
   * @param options `tag` (by default a new one), `dial_timeout` (seconds, default 120), `signal`,
   *   `max_duration` (seconds), `max_price_per_minute`, `region`
   * @returns the answered call
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayDialError} no device answered: `reason` says why
   * @throws {RelayTimeoutError} no device answered in time; those that ring are hung up
   * @throws {RelayAbortError} the signal was aborted; devices that ring are hung up
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayClosedError} the client is not connected, or was disconnected
   *
   * Mirrors: Relay v3 `client.dial`, /docs/server-sdks/reference/python/relay/client/dial
   */
  dial(devices: DevicesInput | DialParams, options?: DialOptions): Promise<Call>;
  async dial(...args: readonly unknown[]): Promise<Call> {
    return callOf(await this.#dialer.dial(args));
  }

  /**
   * Sends a text message (SMS) or a picture message (MMS).
   *
   * ```ts
   * const message = await client.send_message({ to_number: "+15550222", from_number: "+15550111", body: "Hello" });
   * await message.wait(30);
   * ```
   *
   * @param options `to_number`, `from_number`, `body`, `media` (addresses; give a body, media or
   *   both), `context` (by default that of the session), `tags`, `region`, `on_completed`
   * @returns the message, once the platform has queued it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `client.send_message`, /docs/server-sdks/reference/python/relay/client/send-message
   */
  send_message(options: SendMessageOptions): Promise<Message> {
    return this.#mailbox.send([options]);
  }

  /**
   * Also receives the calls and messages of these contexts, and does so again after a reconnect. If the
   * client is not connected, it only notes them.
   *
   * @param contexts the names of the contexts
   * @throws {RelayParamError} it is not an array of names, or another client of the same session receives one of
   *   them
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `client.receive`, /docs/server-sdks/reference/python/relay/client/receive
   */
  async receive(contexts: readonly string[]): Promise<void> {
    return this.#connection.receive(contextNames("client.receive", contexts));
  }

  /**
   * Stops receiving the calls and messages of these contexts.
   *
   * @param contexts the names of the contexts
   * @throws {RelayParamError} it is not an array of names
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `client.unreceive`, /docs/server-sdks/reference/python/relay/client/unreceive
   */
  async unreceive(contexts: readonly string[]): Promise<void> {
    return this.#connection.unreceive(contextNames("client.unreceive", contexts));
  }

  /**
   * Sends any method of the platform, without checks.
   *
   * @param method the method on the wire, such as `calling.play`
   * @param params its params on the wire
   * @returns the result of the reply
   * @throws {RelayCommandError} the platform refused, for whatever reason
   *
   * Mirrors: Relay v3 `client.execute`, /docs/server-sdks/reference/python/relay/client/execute
   */
  execute(method: string, params: object = {}): Promise<Result> {
    return this.session.request(method, params);
  }

  /**
   * Sends any method of the platform and ignores the reply. A refusal, or the loss of the connection before
   * the reply, is logged at debug level; params that cannot be sent are logged as an error. Without a
   * connection the request waits for one; after `disconnect()` nothing is sent.
   *
   * @param method the method on the wire, such as `calling.play`
   * @param params its params on the wire
   */
  notify(method: string, params: object = {}): void {
    const { session } = this;
    session.request(method, params).catch((error: unknown) => {
      const level = error instanceof RelayParamError ? "error" : "debug";
      session.log[level](`client.notify(): ${method} failed: ${String(error)}`);
    });
  }
}

export interface RelayClient extends ClientTwins {}

function textOf(secret: unknown): string {
  return typeof secret === "string" ? secret : "";
}
