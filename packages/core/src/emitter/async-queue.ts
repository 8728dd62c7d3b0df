/**
 * Values that arrive in their own time, read by `for await`. What arrives before it is asked for
 * waits. Leaving the loop stops the queue and calls `onStop`.
 */
export class AsyncQueue<Value> implements AsyncIterableIterator<Value> {
  #values: Value[] = [];
  /** Index of the next value to be read: to shift a long array would move all others. */
  #read = 0;
  #waiting: ((result: IteratorResult<Value, undefined>) => void)[] = [];
  #done = false;
  readonly #onStop: () => void;

  constructor(onStop: () => void = () => undefined) {
    this.#onStop = onStop;
  }

  push(value: Value): void {
    if (this.#done) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#values.push(value);
    else waiting({ value, done: false });
  }

  /** No more values come; those that wait can still be read. */
  end(): void {
    if (this.#done) return;
    this.#done = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve({ value: undefined, done: true });
    this.#onStop();
  }

  next(): Promise<IteratorResult<Value, undefined>> {
    if (this.#read < this.#values.length) {
      return Promise.resolve({ value: this.#dequeue(), done: false });
    }
    if (this.#done) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<Value, undefined>> {
    this.#values = [];
    this.#read = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #dequeue(): Value {
    const value = this.#values[this.#read] as Value;
    this.#read += 1;
    // What was read is dropped once it is half of the array: each value is moved once on average.
    if (this.#read * 2 > this.#values.length) {
      this.#values = this.#values.slice(this.#read);
      this.#read = 0;
    }
    return value;
  }
}
