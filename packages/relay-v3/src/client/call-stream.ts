import { AsyncQueue } from "@twinline/core/internal";

import type { Call } from "../call/call.js";

/** Observes a stream. */
export interface CallStreamObserver {
  /** Resolves once the client receives the contexts of the stream. */
  readonly ready: Promise<void>;
  /** The stream has ended: it accepts no more calls. */
  onStopped(stream: CallStream): void;
  /** The stream has ended before this call was read. */
  onUnread(call: Call): void;
}

/** Inbound calls in the order of their arrival, for `for await`. */
export class CallStream implements AsyncIterableIterator<Call> {
  readonly #contexts: ReadonlySet<string> | undefined;
  readonly #observer: CallStreamObserver;
  readonly #queue: AsyncQueue<Call>;
  readonly #unread = new Set<Call>();
  #failure: unknown;

  /** @param contexts only the calls of these contexts; all when undefined */
  constructor(contexts: readonly string[] | undefined, observer: CallStreamObserver) {
    this.#contexts = contexts === undefined ? undefined : new Set(contexts);
    this.#observer = observer;
    this.#queue = new AsyncQueue(() => observer.onStopped(this));
    observer.ready.catch((error: unknown) => this.end(error));
  }

  wants(context: string): boolean {
    return this.#contexts?.has(context) ?? true;
  }

  push(call: Call): void {
    this.#unread.add(call);
    this.#queue.push(call);
  }

  /** Accepts no more calls. Those in the queue can still be read; then `failure` is thrown, if there is one. */
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
    for (const call of this.#unread) this.#observer.onUnread(call);
    this.#unread.clear();
    return this.#queue.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
