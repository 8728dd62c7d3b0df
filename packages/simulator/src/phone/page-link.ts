import type { RawData, WebSocket } from "ws";

import type { ToPage } from "./messages.js";

/** What may wait for a page that does not read, bytes. It is cut off then, and comes back by itself. */
const longestQueue = 64 * 1024 * 1024;

/** One page that shows the phone. */
export class PageLink {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, received: (data: string) => void, closed: () => void) {
    this.#socket = socket;
    socket.on("message", (data: RawData) => received(String(data)));
    socket.on("close", closed);
    // `close` follows and says the same.
    socket.on("error", () => undefined);
  }

  send(message: ToPage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > longestQueue) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#socket.terminate();
  }
}
