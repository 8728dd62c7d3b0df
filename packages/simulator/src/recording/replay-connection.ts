import type { Json } from "@twinline/core/internal";

import type { Timers } from "../clock/timers.js";
import { differences, GeneratedNames } from "./differences.js";
import type { Delivery, Expectation, ConnectionScript } from "./script.js";

/** What a replayed connection needs of the real one. */
export interface ReplayTransport {
  send(message: Json): void;
  /** Sends what the client is to answer. */
  request(message: Json & { readonly id: string }): void;
  destroy(): void;
}

/** What a replayed connection reports. */
export interface ReplayObserver {
  /** The client does something else than it did. */
  onDifference(problem: string): void;
  /** Something happened as it was recorded. */
  onProgress(): void;
}

/** Plays one connection of a recording to a client: answers as it was answered, and compares. */
export class ReplayConnection {
  readonly #script: ConnectionScript;
  readonly #wire: ReplayTransport;
  readonly #timers: Timers;
  readonly #speed: number;
  readonly #observer: ReplayObserver;
  readonly #names = new GeneratedNames();
  readonly #met = new Set<number>();
  /** The events that are still to be sent, in order. */
  readonly #events: Delivery[];
  /** The requests up to here have been made or passed over. */
  #progress = -1;
  /** When each was, seconds on the clock. */
  readonly #reached: number[] = [];
  readonly #began: number;
  #pending = 0;
  #waiting = false;

  /** @param speed how many recorded seconds pass in one of the clock's */
  constructor(
    script: ConnectionScript,
    wire: ReplayTransport,
    timers: Timers,
    speed: number,
    observer: ReplayObserver,
  ) {
    this.#script = script;
    this.#wire = wire;
    this.#timers = timers;
    this.#speed = speed;
    this.#observer = observer;
    this.#began = timers.now();
    this.#events = script.deliveries.filter(({ isReply }) => !isReply);
    this.#sendEvents();
  }

  /** The requests that have not come. */
  get missing(): Expectation[] {
    return this.#script.expectations.filter((_, index) => !this.#met.has(index));
  }

  /** True when every request has come, and everything has been sent. */
  get done(): boolean {
    const { expectations } = this.#script;
    return this.#met.size === expectations.length && this.#events.length + this.#pending === 0;
  }

  /** A request of the client. */
  handle(id: string | number | undefined, method: string, params: Json): void {
    const index = this.#find(method, params);
    const expected = this.#script.expectations[index];
    if (expected === undefined) return this.#refuse(id, method);
    const wrong = differences(expected.params, params, this.#names);
    if (wrong.length > 0) {
      this.#observer.onDifference(`${placeOf(expected)}: ${wrong.join("; ")}.`);
    }
    this.#names.learn(expected.params, params);
    this.#met.add(index);
    this.#reach(index);
    for (const delivery of this.#script.deliveries) {
      if (delivery.isReply && delivery.after === index) this.#reply(delivery, id);
    }
    this.#sendEvents();
    this.#step();
  }

  /** The first that has not come and is the same; else the first of the method. */
  #find(method: string, params: Json): number {
    let first = -1;
    for (const [index, expected] of this.#script.expectations.entries()) {
      if (this.#met.has(index) || expected.method !== method) continue;
      if (expected.params["method"] !== params["method"]) continue;
      if (differences(expected.params, params, this.#names).length === 0) return index;
      if (first < 0) first = index;
    }
    return first;
  }

  #refuse(id: string | number | undefined, method: string): void {
    const often = this.#script.expectations.filter((expected) => expected.method === method).length;
    const before =
      often === 0 ? "was never sent" : `was sent ${often} time${often > 1 ? "s" : ""} only`;
    this.#observer.onDifference(`${method} is sent now, and ${before} in the recording.`);
    if (id === undefined) return;
    const message = `The recording has no ${method} here`;
    this.#wire.send({ jsonrpc: "2.0", id, error: { code: -32601, message } });
  }

  #reach(index: number): void {
    for (let place = this.#progress + 1; place <= index; place += 1) {
      this.#reached[place] = this.#timers.now();
    }
    this.#progress = Math.max(this.#progress, index);
  }

  #reply({ message, delay }: Delivery, id: string | number | undefined): void {
    this.#pending += 1;
    this.#timers.after(delay / this.#speed, () => {
      this.#pending -= 1;
      if (id !== undefined) this.#wire.send({ ...(this.#names.applied(message) as Json), id });
      this.#step();
    });
  }

  /** Events come one after another, each as long after its request as it did. */
  #sendEvents(): void {
    const [event] = this.#events;
    if (event === undefined || this.#waiting || event.after > this.#progress) return;
    this.#waiting = true;
    const due = (this.#reached[event.after] ?? this.#began) + event.delay / this.#speed;
    this.#timers.after(Math.max(0, due - this.#timers.now()), () => {
      this.#waiting = false;
      this.#events.shift();
      this.#send(event);
      this.#sendEvents();
      this.#step();
    });
  }

  #send({ message, answered }: Delivery): void {
    const now = this.#names.applied(message) as Json;
    if (answered) this.#wire.request({ ...now, id: String(now["id"]) });
    else this.#wire.send(now);
  }

  #step(): void {
    if (this.done && this.#script.breaks) this.#wire.destroy();
    this.#observer.onProgress();
  }
}

/** A request of a recording, as a person finds it in the file. */
export function placeOf({ method, number, at }: Expectation): string {
  return `${method} (frame ${number}, ${at.toFixed(1)} s)`;
}
