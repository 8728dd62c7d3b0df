import type { Json, WireEvent } from "@twinline/core/internal";

import { textIn } from "../calls/json.js";
import type { Client } from "./client.js";
import { Routes, type RouteHandler } from "./routes.js";

const taskEvent = "queuing.relay.tasks";

/**
 * What there is for tasks.
 *
 * Page: Relay.Tasking.
 */
export class Tasking {
  readonly #client: Client;
  readonly #routes: Routes<unknown>;
  #isListening = false;
  readonly #onEvent = (event: WireEvent) => this.#take(event);

  /** @internal */
  constructor(client: Client) {
    this.#client = client;
    this.#routes = new Routes("task", client.session);
  }

  /**
   * Receives the tasks of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets the message of each task; it is not waited for, a throw is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: RouteHandler<unknown>): Promise<boolean> {
    if (!this.#isListening) this.#client.session.on("event", this.#onEvent);
    this.#isListening = true;
    return this.#routes.add(this.#client, contexts, handler);
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
    if (this.#isListening) this.#client.session.off("event", this.#onEvent);
    this.#isListening = false;
    this.#routes.clear();
  }

  #take(event: WireEvent): void {
    if (event.event_type !== taskEvent) return;
    // The facts are the params themselves, or stand beside them.
    const facts: Json = { ...event, ...event.params };
    this.#routes.deliver(textIn(facts, "context"), facts["message"], taskEvent);
  }
}
