import type { Message } from "../messages/message.js";
import type { MessageHandler } from "../messages/mailbox.js";
import type { SendMessageOptions } from "../messages/send-options.js";
import type { EventHandler } from "./event-observer.js";
import type { CallHandler } from "./inbound-calls.js";

/** What a client shows under names that have a twin. */
export interface ClientMembers {
  /**
   * The JWT it authenticates with; empty without one, and when a function fetches it. A secret.
   *
   * Mirrors: Relay v3 `client.jwt_token`, /docs/server-sdks/reference/python/relay/client
   */
  readonly jwt_token: string;
  /**
   * The protocol that the platform assigned; empty before the first connect.
   *
   * Mirrors: Relay v3 `client.relay_protocol`, /docs/server-sdks/reference/python/relay/client
   */
  readonly relay_protocol: string;
  /**
   * Maximum number of concurrent calls; inbound ones beyond that go back to routing.
   *
   * Mirrors: Relay v3 `client.max_active_calls`, /docs/server-sdks/reference/python/relay/client
   */
  readonly max_active_calls: number;
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
  on_call<Handler extends CallHandler>(handler: Handler): Handler;
  /**
   * Sets what inbound messages are handed to. There is one handler: a later one takes its place. What it
   * throws is logged.
   *
   * @param handler gets the message; it may be async
   * @returns the handler
   *
   * Mirrors: Relay v3 `client.on_message`, /docs/server-sdks/reference/python/relay/client/on-message
   */
  on_message<Handler extends MessageHandler>(handler: Handler): Handler;
  /**
   * Sets the handler of every event of the session, also of those that concern no call. It runs before
   * all other handlers. There is one: a later one takes its place. An error that it throws is logged.
   *
   * `signalwire.authorization.state` is among the events: its params are a secret, so don't log them.
   *
   * @param handler gets the event's name, its params, and the event as an object
   * @returns the handler
   */
  on_event<Handler extends EventHandler>(handler: Handler): Handler;
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
  send_message(options: SendMessageOptions): Promise<Message>;
}
