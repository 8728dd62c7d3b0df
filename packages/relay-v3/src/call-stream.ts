import { AsyncQueue } from "@twinline/core/internal";

import type { Call } from "./call.js";

/** What a stream is told besides its calls. */
export interface StreamHooks {
  /** Resolves when its contexts are received. */
  readonly ready: Promise<void>;
  /** The stream is over: no more calls are for it. */
  stopped(stream: CallStream): void;
  /** Nobody read this call: it is to go back to routing. */
  unread(call: Call): void;
}

/** Inbound calls in the order in which they come, for `for await`. */
export class CallStream implements AsyncIterableIterator<Call> {
  readonly #contexts: ReadonlySet<string> | undefined;
  readonly #hooks: StreamHooks;
  readonly #queue: AsyncQueue<Call>;
  readonly #unread = new Set<Call>();

  /** @param contexts whose calls it wants; all when undefined */
  constructor(contexts: readonly string[] | undefined, hooks: StreamHooks) {
    this.#contexts = contexts === undefined ? undefined : new Set(contexts);
    this.#hooks = hooks;
    this.#queue = new AsyncQueue(() => hooks.stopped(this));
    hooks.ready.catch(() => this.end());
  }

  wants(context: string): boolean {
    return this.#contexts?.has(context) ?? true;
  }

  push(call: Call): void {
    this.#unread.add(call);
    this.#queue.push(call);
  }

  /** No more calls come; those that wait can still be read. */
  end(): void {
    this.#queue.end();
  }

  async next(): Promise<IteratorResult<Call, undefined>> {
    await this.#hooks.ready;
    const next = await this.#queue.next();
    if (next.done !== true) this.#unread.delete(next.value);
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
