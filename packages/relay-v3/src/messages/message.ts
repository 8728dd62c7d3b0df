import { RelayError, type Session } from "@twinline/core";
import {
  appListeners,
  endOfTurn,
  runHandler,
  text,
  waitFor,
  type Emitter,
  type Json,
  type SentMessage,
  type WireEvent,
} from "@twinline/core/internal";

import { eventOf, type EventOf } from "../events/event-of.js";
import { checkFunction } from "../common/check-function.js";
import { publicClass } from "../common/public-class.js";
import { waitOptions, type WaitArgument } from "../common/wait-options.js";
import type { MessageTwins } from "../types/twins.generated.js";

/** What has become of a message. */
export type MessageState =
  | "queued"
  | "initiated"
  | "sent"
  | "delivered"
  | "undelivered"
  | "failed"
  | "received";

/** A change of a message's state. */
export type MessageEvent = EventOf<"messaging.state">;

/**
 * An SMS or MMS message: what `client.send_message` returns and `client.on_message` hands over.
 * Every name may also be spelled in camelCase.
 *
 * Mirrors: Relay v3 `Message`, /docs/server-sdks/reference/python/relay/message
 */
export class Message {
  readonly #session: Session;
  readonly #params: Json;
  readonly #sent: SentMessage | undefined;
  #result: MessageEvent | undefined;
  #listeners: Emitter<{ "messaging.state": MessageEvent }> | undefined;
  #waiters: Set<() => void> | undefined;

  static {
    publicClass(Message, ["wait"]);
  }

  /**
   * Made by a client only.
   *
   * @param params the message as its request or its event described it
   * @param sent what becomes of it; undefined for one that came in
   */
  constructor(
    session: Session,
    params: Json,
    sent?: SentMessage,
    on_completed?: (event: never) => unknown,
  ) {
    this.#session = session;
    this.#params = params;
    this.#sent = sent;
    if (sent !== undefined) this.#follow(sent, on_completed);
  }

  /**
   * Names the message: given by the platform, unique.
   *
   * Mirrors: Relay v3 `message.message_id`, /docs/server-sdks/reference/python/relay/message
   */
  get message_id(): string {
    return this.#sent?.message_id ?? text(this.#params["message_id"]);
  }

