import { RelayError, type Session } from "@twinline/core";
import type { SessionClient, SessionObserver, WireEvent } from "@twinline/core/internal";

import { Delivery } from "./delivery.js";
import { Message } from "./message.js";

/** What an inbound message is handed to. */
export type MessageHandler = (message: Message) => unknown;

/** A client that takes inbound messages. */
export interface MessageTaker {
  readonly client: SessionClient;
  /** Whether it takes messages of contexts that no client on the session has claimed. */
  readonly takesUnclaimed: boolean;
  /** Takes the message, or returns false. */
  takeMessage(message: Message): boolean;
}

/** So many sent messages are followed at once; some never get to a final state. */
const followedLimit = 10_000;

const registryKey = Symbol.for("twinline.v3.messages");

/** The messages of a session: what became of those that were sent, and who takes those that come. */
export class MessageRegistry implements SessionObserver {
  /** Messages need no session: nothing waits for them when it is drained. */
  readonly size = 0;
  readonly #session: Session;
  readonly #followed = new Map<string, Delivery>();
  readonly #senders = new WeakMap<Delivery, SessionClient>();
  readonly #takers: MessageTaker[] = [];
  /** States of messages whose id we have not been told yet. */
  readonly #early: WireEvent[] = [];
  #sending = 0;

  static of(session: Session): MessageRegistry {
    return session.extension(registryKey, (owner) => new MessageRegistry(owner));
  }

  private constructor(session: Session) {
    this.#session = session;
    session.observe(this);
  }

  whenIdle(): Promise<void> {
    return Promise.resolve();
  }

  addTaker(taker: MessageTaker): void {
    this.#takers.push(taker);
  }

  removeTaker(taker: MessageTaker): void {
    const index = this.#takers.indexOf(taker);
    if (index >= 0) this.#takers.splice(index, 1);
  }

  /** Sends a message and follows it. */
  async send(
    params: Readonly<Record<string, unknown>>,
    sender: SessionClient,
    on_completed: ((event: never) => unknown) | undefined,
  ): Promise<Message> {
    this.#sending += 1;
    try {
      const { message_id } = await this.#session.request("messaging.send", params);
      if (typeof message_id !== "string" || message_id === "") {
        throw new RelayError("client.send_message(): the platform's reply has no message_id", {
          method: "messaging.send",
        });
      }
      const delivery = new Delivery(this.#session, message_id, "queued", on_completed);
      this.#senders.set(delivery, sender);
      this.#follow(delivery);
      return new Message(params, delivery);
    } finally {
      this.#sending -= 1;
      if (this.#sending === 0) this.#early.length = 0;
    }
  }

  event(event: WireEvent): boolean {
    const { event_type: type, params } = event;
    if (type === "messaging.receive") return this.#received(event);
    if (type !== "messaging.state") return false;
    const delivery = this.#followed.get(String(params["message_id"]));
    if (delivery === undefined) {
      if (this.#sending > 0) this.#early.push(event);
      return this.#sending > 0;
    }
    this.#take(delivery, event)();
    return true;
  }

  reset(error: RelayError): void {
    this.lose(error);
  }

  closed(error: RelayError): void {
    this.lose(error);
  }

  /** Nothing more is heard of what was sent: by this client, or by any when none is given. */
  lose(error: RelayError, sender?: SessionClient): void {
    for (const delivery of [...this.#followed.values()]) {
      if (sender !== undefined && this.#senders.get(delivery) !== sender) continue;
      this.#followed.delete(delivery.message_id);
      delivery.lose(error);
    }
  }

  #follow(delivery: Delivery): void {
    const { message_id } = delivery;
    this.#followed.set(message_id, delivery);
    const early = this.#early.filter(({ params }) => params["message_id"] === message_id);
    const tell = early.map((event) => this.#take(delivery, event));
    // Whoever sent it must get the chance to listen first.
    if (tell.length > 0) setImmediate(() => tell.forEach((listener) => listener()));
    if (this.#followed.size > followedLimit) this.#forgetOldest();
  }

  #take(delivery: Delivery, event: WireEvent): () => void {
    const tell = delivery.take(event);
    if (delivery.isOver) this.#followed.delete(delivery.message_id);
    return tell;
  }

  #forgetOldest(): void {
    const [oldest] = this.#followed.values();
    if (oldest === undefined) return;
    this.#followed.delete(oldest.message_id);
    const words = `${followedLimit} messages were sent after message ${oldest.message_id}: it is not followed any more`;
    oldest.lose(new RelayError(words, { code: "NOT_FOLLOWED", method: "messaging.send" }));
  }

  #received(event: WireEvent): boolean {
    const { params } = event;
    const { context, message_id, message_state } = params;
    const owner = this.#session.clientOf(String(context));
    const taker =
      owner === undefined
        ? this.#takers.find(({ takesUnclaimed }) => takesUnclaimed)
        : this.#takers.find(({ client }) => client === owner);
    if (taker === undefined) return false;
    const state = typeof message_state === "string" ? message_state : "received";
    const delivery = new Delivery(this.#session, String(message_id), state);
    return taker.takeMessage(new Message({ direction: "inbound", ...params }, delivery));
  }
}
