import { Deferred } from "../emitter/deferred.js";
import type { RelayError } from "../errors/relay-error.js";
import { methodRow } from "../protocol/catalogue.js";
import { isComplete } from "../protocol/completion.js";
import type { Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";

/** How a message ended. */
export type MessageOutcome =
  /** By a final state: `delivered`, `undelivered` or `failed`. */
  | { readonly kind: "completed"; readonly event: WireEvent }
  /** The session was lost or closed; the message may still be delivered. */
  | { readonly kind: "lost"; readonly error: RelayError };

/** A sent message, with its state until the final one. */
export class SentMessage {
  readonly message_id: string;
  /** The params of its request. */
  readonly params: Readonly<Record<string, unknown>>;
  state = "queued";
  /** Why it was not delivered, or empty. */
  reason = "";
  /** The states that arrived before it had an observer, oldest first. */
  readonly early: WireEvent[] = [];
  readonly #forget: (message: SentMessage) => void;
  readonly #settled = new Deferred<MessageOutcome>();
  #outcome: MessageOutcome | undefined;
  #listeners: ((event: WireEvent) => void)[] = [];

  constructor(
    message_id: string,
    params: Readonly<Record<string, unknown>>,
    forget: (message: SentMessage) => void,
  ) {
    this.message_id = message_id;
    this.params = params;
    this.#forget = forget;
  }

  /** How it ended, or undefined while it is in transit. */
  get outcome(): MessageOutcome | undefined {
    return this.#outcome;
  }

  /** Resolves with the outcome. Never rejects. */
  get settled(): Promise<MessageOutcome> {
    return this.#settled.promise;
  }

  /** Follows its states until it has ended. Returns what stops that. */
  follow(listener: (event: WireEvent) => void): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }

  /** Handles an event of this message. */
  onEvent(event: WireEvent): void {
    if (this.#outcome !== undefined) return;
    const { message_state: state, reason } = event.params;
    if (typeof state === "string") this.state = state;
    if (typeof reason === "string") this.reason = reason;
    if (this.#listeners.length === 0) this.early.push(event);
    for (const listener of this.#listeners.slice()) listener(event);
    if (isFinal(event)) this.settle({ kind: "completed", event });
  }

  /** Settles the message. Later states are ignored. */
  settle(outcome: MessageOutcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#listeners = [];
    this.#forget(this);
    this.#settled.resolve(outcome);
  }
}

function isFinal(event: WireEvent): boolean {
  const tracking = methodRow("messaging.send")?.tracking;
  return tracking !== undefined && isComplete(tracking, event.params);
}

/** The params of a message: an empty string or list means the same as leaving it out. */
export function withoutEmpty(params: Json): Json {
  const given = Object.entries(params).filter(
    ([, value]) => value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given);
}
