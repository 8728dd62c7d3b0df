import type { PlatformCall } from "./platform-call.js";

/** A call that waits in a queue. */
export interface Waiting {
  readonly call: PlatformCall;
  /** Clock time, seconds. */
  readonly since: number;
  /** It is taken out, to be connected with another call. */
  onDequeued(): void;
}

/** Calls that wait, in order, until a `connect` takes them out. */
export class CallQueue {
  readonly id: string;
  readonly name: string;
  readonly #waiting: Waiting[] = [];
  /** They wait for a call to take out. */
  readonly #receivers: ((waiting: Waiting) => void)[] = [];
  #served = 0;
  #servedTime = 0;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** The average time that the dequeued calls waited, seconds, a whole number. */
  get averageTime(): number {
    return this.#served === 0 ? 0 : Math.round(this.#servedTime / this.#served);
  }

  /** The place of a call, from 1; 0 when it is not there. */
  positionOf(waiting: Waiting): number {
    return this.#waiting.indexOf(waiting) + 1;
  }

  enter(waiting: Waiting): void {
    this.#waiting.push(waiting);
  }

  /** Passes the calls to the receivers that wait for one. */
  serve(now: number): void {
    while (this.#waiting.length > 0) {
      const receiver = this.#receivers.shift();
      if (receiver === undefined) return;
      this.dequeue(now, receiver);
    }
  }

  leave(waiting: Waiting): void {
    const index = this.#waiting.indexOf(waiting);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  /**
   * Passes the call that has waited longest to `receiver`, now or as soon as there is one.
   *
   * @returns what stops waiting for one
   */
  dequeue(now: number, receiver: (waiting: Waiting) => void): () => void {
    const first = this.#waiting[0];
    if (first === undefined) {
      this.#receivers.push(receiver);
      return () => {
        const index = this.#receivers.indexOf(receiver);
        if (index >= 0) this.#receivers.splice(index, 1);
      };
    }
    this.leave(first);
    this.#served += 1;
    this.#servedTime += now - first.since;
    first.onDequeued();
    receiver(first);
    return () => undefined;
  }
}
