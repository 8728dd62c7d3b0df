import { AsyncQueue } from "@twinline/core/internal";

import type { Call } from "../call/call.js";

/** How a stream reports back. */
export interface StreamHooks {
  /** Resolves when its contexts are received. */
  readonly ready: Promise<void>;
  /** The stream has ended: it takes no more calls. */
  stopped(stream: CallStream): void;
  /** This call was not read: it goes back to routing. */
  unread(call: Call): void;
}

/** Inbound calls in the order in which they come, for `for await`. */
export class CallStream implements AsyncIterableIterator<Call> {
  readonly #contexts: ReadonlySet<string> | undefined;
  readonly #hooks: StreamHooks;
  readonly #queue: AsyncQueue<Call>;
  readonly #unread = new Set<Call>();
  #failure: unknown;

  /** @param contexts whose calls it wants; all when undefined */
  constructor(contexts: readonly string[] | undefined, hooks: StreamHooks) {
    this.#contexts = contexts === undefined ? undefined : new Set(contexts);
    this.#hooks = hooks;
    this.#queue = new AsyncQueue(() => hooks.stopped(this));
    hooks.ready.catch((error: unknown) => this.end(error));
  }

  wants(context: string): boolean {
    return this.#contexts?.has(context) ?? true;
  }

  push(call: Call): void {
    this.#unread.add(call);
    this.#queue.push(call);
  }

  /** Takes no more calls. Those that wait can still be read; then `failure` is thrown, if there is one. */
  end(failure?: unknown): void {
    this.#failure ??= failure;
    this.#queue.end();
  }

  async next(): Promise<IteratorResult<Call, undefined>> {
    const next = await this.#queue.next();
    if (next.done !== true) this.#unread.delete(next.value);
    else if (this.#failure !== undefined) throw this.#failure as Error;
    return next;
  }

  return(): Promise<IteratorResult<Call, undefined>> {
    for (const call of this.#unread) this.#hooks.unread(call);
    this.#unread.clear();
    return this.#queue.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
