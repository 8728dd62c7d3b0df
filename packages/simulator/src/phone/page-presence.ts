import { unreferenced } from "../platform/process.js";

/** How long no page may be open before the calls are hung up, seconds: enough to load it again. */
const gracePeriod = 15;

/** Whether a page shows the phone. Uses real time, whatever clock the calls run on. */
export class PagePresence {
  readonly #interval: number;
  readonly #callbacks: { whilePresent(): void; left(): void };
  #round: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param interval seconds between two calls of `whilePresent`
   * @param callbacks `left`: the last page went, and none came back in time
   */
  constructor(interval: number, callbacks: { whilePresent(): void; left(): void }) {
    this.#interval = interval;
    this.#callbacks = callbacks;
  }

  arrive(): void {
    clearTimeout(this.#leaving);
    this.#round ??= unreferenced(
      setInterval(() => this.#callbacks.whilePresent(), this.#interval * 1000),
    );
  }

  leave(): void {
    this.close();
    this.#leaving = unreferenced(setTimeout(() => this.#callbacks.left(), gracePeriod * 1000));
  }

  close(): void {
    clearInterval(this.#round);
    clearTimeout(this.#leaving);
    this.#round = undefined;
  }
}
