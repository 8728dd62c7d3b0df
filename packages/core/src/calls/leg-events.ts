import type { Log } from "../log/log.js";
import type { WireEvent } from "../session/observer.js";
import { none, withAdded, without } from "./copied-list.js";

/** Follows the events of a call. */
export interface LegObserver {
  onEvent(event: WireEvent): void;
  /** Called when the session was closed: no more events arrive, although the call may still be live. */
  onClosed?(): void;
  /** Called when the leg has ended or was closed, and has dropped its observers. */
  onReleased?(): void;
}

/**
 * The events of one call on their way to its observers. They may be held back, and those that arrive right
 * after the reply to a command are kept until the turn of the event loop ends.
 */
export class LegEvents {
  readonly #call_id: string;
  readonly #log: Log;
  // Copied on write, because code may add and remove observers while iterating.
  #observers: readonly LegObserver[] = none;
  #held: WireEvent[] | undefined;
  #recent: WireEvent[] | undefined;

  constructor(call_id: string, log: Log) {
    this.#call_id = call_id;
    this.#log = log;
  }

  /** Adds an observer. Returns a function that removes it. */
  observe(observer: LegObserver): () => void {
    this.#observers = withAdded(this.#observers, observer);
    return () => {
      this.#observers = without(this.#observers, observer);
    };
  }

  /** Passes an event to the observers, or holds it. */
  notify(event: WireEvent): void {
    if (this.#held !== undefined) {
      this.#held.push(event);
      return;
    }
    for (const observer of this.#observers) {
      try {
        observer.onEvent(event);
      } catch (error) {
        const call_id = this.#call_id;
        this.#log.area("calls").error(`An observer of call ${call_id} threw`, error, { call_id });
      }
    }
  }

  /** Tells the observers that the session was closed. */
  close(): void {
    for (const observer of this.#observers) observer.onClosed?.();
  }

  dropObservers(): void {
    const observers = this.#observers;
    this.#observers = none;
    for (const observer of observers) observer.onReleased?.();
  }

  get areHeld(): boolean {
    return this.#held !== undefined;
  }

  /** Holds events back from the observers until {@link LegEvents.release}. */
  hold(): void {
    this.#held ??= [];
  }

  /** Passes the held events to the observers, in order. */
  release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const event of held ?? []) this.notify(event);
  }

  /** Whether events are kept: a command was accepted in this turn, and the app may not have seen its reply yet. */
  get areKept(): boolean {
    return this.#recent !== undefined;
  }

  /** Keeps events from now on, until {@link LegEvents.forgetRecent}. */
  keepRecent(): void {
    this.#recent ??= [];
  }

  /** Keeps an event, if events are kept and those that are held have been passed on. */
  keep(event: WireEvent): void {
    if (this.#held === undefined) this.#recent?.push(event);
  }

  forgetRecent(): void {
    this.#recent = undefined;
  }

  /**
   * Finds an event that was kept. Other waits that start in this turn find it too; the next wait, in a loop,
   * finds later ones.
   */
  consume(eventType: string, matches: (event: WireEvent) => boolean): WireEvent | undefined {
    const found = this.#recent?.find((event) => event.event_type === eventType && matches(event));
    if (found === undefined) return undefined;
    queueMicrotask(() => {
      const place = this.#recent?.indexOf(found) ?? -1;
      this.#recent = this.#recent?.filter(
        (other, index) => index > place || other.event_type !== eventType,
      );
    });
    return found;
  }
}
