import { RelayParamError } from "@twinline/core";
import {
  describe,
  legOf,
  runHandler,
  type Session,
  type SessionClient,
} from "@twinline/core/internal";

import { reasonOf } from "../operation/execution.js";

/** Handles what arrives on a context. It is not awaited. */
export type RouteHandler<Item> = (item: Item) => unknown;

/** The handlers of what arrives, by context. */
export class Routes<Item> {
  readonly #what: string;
  readonly #session: Session;
  /** The latest first: in that order the Node SDK started them. */
  readonly #handlers = new Map<string, readonly RouteHandler<Item>[]>();

  /** @param what what arrives, for the log: `call` */
  constructor(what: string, session: Session) {
    this.#what = what;
    this.#session = session;
  }

  /**
   * Receives what arrives on these contexts. A context may have several handlers; the latest runs first.
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
    if (isNothing(contexts) && !this.#session.settings.strict) {
      this.#session.log.error("receive(): one or more contexts are required, got none");
      return false;
    }
    const names = namesOf(contexts);
    if (typeof handler !== "function") {
      throw new RelayParamError(`receive(): handler must be a function, got ${describe(handler)}`, {
        path: "handler",
      });
    }
    const received = this.#session.receive(names, client);
    for (const name of names) this.#handlers.set(name, [handler, ...this.#handlersOf(name)]);
    try {
      await received;
      return true;
    } catch (error) {
      for (const name of names) {
        const others = this.#handlersOf(name).filter((other) => other !== handler);
        if (others.length > 0) this.#handlers.set(name, others);
        else this.#handlers.delete(name);
      }
      if (error instanceof RelayParamError) throw error;
      this.#session.log.error(
        `Contexts ${names.join(", ")} could not be subscribed to: ${reasonOf(error)}`,
      );
      return false;
    }
  }

  has(context: string): boolean {
    return this.#handlers.has(context);
  }

  /** Passes an item to the handlers of its context. False when there are none. */
  deliver(context: string, item: Item, id: string): boolean {
    const handlers = this.#handlersOf(context);
    for (const handler of handlers) this.#start(handler, context, item, id);
    return handlers.length > 0;
  }

  clear(): void {
    this.#handlers.clear();
  }

  #handlersOf(context: string): readonly RouteHandler<Item>[] {
    return this.#handlers.get(context) ?? [];
  }

  #start(handler: RouteHandler<Item>, context: string, item: Item, id: string): void {
    const name = `${this.#what} of "${context}"`;
    const what = `The handler of ${this.#what} ${id}`;
    const info = { name, what, call: legOf(item), ownsCall: true };
    runHandler(this.#session, info, handler, item);
  }
}

const isNothing = (contexts: unknown): boolean => Array.isArray(contexts) && contexts.length === 0;

function namesOf(contexts: unknown): readonly string[] {
  const names: readonly unknown[] = Array.isArray(contexts) ? contexts : [contexts];
  if (names.length > 0 && names.every(isName)) return names;
  throw new RelayParamError(
    `receive(): contexts must be a name or a list of names, got ${describe(contexts)}`,
    { path: "contexts" },
  );
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
