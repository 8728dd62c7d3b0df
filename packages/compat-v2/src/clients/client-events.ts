import { Emitter, type Session, type WireEvent } from "@twinline/core/internal";
import type { RelayError, SessionStatus } from "@twinline/core";

import type { Client } from "./client.js";

/**
 * The events of a client, and what their handlers get.
 *
 * Page: Relay.Client, Events.
 */
export interface ClientEvents {
  /** The session is ready: at first, and again after every reconnect. */
  ready: Client;
  /** The Node SDK's name of `ready`. */
  "signalwire.ready": Client;
  /** The session has failed and is not tried again: the credentials were refused, for one. */
  "signalwire.error": RelayError;
  /** A connection is open; the credentials are not checked yet. */
  "signalwire.socket.open": void;
  /** A connection was closed. */
  "signalwire.socket.close": void;
  /** An event of the platform has arrived. */
  "signalwire.socket.message": WireEvent;
  /** No connection could be made. */
  "signalwire.socket.error": RelayError;
}

/** Tells the handlers of a client what happens to its session. */
export class ClientListeners {
  readonly #client: Client;
  readonly #session: Session;
  readonly #emitter: Emitter<ClientEvents>;
  #isOpen: boolean;
  #hearsMessages = false;
  readonly #onStatus = (status: SessionStatus) => this.#tell(status);
  readonly #onMessage = (event: WireEvent) =>
    this.#emitter.emit("signalwire.socket.message", event);

  constructor(client: Client, session: Session) {
    this.#client = client;
    this.#session = session;
    this.#isOpen = client.connected;
    this.#emitter = new Emitter(
      (error, name) => session.log.error(`A handler of the client's "${name}" threw`, error),
      (name, handler, payload) => session.handlers.run(name, undefined, handler, payload),
    );
    session.on("status", this.#onStatus);
  }

  on<Name extends keyof ClientEvents>(
    name: Name,
    handler: (payload: ClientEvents[Name]) => unknown,
  ): void {
    this.#emitter.on(name, handler);
    this.#listenToMessages();
  }

  off<Name extends keyof ClientEvents>(
    name: Name,
    handler: ((payload: ClientEvents[Name]) => unknown) | undefined,
  ): void {
    this.#emitter.off(name, handler);
    this.#listenToMessages();
  }

  /** Every event of the session passes here only while somebody wants it. */
  #listenToMessages(): void {
    const wanted = this.#emitter.has("signalwire.socket.message");
    if (wanted === this.#hearsMessages) return;
    this.#hearsMessages = wanted;
    if (wanted) this.#session.on("event", this.#onMessage);
    else this.#session.off("event", this.#onMessage);
  }

  #tell(status: SessionStatus): void {
    switch (status.state) {
      case "authenticating":
        this.#isOpen = true;
        this.#emitter.emit("signalwire.socket.open", undefined);
        break;
      case "ready":
        this.#emitter.emit("ready", this.#client);
        this.#emitter.emit("signalwire.ready", this.#client);
        break;
      case "reconnecting":
        this.#down(status.cause);
        break;
      case "closed":
        this.#down(status.error);
        if (status.error !== undefined) this.#emitter.emit("signalwire.error", status.error);
        break;
      case "idle":
      case "connecting":
      case "draining":
    }
  }

  #down(error: RelayError | undefined): void {
    if (this.#isOpen) this.#emitter.emit("signalwire.socket.close", undefined);
    else if (error !== undefined) this.#emitter.emit("signalwire.socket.error", error);
    this.#isOpen = false;
  }
}
