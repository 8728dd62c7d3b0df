import { RelayParamError } from "@twinline/core";
import {
  contextNames,
  describe,
  legOf,
  runHandler,
  type AppHandler,
  type Session,
  type SessionClient,
} from "@twinline/core/internal";

import { reasonOf } from "../common/answer.js";

/** Handles what arrives for a context. It is not awaited. */
export type RouteHandler<Item> = (item: Item) => unknown;

/** The handlers of one context. */
interface Route<Item> {
  /** What arrives: `call`. */
  readonly what: string;
  /** For traces: `call of "office"`. */
  readonly name: string;
  /** The latest first, as in the Node SDK. */
  readonly handlers: readonly RouteHandler<Item>[];
}

/** One run of a handler, for logs and traces. */
class Delivery implements AppHandler {
  readonly route: Route<never>;
  readonly call: AppHandler["call"];
  readonly id: string;
  readonly ownsCall = true;

  constructor(route: Route<never>, call: AppHandler["call"], id: string) {
    this.route = route;
    this.call = call;
    this.id = id;
  }

  get name(): string {
    return this.route.name;
  }

  get what(): string {
    return `The handler of ${this.route.what} ${this.id}`;
  }
}

/** The handlers of calls, messages or tasks, by context. */
export class Routes<Item> {
  readonly #what: string;
  readonly #session: Session;
  readonly #routes = new Map<string, Route<Item>>();

  /** @param what what arrives, for the log: `call` */
  constructor(what: string, session: Session) {
    this.#what = what;
    this.#session = session;
  }

  /**
   * Adds a handler of these contexts and subscribes to them. The latest handler of a context runs first.
   *
   * @returns false when there is no context, or the platform refused; the reason is logged
   * @throws {RelayParamError} no handler, a context is not a name, or another client has one of the
   *   contexts; with `strict`, also no context
   */
  async add(
    client: SessionClient,
    contexts: string | readonly string[],
    handler: RouteHandler<Item>,
  ): Promise<boolean> {
    if (Array.isArray(contexts) && contexts.length === 0) {
      const words = "receive(): contexts must have at least one name, got none";
      if (this.#session.settings.strict) throw new RelayParamError(words, { path: "contexts" });
      this.#session.log.error(words);
      return false;
    }
    const names = contextNames("receive()", typeof contexts === "string" ? [contexts] : contexts);
    if (typeof handler !== "function") {
      throw new RelayParamError(`receive(): handler must be a function, got ${describe(handler)}`, {
        path: "handler",
      });
    }
    const received = this.#session.receive(names, client);
    for (const name of names) this.#set(name, [handler, ...this.#handlersOf(name)]);
    try {
      await received;
      return true;
    } catch (error) {
      for (const name of names) {
        this.#set(
          name,
          this.#handlersOf(name).filter((other) => other !== handler),
        );
      }
      if (error instanceof RelayParamError) throw error;
      this.#session.log.error(
        `Contexts ${names.join(", ")} could not be subscribed to: ${reasonOf(error)}`,
      );
      return false;
    }
  }

  has(context: string): boolean {
    return this.#routes.has(context);
  }

  /** Starts the handlers of a context. Returns false when there are none. */
  deliver(context: string, item: Item, id: string): boolean {
    const route = this.#routes.get(context);
    if (route === undefined) return false;
    for (const handler of route.handlers) {
      runHandler(this.#session, new Delivery(route, legOf(item), id), handler, item);
    }
    return true;
  }

  clear(): void {
    this.#routes.clear();
  }

  #handlersOf(context: string): readonly RouteHandler<Item>[] {
    return this.#routes.get(context)?.handlers ?? [];
  }

  #set(context: string, handlers: readonly RouteHandler<Item>[]): void {
    if (handlers.length === 0) this.#routes.delete(context);
    else {
      const what = this.#what;
      this.#routes.set(context, { what, name: `${what} of "${context}"`, handlers });
    }
  }
}
