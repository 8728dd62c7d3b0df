import type { EventName } from "@twinline/core";
import {
  AsyncQueue,
  runHandler,
  type Operation,
  type Outcome,
  type WireEvent,
} from "@twinline/core/internal";

import { eventOf, type EventOf } from "../events/event-of.js";

/** The maximum number of earlier events that a late loop gets. */
const keptEvents = 100;

const nothing: WireEvent = { event_type: "", params: {} };

/** Handles the event that an operation ends with. */
export type OnCompleted = (event: never) => unknown;

/**
 * The events of one operation, for its action. It observes the operation itself: an observer made of
 * closures would take three times the memory, and a process may hold thousands.
 */
export class OperationHistory<Name extends EventName, Final> {
  /** Set once the operation is started, which is before it has any event. */
  operation!: Operation;
  readonly #onCompleted: OnCompleted | undefined;
  #events: WireEvent[] | undefined;
  #readers: Set<AsyncQueue<EventOf<Name>>> | undefined;
  #finalEvent: Final | undefined;

  constructor(onCompleted: OnCompleted | undefined) {
    this.#onCompleted = onCompleted;
  }

  /** True when it ended by itself, with its call or because the call was gone. */
  get isCompleted(): boolean {
    const { outcome } = this.operation;
    return outcome !== undefined && lastEvent(outcome) !== undefined;
  }

  /** The event that it ended with; null while it runs, and when the session was lost or closed before. */
  get finalEvent(): Final | null {
    if (this.#finalEvent !== undefined) return this.#finalEvent;
    const { outcome } = this.operation;
    const wire = outcome === undefined ? undefined : lastEvent(outcome);
    if (wire === undefined) return null;
    this.#finalEvent = eventOf(wire) as unknown as Final;
    return this.#finalEvent;
  }

  /** True when the platform refused it although an event had completed it: it never existed. */
  get isRefused(): boolean {
    const { refusal, outcome } = this.operation;
    return refusal !== undefined && outcome?.kind === "completed";
  }

  /** Its events, from the first that is kept to the last. */
  read(): AsyncQueue<EventOf<Name>> {
    const readers = (this.#readers ??= new Set());
    const queue = new AsyncQueue<EventOf<Name>>(() => readers.delete(queue));
    for (const wire of this.#events ?? []) queue.push(eventOf(wire));
    if (this.operation.outcome === undefined) readers.add(queue);
    else queue.end();
    return queue;
  }

  onEvent(wire: WireEvent): void {
    // An array literal is as large as its content: most operations have one or two events.
    if (this.#events === undefined) this.#events = [wire];
    else {
      if (this.#events.length >= keptEvents) this.#events.shift();
      this.#events.push(wire);
    }
    if (this.#readers === undefined) return;
    const event = eventOf<Name>(wire);
    for (const reader of this.#readers) reader.push(event);
  }

  onSettled(): void {
    if (this.#readers !== undefined) for (const reader of this.#readers) reader.end();
    if (this.#onCompleted !== undefined) this.#complete(this.#onCompleted);
  }

  #complete(onCompleted: OnCompleted): void {
    const { operation } = this;
    const { leg, method } = operation;
    const name = `on_completed of ${method}`;
    const what = `${name} (call ${leg.call_id})`;
    const event = this.finalEvent ?? eventOf(nothing);
    const run = () =>
      runHandler(leg.session, { name, call: leg, what }, onCompleted, event as never);
    if (operation.isAccepted) {
      run();
      return;
    }
    // The last event may arrive before the reply. If the reply is a refusal, the app has no action.
    operation.started.then(run, () => {
      if (this.isCompleted && !this.isRefused) run();
    });
  }
}

/** The event that an operation ended with; undefined when the session was lost or closed before. */
function lastEvent(outcome: Outcome): WireEvent | undefined {
  switch (outcome.kind) {
    case "completed":
    case "ended":
      return outcome.event;
    case "gone":
      return nothing;
    default:
      return undefined;
  }
}
