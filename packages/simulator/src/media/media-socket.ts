import { isLoopback } from "@twinline/core/internal";
import { WebSocket } from "ws";

import { holdTime } from "../clock/virtual-time.js";
import type { Clock } from "@twinline/core";

/** How long the other side may take to close, milliseconds of real time, before the link is cut. */
const closingTime = 1000;

export interface MediaSocketOptions {
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token: string | undefined;
  /** Waits for the connection, when it is a virtual one. */
  readonly clock: Clock;
  opened(): void;
  /** Called once, when it has ended or could not be opened. */
  closed(): void;
}

/** A WebSocket to an app's media server. */
export class MediaSocket {
  readonly #socket: WebSocket;
  readonly #done: () => void;

  constructor(options: MediaSocketOptions) {
    const { url, token, clock } = options;
    this.#done = holdTime(clock);
    this.#socket = new WebSocket(url, {
      perMessageDeflate: false,
      // A server on this machine has a certificate of its own making.
      rejectUnauthorized: !isLoopback(new URL(url).hostname),
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    // What went wrong does not matter: `close` follows.
    this.#socket.on("error", () => undefined);
    this.#socket.on("message", () => undefined);
    this.#socket.once("open", () => {
      this.#done();
      options.opened();
    });
    this.#socket.once("close", () => {
      this.#done();
      options.closed();
    });
  }

  /** Sends an object as JSON, or bytes as they are. */
  send(message: object): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(message instanceof Uint8Array ? message : JSON.stringify(message));
  }

  close(): void {
    this.#done();
    if (this.#socket.readyState === WebSocket.CONNECTING) return this.#socket.terminate();
    this.#socket.close(1000);
    setTimeout(() => this.#socket.terminate(), closingTime).unref();
  }
}
