import { RelayCommandError } from "../errors/errors.js";
import { RelayError } from "../errors/relay-error.js";
import { ContextObservers, type ContextObserver } from "../session/context-observers.js";
import { stringOf } from "../session/frames.js";
import type { SessionObserver, WireEvent } from "../session/observer.js";
import type { Session } from "../session/session.js";
import { SentMessage } from "./sent-message.js";

/** A client's part that gets inbound messages. */
export interface InboundMessageObserver extends ContextObserver {
  /** @param event the `messaging.receive` */
  onMessage(event: WireEvent): void;
}

/** The maximum number of tracked messages, because some never reach a final state. */
const followedLimit = 10_000;

const extensionKey = Symbol.for("twinline.messages");

/** The messages in transit of a session: one registry for all of its clients. */
export class MessageRegistry implements SessionObserver {
  /** Who gets inbound messages, by context. */
  readonly inbound: ContextObservers<InboundMessageObserver>;
  readonly #session: Session;
  readonly #messages = new Map<string, SentMessage>();
  /** The states of messages whose id is unknown, because their reply has not arrived yet. */
  readonly #early = new Map<string, WireEvent[]>();
  #sending = 0;
  #idle: (() => void)[] = [];

  /** The registry of a session. */
  static of(session: Session): MessageRegistry {
    return session.extension(extensionKey, (owner) => new MessageRegistry(owner));
  }

  private constructor(session: Session) {
    this.#session = session;
    this.inbound = new ContextObservers(session);
    session.observe(this);
  }

  /** The number of messages that the platform has not accepted yet. Delivery needs no session. */
  get size(): number {
    return this.#sending;
  }

  whenIdle(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /**
   * Sends a message.
   *
   * @param params the params of `messaging.send`
   * @returns the message, with the states that have already arrived
   * @throws {RelayError} for the same reasons as `Session.request`
   */
  async send(params: Readonly<Record<string, unknown>>): Promise<SentMessage> {
    this.#sending += 1;
    try {
      const { message_id: id } = await this.#session.request("messaging.send", params);
      if (typeof id !== "string" || id === "") throw withoutId();
      const message = new SentMessage(id, params, (over) => this.#messages.delete(over.message_id));
      this.#follow(message);
      const early = this.#early.get(id) ?? [];
      this.#early.delete(id);
      for (const event of early) message.onEvent(event);
      return message;
    } finally {
      this.#sending -= 1;
      if (this.#sending === 0) {
        this.#early.clear();
        for (const resolve of this.#idle.splice(0)) resolve();
      }
    }
  }

  onEvent(event: WireEvent): boolean {
    const { event_type: type, params } = event;
    if (type === "messaging.receive") {
      this.inbound.of(stringOf(params["context"]))?.onMessage(event);
      return true;
    }
    if (type !== "messaging.state") return false;
    const id = params["message_id"];
    if (typeof id === "string") this.#stateOf(id, event);
    return true;
  }

  onLost(error: RelayError): void {
    this.#settleAll(error);
  }

  onClosed(error: RelayError): void {
    this.#settleAll(error);
  }

  #follow(message: SentMessage): void {
    this.#messages.set(message.message_id, message);
    if (this.#messages.size <= followedLimit) return;
    const [oldest] = this.#messages.values();
    const words = `${followedLimit} messages were sent after this one; its state is not followed any longer`;
    const error = new RelayError(words, { code: "NOT_FOLLOWED", method: "messaging.send" });
    oldest?.settle({ kind: "lost", error });
  }

  #stateOf(id: string, event: WireEvent): void {
    const message = this.#messages.get(id);
    if (message !== undefined) message.onEvent(event);
    else if (this.#sending > 0) {
      const early = this.#early.get(id);
      if (early === undefined) this.#early.set(id, [event]);
      else early.push(event);
    }
  }

  #settleAll(error: RelayError): void {
    this.#early.clear();
    for (const message of [...this.#messages.values()]) message.settle({ kind: "lost", error });
  }
}

function withoutId(): RelayCommandError {
  const reason = "the reply has no message_id";
  return new RelayCommandError(`messaging.send: ${reason}, so its delivery cannot be followed`, {
    code: "NO_MESSAGE_ID",
    method: "messaging.send",
    reason,
  });
}
