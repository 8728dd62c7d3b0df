import type { RelayError, SessionStatus } from "@twinline/core";
import { appListeners, type Emitter, type Session, type WireEvent } from "@twinline/core/internal";

/**
 * The events of a client and the payloads of their handlers.
 *
 * Page: Relay.Client, Events.
 */
export interface ClientEvents<ClientView> {
  /** The session is ready: after the first connect and after every reconnect. */
  ready: ClientView;
  /** The Node SDK's name of `ready`. */
  "signalwire.ready": ClientView;
  /** The session has failed for good: the credentials were refused, for example. */
  "signalwire.error": RelayError;
  /** A connection is open; the client has not authenticated yet. */
  "signalwire.socket.open": void;
  /** A connection was closed. */
  "signalwire.socket.close": void;
  /** An event of the platform has arrived. */
  "signalwire.socket.message": WireEvent;
  /** No connection could be made. */
  "signalwire.socket.error": RelayError;
}

/** Turns the status and the events of a session into events of a client. */
export class ClientListeners<ClientView extends { readonly connected: boolean }> {
  readonly #client: ClientView;
  readonly #session: Session;
  readonly #emitter: Emitter<ClientEvents<ClientView>>;
  #isOpen: boolean;
  #listensToMessages = false;
  readonly #onMessage = (event: WireEvent) =>
    this.#emitter.emit("signalwire.socket.message", event);

  constructor(client: ClientView, session: Session) {
    this.#client = client;
    this.#session = session;
    this.#isOpen = client.connected;
    this.#emitter = appListeners(session, (name) => `A handler of the client's "${name}"`);
  }

  on<Name extends keyof ClientEvents<ClientView>>(
    name: Name,
    handler: (payload: ClientEvents<ClientView>[Name]) => unknown,
  ): void {
    this.#emitter.on(name, handler);
    this.#listenToMessages();
  }

  off<Name extends keyof ClientEvents<ClientView>>(
    name: Name,
    handler: ((payload: ClientEvents<ClientView>[Name]) => unknown) | undefined,
  ): void {
    this.#emitter.off(name, handler);
    this.#listenToMessages();
  }

  has(name: keyof ClientEvents<ClientView>): boolean {
    return this.#emitter.has(name);
  }

  /** Stops listening to the session. */
  stop(): void {
    if (this.#listensToMessages) this.#session.off("event", this.#onMessage);
    this.#listensToMessages = false;
  }

  status(status: SessionStatus): void {
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

  /** Listens to the events of the session only while there is a handler for them. */
  #listenToMessages(): void {
    const wanted = this.#emitter.has("signalwire.socket.message");
    if (wanted === this.#listensToMessages) return;
    this.#listensToMessages = wanted;
    if (wanted) this.#session.on("event", this.#onMessage);
    else this.#session.off("event", this.#onMessage);
  }

  #down(error: RelayError | undefined): void {
    if (this.#isOpen) this.#emitter.emit("signalwire.socket.close", undefined);
    else if (error !== undefined) this.#emitter.emit("signalwire.socket.error", error);
    this.#isOpen = false;
  }
}
