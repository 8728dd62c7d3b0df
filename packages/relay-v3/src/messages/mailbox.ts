import type { RelayError, Session } from "@twinline/core";
import {
  MessageRegistry,
  runHandler,
  withoutEmpty,
  type MethodSpec,
  type InboundMessageObserver,
  type SentMessage,
  type SessionClient,
  type WireEvent,
} from "@twinline/core/internal";

import type { ClientSettings } from "../client/client-options.js";
import { publicMethod } from "../common/rules.js";
import type { RelayEvent } from "../events/relay-event.js";
import type { ConnectionObserver } from "../client/client-connection.js";
import { Message, type MessageEvent } from "./message.js";

/** Handles an inbound message. */
export type MessageHandler = (message: Message) => unknown;

/** The options of `client.send_message` that differ from the params on the wire. */
export interface SendFields {
  /** The context that receives the events about its states. By default, and when empty, that of the session. */
  context?: string;
  /** Addresses of pictures and other files. Give a body, media or both. */
  media?: readonly string[];
  /** Your own tags, which its events have too. */
  tags?: readonly string[];
  /**
   * Runs once when the message is `delivered`, `undelivered` or `failed`; with an event of type `""` when
   * the client was disconnected first. It may be async; errors that it throws are logged.
   */
  on_completed?: (event: MessageEvent | RelayEvent<"">) => unknown;
}

const send = publicMethod("client.send_message", {
  method: "messaging.send",
  parameters: () => ({
    context: { to: "context", required: false },
    on_completed: { typeof: "function" },
  }),
} satisfies MethodSpec);

/** Sends and receives the messages of one client. */
export class Mailbox implements InboundMessageObserver, ConnectionObserver {
  readonly client: SessionClient;
  readonly acceptsUnclaimed: boolean;
  handler: MessageHandler | undefined;
  readonly #session: Session;
  readonly #sent = new Set<SentMessage>();

  constructor(client: SessionClient, settings: ClientSettings) {
    this.client = client;
    this.#session = settings.session;
    this.acceptsUnclaimed = settings.ownsSession || settings.contexts.length === 0;
  }

  onEntered(): void {
    MessageRegistry.of(this.#session).inbound.add(this);
  }

  onLeft(): void {
    MessageRegistry.of(this.#session).inbound.delete(this);
  }

  onLeftShared(error: RelayError): void {
    for (const sent of this.#sent) sent.settle({ kind: "lost", error });
  }

  onMessage(event: WireEvent): void {
    const { log } = this.#session;
    const message = new Message(this.#session, event.params);
    const { message_id } = message;
    const { handler } = this;
    if (handler === undefined)
      log.warn(`Message ${message_id} was dropped: set a handler with client.on_message()`);
    else {
      const what = `The on_message handler (message ${message_id})`;
      runHandler(this.#session, { name: "on_message", what }, handler, message);
    }
  }

  /** Sends a message; see `client.send_message`. */
  async send(args: readonly unknown[]): Promise<Message> {
    const { params: given, local } = send.bind(this.#session, args);
    const params = { context: this.#session.protocol || "default", ...withoutEmpty(given) };
    const sent = await MessageRegistry.of(this.#session).send(params);
    this.#sent.add(sent);
    void sent.settled.then(() => this.#sent.delete(sent));
    const on_completed = local["on_completed"] as (() => unknown) | undefined;
    return new Message(this.#session, params, sent, on_completed);
  }
}
