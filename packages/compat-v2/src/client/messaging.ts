import {
  endOfTurn,
  defineTwins,
  type MethodSpec,
  type Session,
  type SessionClient,
  type WireEvent,
  withoutEmpty,
} from "@twinline/core/internal";

import { Message } from "../messages/message.js";
import { SendResult } from "../messages/send-result.js";
import { answerOf, logRefusal, refusalOf } from "../common/answer.js";
import type { Dialect } from "../common/dialect.js";
import { publicMethod } from "../common/rules.js";
import { Routes, type RouteHandler } from "./routes.js";
import type { AnySendMessageParams } from "../types/inputs.generated.js";
import type { MessagingTwins } from "../types/twins.generated.js";

/** A message to send. It has a body, media, or both. */
export type OutboundMessage = AnySendMessageParams;

/** How a message is sent; the types of its fields are generated from it. */
export const sending = publicMethod("messaging.send", {
  method: "messaging.send",
  unknownTo: "",
  parameters: () => ({
    context: {
      to: "context",
      described: { type: "string", description: "The context that gets the events of its states." },
      expected: true,
    },
    from_number: { to: "from_number" },
    from: { aliasOf: "from_number" },
    to_number: { to: "to_number" },
    to: { aliasOf: "to_number" },
    body: { to: "body" },
    media: { to: "media" },
    tags: { to: "tags" },
    region: { to: "region" },
  }),
} satisfies MethodSpec);

/**
 * Sends and receives messages.
 *
 * Page: Relay.Messaging.
 */
export class Messaging {
  static {
    defineTwins(this);
  }

  readonly #session: Session;
  readonly #claimant: SessionClient;
  readonly #received: Routes<Message>;
  readonly #changed: Routes<Message>;
  readonly #dialect: Dialect;
  /** One for each message that is being sent: resolves a turn after `send` has. */
  readonly #sending = new Set<Promise<void>>();
  #isListening = false;
  readonly #onEvent = (event: WireEvent) => this.#handleEvent(event);

  /** @internal */
  constructor(session: Session, claimant: SessionClient, dialect: Dialect) {
    this.#session = session;
    this.#dialect = dialect;
    this.#claimant = claimant;
    this.#received = new Routes("message", session);
    this.#changed = new Routes("message", session);
  }

  /**
   * Sends a message.
   *
   * @param message its numbers, its body or media, and the context that gets its states
   * @returns unsuccessful when the platform refused it; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Messaging, send.
   */
  async send(message: OutboundMessage): Promise<SendResult> {
    const session = this.#session;
    const { params } = sending.bind(session, [message], undefined, this.#dialect.required);
    const sent = session.request("messaging.send", withoutEmpty(params));
    this.#holdStates(sent);
    try {
      const reply = await sent;
      return new SendResult(answerOf(reply), reply);
    } catch (error) {
      logRefusal(session.log, error);
      return new SendResult(refusalOf(error));
    }
  }

  /**
   * Receives the messages of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each message; it is not awaited; what it throws or rejects with is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: RouteHandler<Message>): Promise<boolean> {
    this.#listen();
    return this.#received.add(this.#claimant, contexts, handler);
  }

  /**
   * Receives the states of the messages that were sent with these contexts, now and after every
   * reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each message, in its new state; it is not awaited; what it throws or rejects with is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
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

  #handleEvent({ event_type: type, params }: WireEvent): void {
    const message = new Message(params, this.#dialect);
    if (type === "messaging.receive") this.#deliver(this.#received, message);
    if (type !== "messaging.state") return;
    if (this.#sending.size === 0) this.#deliver(this.#changed, message);
    else void Promise.all(this.#sending).then(() => this.#deliver(this.#changed, message));
  }

  #deliver(routes: Routes<Message>, message: Message): void {
    routes.deliver(message.context, message, message.id);
  }

  /** An app learns the id of a message from `send`, so its states have to come after that. */
  #holdStates(sent: Promise<unknown>): void {
    const turn = afterTurn(sent);
    this.#sending.add(turn);
    void turn.then(() => this.#sent(turn));
  }

  #sent(turn: Promise<void>): void {
    this.#sending.delete(turn);
  }
}

async function afterTurn(sent: Promise<unknown>): Promise<void> {
  await Promise.allSettled([sent]);
  await new Promise<void>((resolve) => {
    endOfTurn(resolve);
  });
}

export interface Messaging extends MessagingTwins {}
