import type { RelayError, Session } from "@twinline/core";
import { Emitter, type WireEvent } from "@twinline/core/internal";

import { RelayEvent } from "../events/relay-event.js";
import { guarded } from "../guard.js";

/** A change of a message's state. */
export type MessageEvent = RelayEvent<"messaging.state">;

const finalStates: readonly string[] = ["delivered", "undelivered", "failed"];

/** What has become of one message, and who wants to hear of it. */
export class Delivery {
  readonly session: Session;
  readonly message_id: string;
  state: string;
  reason = "";
  result: MessageEvent | null = null;
  /** Why nothing more is heard of it. */
  lost: RelayError | undefined;
  /** Called once, when it is over. */
  readonly waiters = new Set<() => void>();
  #listeners: Emitter<{ state: MessageEvent }> | undefined;
  readonly #onCompleted: ((event: never) => unknown) | undefined;

  constructor(
    session: Session,
    message_id: string,
    state: string,
    on_completed?: (event: never) => unknown,
  ) {
    this.session = session;
    this.message_id = message_id;
    this.state = state;
    this.#onCompleted = on_completed;
  }

  get isOver(): boolean {
    return this.result !== null || this.lost !== undefined;
  }

  on(listener: (event: MessageEvent) => unknown): void {
    this.#listeners ??= new Emitter((error) =>
      this.session.log.error(`A listener of message ${this.message_id} threw`, error),
    );
    this.#listeners.on("state", listener);
  }

  off(listener: ((event: MessageEvent) => unknown) | undefined): void {
    this.#listeners?.off("state", listener);
  }

  /** Takes an event: changes the state now, and returns what tells the listeners. */
  take(wire: WireEvent): () => void {
    const event = new RelayEvent<"messaging.state">(wire);
    this.state = event.params.message_state;
    this.reason = event.params.reason ?? this.reason;
    const isLast = !this.isOver && finalStates.includes(this.state);
    if (isLast) {
      this.result = event;
      this.#settle();
    }
    return () => {
      this.#listeners?.emit("state", event);
      if (isLast) this.#completed(event);
    };
  }

  /** Nothing more is heard of it. */
  lose(error: RelayError): void {
    if (this.isOver) return;
    this.lost = error;
    this.#settle();
    this.#completed(new RelayEvent({ event_type: "", params: {} }));
  }

  #settle(): void {
    const waiters = [...this.waiters];
    this.waiters.clear();
    for (const settle of waiters) settle();
  }

  #completed(event: RelayEvent): void {
    const onCompleted = this.#onCompleted;
    if (onCompleted === undefined) return;
    const what = `on_completed of message ${this.message_id}`;
    guarded(this.session.log, what, () => onCompleted(event as never));
  }
}
