import type { RelayError, Session } from "@twinline/core";
import type { SessionClient } from "@twinline/core/internal";

import type { ClientSettings } from "../client-options.js";
import { guarded } from "../guard.js";
import type { SessionPart } from "../session-part.js";
import { RowSignature } from "../verbs/row-signature.js";
import type { Message } from "./message.js";
import { MessageRegistry, type MessageHandler, type MessageTaker } from "./message-registry.js";

const signature = new RowSignature("client.send_message", {
  method: "messaging.send",
  parameters: () => ({
    context: { to: "context", required: false },
    on_completed: { typeof: "function" },
  }),
});

/** The messages of one client. */
export class Mailbox implements MessageTaker, SessionPart {
  readonly client: SessionClient;
  readonly takesUnclaimed: boolean;
  handler: MessageHandler | undefined;
  readonly #session: Session;

  constructor(client: SessionClient, settings: ClientSettings) {
    this.client = client;
    this.#session = settings.session;
    this.takesUnclaimed = settings.ownsSession || settings.contexts.length === 0;
  }

  open(): void {
    MessageRegistry.of(this.#session).addTaker(this);
  }

  close(): void {
    MessageRegistry.of(this.#session).removeTaker(this);
  }

  giveBack(error: RelayError): void {
    MessageRegistry.of(this.#session).lose(error, this.client);
  }

  takeMessage(message: Message): boolean {
    const { handler } = this;
    const { log } = this.#session;
    if (handler === undefined) {
      log.warn(`Message ${message.message_id} was ignored: there is no on_message handler`);
      return false;
    }
    guarded(log, `The on_message handler (message ${message.message_id})`, () => handler(message));
    return true;
  }

  /** Sends a message; see `client.send_message`. */
  async send(args: readonly unknown[]): Promise<Message> {
    const { params, local } = signature.bind(args);
    const context = this.#session.protocol || "default";
    const on_completed = local["on_completed"] as (() => unknown) | undefined;
    const registry = MessageRegistry.of(this.#session);
    return registry.send({ context, ...params }, this.client, on_completed);
  }
}
