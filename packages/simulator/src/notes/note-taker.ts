import type { PlatformCall } from "../calls/platform-call.js";
import type { Disturbance, Exchange } from "../exchange.js";
import type { Network } from "../network.js";
import { LegNotes } from "./leg-notes.js";
import type { Note, UnheardNote } from "./note.js";

/** Takes notes of what frames don't say, from the moment at which it is made. */
export class NoteTaker {
  readonly #network: Network;
  readonly #exchange: Exchange;

  /** They go to the listeners of the exchange. */
  constructor(network: Network, exchange: Exchange) {
    this.#network = network;
    this.#exchange = exchange;
    network.events.on("leg", this.#leg);
    exchange.listeners.on("connection", this.#connection);
    exchange.listeners.on("disturbance", this.#disturbance);
    for (const call of network.calls.live()) this.#leg(call);
  }

  close(): void {
    this.#network.events.off("leg", this.#leg);
    this.#exchange.listeners.off("connection", this.#connection);
    this.#exchange.listeners.off("disturbance", this.#disturbance);
  }

  readonly #leg = (call: PlatformCall): void => {
    const now = (): number => this.#exchange.now();
    // oxlint-disable-next-line no-new -- it lives as long as the call, which holds it
    new LegNotes(call, now, this.#note, () => this.#listened());
  };

  readonly #connection = (change: { readonly number: number; readonly open: boolean }): void => {
    this.#note({ is: "connection", ...change });
  };

  readonly #disturbance = (disturbance: Disturbance): void => {
    this.#note({ is: "disturbance", ...disturbance });
  };

  readonly #note = (note: Note): void => {
    this.#exchange.listeners.emit("note", { at: this.#exchange.now(), note });
  };

  #listened(): UnheardNote["listened"] {
    const clients = new Map<string, number>();
    for (const { attached, contexts } of this.#network.sessions.all()) {
      if (!attached) continue;
      for (const context of contexts) clients.set(context, (clients.get(context) ?? 0) + 1);
    }
    return [...clients].map(([context, count]) => ({ context, clients: count }));
  }
}
