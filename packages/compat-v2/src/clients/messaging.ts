import {
  defineTwins,
  PublicMethod,
  type Session,
  type SessionClient,
  type Twins,
  type WireEvent,
} from "@twinline/core/internal";

import { rules } from "../calls/call-method.js";
import { answerOf, reasonOf, refusalOf } from "../calls/execution.js";
import { textIn } from "../calls/json.js";
import type { OneOf, Optional } from "../methods/spelling.js";
import { SendResult } from "../results/send-result.js";
import { Message } from "./message.js";
import { Routes, type RouteHandler } from "./routes.js";

/** A message to be sent. It has a body, media, or both. */
export type OutboundMessage = OneOf<"from_number" | "fromNumber" | "from", string> &
  OneOf<"to_number" | "toNumber" | "to", string> & {
    /** The context that hears of its states. */
    readonly context: string;
  } & Optional<{
    /** The text. */
    body: string;
    /** Addresses of pictures and other files. */
    media: readonly string[];
    /** Come back with its states. */
    tags: readonly string[];
    /** Where in the world it is sent from. */
    region: string;
  }>;

/** What there is for messages under names that have a twin. */
export interface MessagingMembers {
  /**
   * Hears of the states of the messages that were sent with these contexts, now and after every
   * reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each message, in its new state; it is not waited for, a throw is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  state_change(
    contexts: string | readonly string[],
    handler: RouteHandler<Message>,
  ): Promise<boolean>;
}

const sending = new PublicMethod(
  "messaging.send",
  {
    method: "messaging.send",
    parameters: () => ({
      context: { to: "context" },
      from_number: { to: "from_number" },
      from: { aliasOf: "from_number" },
      to_number: { to: "to_number" },
      to: { aliasOf: "to_number" },
      body: { to: "body" },
      media: { to: "media" },
      tags: { to: "tags" },
      region: { to: "region" },
    }),
  },
  rules,
);

/**
 * What there is for messages.
 *
 * Page: Relay.Messaging.
 */
export class Messaging implements MessagingMembers {
  static {
    defineTwins(this);
  }

  readonly #session: Session;
  readonly #claimant: SessionClient;
  readonly #received: Routes<Message>;
  readonly #changed: Routes<Message>;
  #isListening = false;
  readonly #onEvent = (event: WireEvent) => this.#take(event);

  /** @internal */
  constructor(session: Session, claimant: SessionClient) {
    this.#session = session;
    this.#claimant = claimant;
    this.#received = new Routes("message", session);
    this.#changed = new Routes("message", session);
  }

  /**
   * Sends a message.
   *
   * @param message from whom, to whom, what, and which context hears of its states
   * @returns unsuccessful when the platform refused it; never rejects for that
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Messaging, send.
   */
  async send(message: OutboundMessage): Promise<SendResult> {
    const session = this.#session;
    const { params } = sending.bind(session, [message]);
    try {
      const reply = await session.request(
        "messaging.send",
        Object.fromEntries(Object.entries(params).filter(([, value]) => !isEmpty(value))),
      );
      return new SendResult(answerOf(reply), textIn(reply, "message_id") || undefined);
    } catch (error) {
      session.log.warn(reasonOf(error));
      return new SendResult(refusalOf(error), undefined);
    }
  }

  /**
   * Receives the messages of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each message; it is not waited for, a throw is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: RouteHandler<Message>): Promise<boolean> {
    this.#listen();
    return this.#received.add(this.#claimant, contexts, handler);
  }

  state_change(
    contexts: string | readonly string[],
    handler: RouteHandler<Message>,
  ): Promise<boolean> {
    this.#listen();
    return this.#changed.add(this.#claimant, contexts, handler);
  }

  /** The Node SDK's name of `receive`. */
  onReceive(
    contexts: string | readonly string[],
    handler: RouteHandler<Message>,
  ): Promise<boolean> {
    return this.receive(contexts, handler);
  }

  /** The Node SDK's name of `state_change`. */
  onStateChange(
    contexts: string | readonly string[],
    handler: RouteHandler<Message>,
  ): Promise<boolean> {
    return this.state_change(contexts, handler);
  }

  /** @internal */
  stop(): void {
    if (this.#isListening) this.#session.off("event", this.#onEvent);
    this.#isListening = false;
    this.#received.clear();
    this.#changed.clear();
  }

  #listen(): void {
    if (!this.#isListening) this.#session.on("event", this.#onEvent);
    this.#isListening = true;
  }

  #take({ event_type: type, params }: WireEvent): void {
    const isReceived = type === "messaging.receive";
    if (!isReceived && type !== "messaging.state") return;
    const message = new Message(params);
    const routes = isReceived ? this.#received : this.#changed;
    routes.deliver(message.context, message, message.id);
  }
}

export interface Messaging extends Twins<MessagingMembers> {}

/** What the platform need not be told, since it says nothing. */
function isEmpty(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