  /**
   * The context that it belongs to.
   *
   * Mirrors: Relay v3 `message.context`, /docs/server-sdks/reference/python/relay/message
   */
  get context(): string {
    return text(this.#params["context"]);
  }

  /**
   * `inbound` for a message that came in, `outbound` for one that you sent.
   *
   * Mirrors: Relay v3 `message.direction`, /docs/server-sdks/reference/python/relay/message
   */
  get direction(): "inbound" | "outbound" {
    return this.#sent === undefined ? "inbound" : "outbound";
  }

  /**
   * Who sent it, `+` and digits.
   *
   * Mirrors: Relay v3 `message.from_number`, /docs/server-sdks/reference/python/relay/message
   */
  get from_number(): string {
    return text(this.#params["from_number"]);
  }

  /**
   * Recipient, `+` and digits.
   *
   * Mirrors: Relay v3 `message.to_number`, /docs/server-sdks/reference/python/relay/message
   */
  get to_number(): string {
    return text(this.#params["to_number"]);
  }

  /**
   * The text; empty when it has none.
   *
   * Mirrors: Relay v3 `message.body`, /docs/server-sdks/reference/python/relay/message
   */
  get body(): string {
    return text(this.#params["body"]);
  }

  /**
   * Addresses of pictures and other files.
   *
   * Mirrors: Relay v3 `message.media`, /docs/server-sdks/reference/python/relay/message
   */
  get media(): string[] {
    return strings(this.#params["media"]);
  }

  /**
   * How many parts it is billed as; 0 as long as the platform has not said.
   *
   * Mirrors: Relay v3 `message.segments`, /docs/server-sdks/reference/python/relay/message
   */
  get segments(): number {
    const { segments } = this.#params;
    return typeof segments === "number" ? segments : 0;
  }

  /**
   * The tags that it was sent with.
   *
   * Mirrors: Relay v3 `message.tags`, /docs/server-sdks/reference/python/relay/message
   */
  get tags(): string[] {
    return strings(this.#params["tags"]);
  }

  /**
   * `queued`, `initiated`, `sent`, `delivered`, `undelivered` or `failed`; `received` when it is inbound.
   *
   * Mirrors: Relay v3 `message.state`, /docs/server-sdks/reference/python/relay/message
   */
  get state(): MessageState {
    const arrived = text(this.#params["message_state"]) || "received";
    return (this.#sent?.state ?? arrived) as MessageState;
  }

  /**
   * Why it was not delivered; empty otherwise.
   *
   * Mirrors: Relay v3 `message.reason`, /docs/server-sdks/reference/python/relay/message
   */
  get reason(): string {
    return this.#sent?.reason ?? "";
  }

  /**
   * True when it is `delivered`, `undelivered` or `failed`, or nothing more can be heard of it.
   *
   * Mirrors: Relay v3 `message.is_done`, /docs/server-sdks/reference/python/relay/message
   */
  get is_done(): boolean {
    return this.#sent?.outcome !== undefined;
  }

  /**
   * The event that told of its last state, or null before that.
   *
   * Mirrors: Relay v3 `message.result`, /docs/server-sdks/reference/python/relay/message
   */
  get result(): MessageEvent | null {
    const outcome = this.#sent?.outcome;
    if (outcome?.kind !== "completed") return null;
    this.#result ??= eventOf<"messaging.state">(outcome.event);
    return this.#result;
  }

  /**
   * Adds a listener for every change of its state. What it throws is logged.
   *
   * @param listener gets the event; it may be async and is not waited for
   */
  on(listener: (event: MessageEvent) => unknown): this {
    checkFunction("message.on", "listener", listener);
    this.#listeners ??= appListeners(
      this.#session,
      () => `A listener of message ${this.message_id}`,
    );
    this.#listeners.on("messaging.state", listener);
    return this;
  }

  /** Removes a listener, or all when none is given. */
  off(listener?: (event: MessageEvent) => unknown): this {
    this.#listeners?.off("messaging.state", listener);
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
    const options = waitOptions("message.wait", limits, this.#session);
    const sent = this.#sent;
    if (sent === undefined) {
      throw new RelayError(
        `message.wait(): message ${this.message_id} is inbound and has arrived`,
        {
          code: "NOTHING_TO_WAIT_FOR",
          method: "message.wait",
        },
      );
    }
    const what = `the delivery of message ${this.message_id}`;
    return waitFor(this.#session.settings.clock, what, options, (resolve, reject) => {
      const settle = () => {
        const { result } = this;
        if (result !== null) resolve(result);
        else if (sent.outcome?.kind === "lost") reject(sent.outcome.error);
      };
      settle();
      this.#waiters ??= new Set();
      this.#waiters.add(settle);
      return () => this.#waiters?.delete(settle);
    });
  }

  /** The message in one line, for logs. */
  toString(): string {
    return `Message ${this.message_id} (${this.direction}, ${this.state})`;
  }

  /** Holds its states back for a turn, in which the sender can add listeners. */
  #follow(sent: SentMessage, on_completed: ((event: never) => unknown) | undefined): void {
    const emit = (wire: WireEvent) =>
      this.#listeners?.emit("messaging.state", eventOf<"messaging.state">(wire));
    let held: WireEvent[] | undefined = [...sent.early];
    sent.follow((wire) => (held === undefined ? emit(wire) : held.push(wire)));
    const released = new Promise<void>((resolve) => {
      endOfTurn(() => {
        const early = held ?? [];
        held = undefined;
        for (const wire of early) emit(wire);
        resolve();
      });
    });
    void sent.settled.then(() => this.#settle());
    if (on_completed === undefined) return;
    const name = "on_completed of messaging.send";
    const what = `on_completed of message ${sent.message_id}`;
    void Promise.all([sent.settled, released]).then(() => {
      const last = this.result ?? eventOf({ event_type: "", params: {} });
      runHandler(this.#session, { name, what }, on_completed, last as never);
    });
  }

  #settle(): void {
    const waiters = [...(this.#waiters ?? [])];
    this.#waiters = undefined;
    for (const settle of waiters) settle();
  }
}

export interface Message extends MessageTwins {}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}
