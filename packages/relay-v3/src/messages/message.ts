import { RelayError, type Session } from "@twinline/core";
import {
  appListeners,
  endOfTurn,
  runHandler,
  stringOf,
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

/** The state of a message. */
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
 * An SMS or MMS message: what `client.send_message` returns and the handler of `client.on_message` receives.
 * You can spell every name in camelCase too.
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
   * @internal Messages are created by a client.
   *
   * @param params the params of its request, or of its event
   * @param sent follows its states; undefined for an inbound message
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
   * The id of the message: unique, assigned by the platform.
   *
   * Mirrors: Relay v3 `message.message_id`, /docs/server-sdks/reference/python/relay/message
   */
  get message_id(): string {
    return this.#sent?.message_id ?? stringOf(this.#params["message_id"]);
  }

  /**
   * The context of the message.
   *
   * Mirrors: Relay v3 `message.context`, /docs/server-sdks/reference/python/relay/message
   */
  get context(): string {
    return stringOf(this.#params["context"]);
  }

  /**
   * `inbound` for a message that you received, `outbound` for one that you sent.
   *
   * Mirrors: Relay v3 `message.direction`, /docs/server-sdks/reference/python/relay/message
   */
  get direction(): "inbound" | "outbound" {
    return this.#sent === undefined ? "inbound" : "outbound";
  }

  /**
   * The number of the sender, `+` and digits.
   *
   * Mirrors: Relay v3 `message.from_number`, /docs/server-sdks/reference/python/relay/message
   */
  get from_number(): string {
    return stringOf(this.#params["from_number"]);
  }

  /**
   * The number of the recipient, `+` and digits.
   *
   * Mirrors: Relay v3 `message.to_number`, /docs/server-sdks/reference/python/relay/message
   */
  get to_number(): string {
    return stringOf(this.#params["to_number"]);
  }

  /**
   * The text; empty when there is none.
   *
   * Mirrors: Relay v3 `message.body`, /docs/server-sdks/reference/python/relay/message
   */
  get body(): string {
    return stringOf(this.#params["body"]);
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
   * The number of segments it is billed as; 0 while unknown.
   *
   * Mirrors: Relay v3 `message.segments`, /docs/server-sdks/reference/python/relay/message
   */
  get segments(): number {
    const { segments } = this.#params;
    return typeof segments === "number" ? segments : 0;
  }

  /**
   * The tags of the message.
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
    const arrived = stringOf(this.#params["message_state"]) || "received";
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
   * True when the message is `delivered`, `undelivered` or `failed`, and when the client was disconnected
   * first.
   *
   * Mirrors: Relay v3 `message.is_done`, /docs/server-sdks/reference/python/relay/message
   */
  get is_done(): boolean {
    return this.#sent?.outcome !== undefined;
  }

  /**
   * The event with its last state; null before that.
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
   * Adds a listener for changes of its state. Errors that a listener throws are logged.
   *
   * @param listener receives the event; it may be async and is not awaited
   * @throws {RelayParamError} `listener` is not a function
   *
   * Mirrors: Relay v3 `message.on`, /docs/server-sdks/reference/python/relay/message
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

  /**
   * Removes a listener.
   *
   * @param listener the listener that you gave to `on`; by default all of them
   */
  off(listener?: (event: MessageEvent) => unknown): this {
    this.#listeners?.off("messaging.state", listener);
    return this;
  }

  /**
   * Waits until the message is `delivered`, `undelivered` or `failed`.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with its last state
   * @throws {RelayTimeoutError} the message did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayError} the message is inbound: there is nothing to wait for
   *
   * Mirrors: Relay v3 `message.wait`, /docs/server-sdks/reference/python/relay/message
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

  /** Describes the message in one line, for logs. */
  toString(): string {
    return `Message ${this.message_id} (${this.direction}, ${this.state})`;
  }

  /** Delays its first states by a turn of the event loop, so that the app can add listeners. */
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
  return Array.isArray(value) ? value.map(stringOf) : [];
}
