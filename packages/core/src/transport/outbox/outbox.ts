import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import { FrameWriter } from "./frame-writer.js";

/** How text frames leave an open WebSocket. */
export interface Outbox {
  /** Takes a text frame; it is sent by the next `flush` at the latest. */
  add(text: string): void;
  /** Sends what was added. */
  flush(): void;
}

/**
 * The outbox of an open WebSocket: the fast one if this is the `ws` we know, else the one that uses
 * `ws` for everything (Bun replaces `ws` by an implementation of its own).
 *
 * @param stream what the WebSocket runs over, as the `upgrade` event of `ws` names it
 */
export function outboxOf(socket: WebSocket, stream: unknown): Outbox {
  return isPlain(socket) && isStream(stream)
    ? new BatchedOutbox(socket, stream)
    : new DirectOutbox(socket);
}

/** True when frames are neither compressed nor changed in any other way. */
function isPlain(socket: WebSocket): boolean {
  return socket.extensions === "" && typeof socket.bufferedAmount === "number";
}

function isStream(stream: unknown): stream is Duplex {
  const { write, writable } = (stream ?? {}) as Partial<Duplex>;
  return typeof write === "function" && writable === true;
}

/** Puts frames behind each other and writes them in one piece. */
class BatchedOutbox extends FrameWriter implements Outbox {
  constructor(socket: WebSocket, stream: Duplex) {
    super((bytes) => {
      // Behind a close frame nothing may follow.
      if (socket.readyState === socket.OPEN) stream.write(bytes);
    });
  }
}

/** Hands each frame to `ws`. */
class DirectOutbox implements Outbox {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  add(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }

  flush(): void {}
}
