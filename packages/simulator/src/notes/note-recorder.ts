import type { PlatformCall } from "../calls/platform-call.js";
import type { InjectedFault, ConnectionServer } from "../network/connection-server.js";
import type { Network } from "../network/network.js";
import { recordLeg } from "./record-leg.js";
import type { Note, UnheardNote } from "./note.js";

/** Takes notes of what frames don't say, from the moment at which it is made. */
export class NoteRecorder {
  readonly #network: Network;
  readonly #server: ConnectionServer;

  /** They go to the listeners of the server. */
  constructor(network: Network, server: ConnectionServer) {
    this.#network = network;
    this.#server = server;
    network.events.on("leg", this.#leg);
    server.listeners.on("connection", this.#connection);
    server.listeners.on("fault", this.#fault);
    for (const call of network.calls.live()) this.#leg(call);
  }

  close(): void {
    this.#network.events.off("leg", this.#leg);
    this.#server.listeners.off("connection", this.#connection);
    this.#server.listeners.off("fault", this.#fault);
  }

  readonly #leg = (call: PlatformCall): void => {
    recordLeg(
      call,
      () => this.#server.now(),
      this.#note,
      () => this.#listened(),
    );
  };

  readonly #connection = (change: { readonly number: number; readonly open: boolean }): void => {
    this.#note({ is: "connection", ...change });
  };

  readonly #fault = (fault: InjectedFault): void => {
    this.#note({ is: "disturbance", ...fault });
  };

  readonly #note = (note: Note): void => {
    this.#server.listeners.emit("note", { at: this.#server.now(), note });
  };

  #listened(): UnheardNote["listened"] {
    const clients = new Map<string, number>();
    for (const { contexts } of this.#network.sessions.listening()) {
      for (const context of contexts) clients.set(context, (clients.get(context) ?? 0) + 1);
    }
    return [...clients].map(([context, count]) => ({ context, clients: count }));
  }
}
