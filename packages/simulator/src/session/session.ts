import type { Json } from "@twinline/core/internal";

import type { Connection } from "../wire/connection.js";

/** What a session is known by. */
export interface SessionNames {
  readonly protocol: string;
  readonly identity: string;
  readonly sessionid: string;
  readonly project: string;
  /** Part of the protocol; some clients check that it is. */
  readonly signature: string;
  /** Proves on a resume that the session is the client's. A secret. */
  readonly authorization_state: string;
}

/** Makes an event as it goes over the wire; `beside` has the fields beside its type. */
export type EventMaker = (session: Session, event_type: string, params: Json, beside: Json) => Json;

/**
 * One client, over one connection after another. Events that it has not acknowledged wait here, and
 * are delivered again, in order, when it comes back.
 */
export class Session {
  readonly names: SessionNames;
  readonly contexts = new Set<string>();
  /** Counts up with each offer of a call: the session with the lowest is next. */
  lastOffer = 0;
  /** How many calls it controls. */
  load = 0;
  acknowledges = false;
  /** The tags of its dials that still ring. */
  readonly dialling = new Set<string>();
  readonly #nextId: () => string;
  readonly #eventOf: EventMaker;
  #connection: Connection | undefined;
  /** By the id of the request, in order of delivery. */
  readonly #outbox = new Map<string, Json>();

  constructor(names: SessionNames, nextId: () => string, eventOf: EventMaker) {
    this.names = names;
    this.#nextId = nextId;
    this.#eventOf = eventOf;
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** True while a client is there. */
  get attached(): boolean {
    return this.#connection?.open === true;
  }

  attach(connection: Connection): void {
    this.#connection = connection;
  }

  detach(): void {
    this.#connection = undefined;
  }

  /** Removes and returns the events that wait for the client, in order, to be delivered again. */
  removeUnacknowledged(): [id: string, params: Json][] {
    const waiting = [...this.#outbox];
    this.#outbox.clear();
    return waiting;
  }

  redeliver(waiting: readonly (readonly [id: string, params: Json])[]): void {
    for (const [id, params] of waiting) this.#send(id, params);
  }

  /**
   * Sends an event, now or when the client is back.
   *
   * @param beside fields beside its type and params, for events that are older than these
   */
  sendEvent(event_type: string, params: Json, beside: Json = {}): void {
    this.#send(this.#nextId(), this.#eventOf(this, event_type, params, beside));
  }

  /** Removes the waiting events about a call that the client no longer has. */
  forget(call_id: string): void {
    for (const [id, params] of this.#outbox) {
      if ((params["params"] as Json)["call_id"] === call_id) this.#outbox.delete(id);
    }
  }

  #send(id: string, params: Json): void {
    const connection = this.attached ? this.#connection : undefined;
    if (connection === undefined || this.acknowledges) this.#outbox.set(id, params);
    const message = { jsonrpc: "2.0", id, method: "signalwire.event", params };
    if (this.acknowledges) connection?.request(message, () => this.#outbox.delete(id));
    else connection?.send(message);
  }
}
