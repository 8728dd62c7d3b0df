/** An asynchronous queue of values that you read with `for await`. Values that arrive early wait. Leaving the loop stops the queue and calls `onStop`.
 */
export class AsyncQueue<Value> implements AsyncIterableIterator<Value> {
  #values: Value[] = [];
  /** The index of the next value to read. Shifting a long array would move all its values. */
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

  /** Ends the queue. Waiting values can still be read. */
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
    // Drop read values once they are half of the array, so each value is moved once on average.
    if (this.#read * 2 > this.#values.length) {
      this.#values = this.#values.slice(this.#read);
      this.#read = 0;
    }
    return value;
  }
}
