import type { PlatformCall } from "../calls/platform-call.js";
import type { Disturbance, Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import { LegNotes } from "./leg-notes.js";
import type { Note, UnheardNote } from "./note.js";

/** Takes notes of what frames don't say, from the moment at which it is made. */
export class NoteTaker {
  readonly #network: Network;
  readonly #gateway: Gateway;

  /** They go to the listeners of the gateway. */
  constructor(network: Network, gateway: Gateway) {
    this.#network = network;
    this.#gateway = gateway;
    network.events.on("leg", this.#leg);
    gateway.listeners.on("connection", this.#connection);
    gateway.listeners.on("disturbance", this.#disturbance);
    for (const call of network.calls.live()) this.#leg(call);
  }

  close(): void {
    this.#network.events.off("leg", this.#leg);
    this.#gateway.listeners.off("connection", this.#connection);
    this.#gateway.listeners.off("disturbance", this.#disturbance);
  }

  readonly #leg = (call: PlatformCall): void => {
    const now = (): number => this.#gateway.now();
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
    this.#gateway.listeners.emit("note", { at: this.#gateway.now(), note });
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
