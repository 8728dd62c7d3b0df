import { closeTimeout, isLoopback } from "@twinline/core/internal";
import { WebSocket } from "ws";

import type { Clock } from "@twinline/core";

export interface MediaSocketOptions {
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token: string | undefined;
  /** Waits for the connection, when it is a virtual one. */
  readonly clock: Clock;
  onOpen(): void;
  /** Called once, when it has ended or could not be opened. */
  onClose(): void;
}

/** A WebSocket to an app's media server. */
export class MediaSocket {
  readonly #socket: WebSocket;
  readonly #done: (() => void) | undefined;

  constructor(options: MediaSocketOptions) {
    const { url, token, clock } = options;
    this.#done = clock.hold?.(0);
    this.#socket = new WebSocket(url, {
      perMessageDeflate: false,
      // A server on this machine has a self-signed certificate.
      rejectUnauthorized: !isLoopback(new URL(url).hostname),
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    // What went wrong does not matter: `close` follows.
    this.#socket.on("error", () => undefined);
    this.#socket.on("message", () => undefined);
    this.#socket.once("open", () => {
      this.#done?.();
      options.onOpen();
    });
    this.#socket.once("close", () => {
      this.#done?.();
      options.onClose();
    });
  }

  /** Sends an object as JSON, or bytes as they are. */
  send(message: object): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(message instanceof Uint8Array ? message : JSON.stringify(message));
  }

  close(): void {
    this.#done?.();
    if (this.#socket.readyState === WebSocket.CONNECTING) return this.#socket.terminate();
    this.#socket.close(1000);
    setTimeout(() => this.#socket.terminate(), closeTimeout * 1000).unref();
  }
}
