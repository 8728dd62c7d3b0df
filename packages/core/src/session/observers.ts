import type { Clock } from "../clock/clock.js";
import type { RelayError } from "../errors/relay-error.js";
import type { SessionObserver, WireEvent } from "./observer.js";

/** Who follows a session from the floors above: its calls, its messages. */
export class Observers {
  readonly #observers: SessionObserver[] = [];

  add(observer: SessionObserver): void {
    this.#observers.push(observer);
  }

  /** How much of what they follow lives. */
  get live(): number {
    return this.#observers.reduce((sum, observer) => sum + observer.size, 0);
  }

  /** Brings an event to the first that takes it. False when none does. */
  event(event: WireEvent): boolean {
    for (const observer of this.#observers) {
      if (observer.event(event)) return true;
    }
    return false;
  }

  reset(error: RelayError): void {
    for (const observer of this.#observers) observer.reset(error);
  }

  closed(error: RelayError): void {
    for (const observer of this.#observers) observer.closed(error);
  }

  /**
   * Resolves when nothing lives any more, or the time is up.
   *
   * @param timeout seconds; undefined for as long as it takes
   */
  whenIdle(clock: Clock, timeout: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeout === undefined ? undefined : clock.setTimeout(resolve, timeout * 1000);
      void Promise.all(this.#observers.map((observer) => observer.whenIdle())).then(() => {
        if (timer !== undefined) clock.clearTimeout(timer);
        resolve();
      });
    });
  }
}
