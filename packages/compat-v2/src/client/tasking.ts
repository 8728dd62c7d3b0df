import type { Json, Session, SessionClient, WireEvent } from "@twinline/core/internal";

import { stringIn } from "../common/json.js";
import { Routes, type RouteHandler } from "./routes.js";

const taskEvent = "queuing.relay.tasks";

/**
 * Receives tasks.
 *
 * Page: Relay.Tasking.
 */
export class Tasking {
  readonly #session: Session;
  readonly #claimant: SessionClient;
  readonly #routes: Routes<unknown>;
  #isListening = false;
  readonly #onEvent = (event: WireEvent) => this.#handleEvent(event);

  /** @internal */
  constructor(session: Session, claimant: SessionClient) {
    this.#session = session;
    this.#claimant = claimant;
    this.#routes = new Routes("task", session);
  }

  /**
   * Receives the tasks of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets the message of each task; it is not awaited; what it throws or rejects with is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: RouteHandler<unknown>): Promise<boolean> {
    if (!this.#isListening) this.#session.on("event", this.#onEvent);
    this.#isListening = true;
    return this.#routes.add(this.#claimant, contexts, handler);
  }

  /** The Node SDK's name of `receive`. */
  onReceive(
    contexts: string | readonly string[],
    handler: RouteHandler<unknown>,
  ): Promise<boolean> {
    return this.receive(contexts, handler);
  }

  /** @internal */
  stop(): void {
    if (this.#isListening) this.#session.off("event", this.#onEvent);
    this.#isListening = false;
    this.#routes.clear();
  }

  #handleEvent(event: WireEvent): void {
    if (event.event_type !== taskEvent) return;
    // The fields are in the params or beside them.
    const fields: Json = { ...event, ...event.params };
    this.#routes.deliver(stringIn(fields, "context"), fields["message"], taskEvent);
  }
}
