import { RelayError } from "@twinline/core";
import { defineTwins, waitFor, type Json } from "@twinline/core/internal";

import { waitOptions, type WaitArgument } from "../wait-options.js";
import type { Delivery, MessageEvent } from "./delivery.js";

/** What has become of a message. */
export type MessageState =
  | "queued"
  | "initiated"
  | "sent"
  | "delivered"
  | "undelivered"
  | "failed"
  | "received";

/** What a message has, under the documented names. */
export class MessageCore {
  readonly #params: Json;
  readonly #delivery: Delivery;

  static {
    defineTwins(MessageCore);
  }

  /**
   * Made by a client only.
   *
   * @param params the message as its request or its event described it
   * @param delivery what has become of it
   */
  constructor(params: Json, delivery: Delivery) {
    this.#params = params;
    this.#delivery = delivery;
  }

  /** Names the message: given by the platform, unique. */
  get message_id(): string {
    return this.#delivery.message_id;
  }

  /** The context that it belongs to. */
  get context(): string {
    return text(this.#params["context"]);
  }

  /** `inbound` when somebody sent it to us, `outbound` when we sent it. */
  get direction(): "inbound" | "outbound" {
    return this.#params["direction"] === "inbound" ? "inbound" : "outbound";
  }

  /** Who sent it, `+` and digits. */
  get from_number(): string {
    return text(this.#params["from_number"]);
  }

  /** Whom it goes to, `+` and digits. */
  get to_number(): string {
    return text(this.#params["to_number"]);
  }

  /** The text; empty when it has none. */
  get body(): string {
    return text(this.#params["body"]);
  }

  /** Addresses of pictures and other files. */
  get media(): string[] {
    return texts(this.#params["media"]);
  }

  /** How many parts it is billed as; 0 as long as the platform has not said. */
  get segments(): number {
    const { segments } = this.#params;
    return typeof segments === "number" ? segments : 0;
  }

  /** The tags that it was sent with. */
  get tags(): string[] {
    return texts(this.#params["tags"]);
  }

  /** `queued`, `initiated`, `sent`, `delivered`, `undelivered` or `failed`; `received` when it is inbound. */
  get state(): MessageState {
    return this.#delivery.state as MessageState;
  }

  /** Why it was not delivered; empty otherwise. */
  get reason(): string {
    return this.#delivery.reason;
  }

  /** True when it is `delivered`, `undelivered` or `failed`, or nothing more can be heard of it. */
  get is_done(): boolean {
    return this.#delivery.isOver;
  }

  /** The event that told of its last state, or null before that. */
  get result(): MessageEvent | null {
    return this.#delivery.result;
  }

  /**
   * Adds a listener for every change of its state. What it throws is logged.
   *
   * @param listener gets the event; it may be async and is not waited for
   */
  on(listener: (event: MessageEvent) => unknown): this {
    this.#delivery.on(listener);
    return this;
  }

  /** Removes a listener, or all when none is given. */
  off(listener?: (event: MessageEvent) => unknown): this {
    this.#delivery.off(listener);
    return this;
  }

  /**
   * Waits until it is `delivered`, `undelivered` or `failed`.
   *
   * @param limits seconds to wait (0 gives up at once; by default without limit), or
   *   `{ timeout, signal }`
   * @returns the event that told so
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayError} it is inbound: there is nothing to wait for
   */
  async wait(limits?: WaitArgument): Promise<MessageEvent> {
    const options = waitOptions("message.wait", limits);
    if (this.direction === "inbound") {
      throw new RelayError(`message.wait(): message ${this.message_id} is inbound and has arrived`, {
        code: "NOTHING_TO_WAIT_FOR",
        method: "message.wait",
      });
    }
    const delivery = this.#delivery;
    const what = `the delivery of message ${this.message_id}`;
    return waitFor(delivery.session.settings.clock, what, options, (resolve, reject) => {
      const settle = () => {
        if (delivery.result !== null) resolve(delivery.result);
        else if (delivery.lost !== undefined) reject(delivery.lost);
      };
      settle();
      delivery.waiters.add(settle);
      return () => delivery.waiters.delete(settle);
    });
  }

  /** The message in one line, for logs. */
  toString(): string {
    return `Message ${this.message_id} (${this.direction}, ${this.state})`;
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}
