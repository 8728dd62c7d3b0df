import { RelayParamError, type Result, type Session } from "@twinline/core";
import type { SessionClient } from "@twinline/core/internal";

import { callOf, type Call } from "../call/call.js";
import { checkedContexts, clientSettings, type ClientSettings } from "./client-options.js";
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
  /** How long live calls may take after a signal, seconds; by default until the last has ended. */
  readonly drain_timeout?: number | undefined;
}

/**
 * Your program's line to the platform: it receives calls and messages, places calls and sends messages.
 * Every name may also be spelled in camelCase (`on_call`, `onCall`). All times are seconds.
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
   * @param options where to connect, and the credentials, or a `session` to share; see {@link RelayClientOptions}
   * @throws {RelayParamError} an unknown or wrong option, missing credentials or a bad host
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

  /** The session that it works on: give it to other clients for them to share the connection. */
  get session(): Session {
    return this.#settings.session;
  }

  /**
   * The project it authenticates as; empty with a JWT.
   *
   * Mirrors: Relay v3 `client.project`, /docs/server-sdks/reference/python/relay/client
   */
  get project(): string {
    return this.session.project;
  }

  /**
   * The token it authenticates with; empty with a JWT, and when a function fetches it. A secret.
   *
   * Mirrors: Relay v3 `client.token`, /docs/server-sdks/reference/python/relay/client
   */
  get token(): string {
    return textOf(this.session.settings.credentials.token);
  }

  /**
   * The JWT it authenticates with; empty without one, and when a function fetches it. A secret.
   *
   * Mirrors: Relay v3 `client.jwt_token`, /docs/server-sdks/reference/python/relay/client
   */
  get jwt_token(): string {
    return textOf(this.session.settings.credentials.jwt_token);
  }

  /**
   * The host it connects to, as it was given.
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
   * Maximum number of concurrent calls; inbound ones beyond that go back to routing.
   *
   * Mirrors: Relay v3 `client.max_active_calls`, /docs/server-sdks/reference/python/relay/client
   */
  get max_active_calls(): number {
    return this.#settings.maxActiveCalls;
  }

  /**
   * The contexts whose calls and messages it receives.
   *
   * Mirrors: Relay v3 `client.contexts`, /docs/server-sdks/reference/python/relay/client
   */
  get contexts(): string[] {
    return [...this.#connection.contexts];
  }

  /**
   * Sets what inbound calls are handed to. There is one handler: a later one takes its place. What it
   * throws is logged with the call's id.
   *
   * ```ts
   * client.on_call(async (call) => {
   *   await call.answer();
   * });
   * ```
   *
   * @param handler gets the call; it may be async
   * @returns the handler
   *
   * Mirrors: Relay v3 `client.on_call`, /docs/server-sdks/reference/python/relay/client/on-call
   */
  on_call<Handler extends CallHandler>(handler: Handler): Handler {
    checkFunction("client.on_call", "handler", handler);
    this.#inbound.handler = handler;
    return handler;
  }

  /**
   * Sets what inbound messages are handed to. There is one handler: a later one takes its place. What it
   * throws is logged.
   *
   * @param handler gets the message; it may be async
   * @returns the handler
   *
   * Mirrors: Relay v3 `client.on_message`, /docs/server-sdks/reference/python/relay/client/on-message
   */
  on_message<Handler extends MessageHandler>(handler: Handler): Handler {
    checkFunction("client.on_message", "handler", handler);
    this.#mailbox.handler = handler;
    return handler;
  }

  /**
   * Sets the handler of every event of the session, also of those that concern no call. It runs before
   * all other handlers. There is one: a later one takes its place. An error that it throws is logged.
   *
   * `signalwire.authorization.state` is among the events: its params are a secret, so don't log them.
   *
   * @param handler gets the event's name, its params, and the event as an object
   * @returns the handler
   */
  on_event<Handler extends EventHandler>(handler: Handler): Handler {
    checkFunction("client.on_event", "handler", handler);
    this.#observer.handler = handler;
    return handler;
  }

  /**
   * The inbound calls, for `for await`, in place of `on_call`. Calls that you have not read when you
   * leave the loop go back to routing. The loop ends when the client is disconnected,
   * and throws when the session fails.
   *
   * ```ts
   * for await (const call of client.calls(["office"])) void handle(call);
   * ```
   *
   * @param contexts only those of these contexts, which are received from now on; by default all
   * @throws {RelayParamError} no array of names, or another client on the same session has one of them
   * @throws {RelayCommandError} the platform refused to send them
   */
  calls(contexts?: readonly string[]): AsyncIterableIterator<Call> {
    const names = contexts === undefined ? undefined : checkedContexts("client.calls", contexts);
    const ready = names === undefined ? Promise.resolve() : this.receive(names);
    return this.#inbound.stream(names, ready);
  }

  /**
   * Connects and authenticates. From then on a lost connection comes back by itself.
   *
   * @throws {RelayAuthError} the credentials were refused
   * @throws {RelayConnectionError} the platform could not be reached
   * @throws {RelayTimeoutError} it did not answer within `connect_timeout`
   * @throws {RelayParamError} another client on the same session receives one of the contexts
   *
   * Mirrors: Relay v3 `client.connect`, /docs/server-sdks/reference/python/relay/client/connect
   */
  connect(): Promise<void> {
    return this.#connection.connect(false);
  }

  /**
   * Connects, trying on until the platform can be reached, and resolves when the client was
   * disconnected, or when SIGINT or SIGTERM told the process to stop and the live calls have ended. A
   * second signal does not wait for them.
   *
   * @param options `drain_timeout`: how long live calls may take after a signal, seconds; by default
   *   until the last has ended
   * @throws {RelayAuthError} the credentials were refused
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
   * Disconnects. Whatever is pending settles: waits reject with a `RelayClosedError`. Calls are not hung
   * up. A client with a session of its own closes it; one that shares a session gives back its contexts,
   * its calls and those that are not answered yet, and leaves the session to its owner. It may
   * connect again.
   *
   * Mirrors: Relay v3 `client.disconnect`, /docs/server-sdks/reference/python/relay/client/disconnect
   */
  disconnect(): Promise<void> {
    return this.#connection.disconnect();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.disconnect();
  }

  /** The client in one line, for logs. It names no secret. */
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
   *   ring at the same time
   * @param options `tag` (by default a fresh one), `dial_timeout` (seconds, default 120), `signal`,
   *   `max_duration`, `max_price_per_minute`, `region`
   * @returns the call, answered
   * @throws {RelayDialError} the call was not answered: `reason` says why
   * @throws {RelayTimeoutError} it was not answered in time; what rings is hung up
   * @throws {RelayAbortError} the signal was aborted; what rings is hung up
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
   * @param options `to_number`, `from_number`, `body`, `media` (addresses; there must be a body, media or
   *   both), `context` (by default the session's own), `tags`, `region`, `on_completed`
   * @returns the message, queued
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `client.send_message`, /docs/server-sdks/reference/python/relay/client/send-message
   */
  send_message(options: SendMessageOptions): Promise<Message> {
    return this.#mailbox.send([options]);
  }

  /**
   * Receives the calls and messages of these contexts too, also after a reconnect. Before the client is
   * connected, it only records them.
   *
   * @param contexts names of contexts
   * @throws {RelayParamError} no array of names, or another client on the same session has one of them
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `client.receive`, /docs/server-sdks/reference/python/relay/client/receive
   */
  async receive(contexts: readonly string[]): Promise<void> {
    return this.#connection.receive(checkedContexts("client.receive", contexts));
  }

  /**
   * Stops receiving the calls and messages of these contexts.
   *
   * @param contexts names of contexts
   * @throws {RelayParamError} no array of names
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `client.unreceive`, /docs/server-sdks/reference/python/relay/client/unreceive
   */
  async unreceive(contexts: readonly string[]): Promise<void> {
    return this.#connection.unreceive(checkedContexts("client.unreceive", contexts));
  }

  /**
   * Sends any method of the platform, as it is.
   *
   * @param method the method on the wire, such as `calling.play`
   * @param params its params on the wire
   * @returns the result of the reply
   * @throws {RelayCommandError} the platform refused, whatever the reason
   *
   * Mirrors: Relay v3 `client.execute`, /docs/server-sdks/reference/python/relay/client/execute
   */
  execute(method: string, params: object = {}): Promise<Result> {
    return this.session.request(method, params);
  }

  /**
   * Sends any method of the platform and ignores its reply. A refusal, or a connection that is lost
   * before the reply, is logged at debug level; params that cannot be sent are logged as an error.
   * While there is no connection it waits for one, as every request does; after `disconnect()` nothing
   * is sent.
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
