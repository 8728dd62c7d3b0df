import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import { FrameReader } from "./frame-reader.js";
import { FrameWriter } from "./frame-writer.js";

/** How text frames leave an open WebSocket. */
export interface Outbox {
  /** Takes a text frame; it is sent by the next `flush` at the latest. */
  add(text: string): void;
  /** Sends what was added. */
  flush(): void;
}

/**
 * Sends and receives the text frames of an open WebSocket past `ws`, if this is the `ws` we know. Else, as
 * on Bun, which replaces `ws` by an implementation of its own, they all go through its public interface.
 *
 * @param stream what the WebSocket runs over, as the `upgrade` event of `ws` names it
 * @param maxFrame the longest frame that `ws` accepts, bytes
 * @param onText gets the text frames for which `ws` emits no `message`
 */
export function fastPath(
  socket: WebSocket,
  stream: unknown,
  maxFrame: number,
  onText: (text: string) => void,
): Outbox {
  if (!isPlain(socket) || !isStream(stream)) return new DirectOutbox(socket);
  FrameReader.readAhead(stream, maxFrame, onText);
  return new BatchedOutbox(socket, stream);
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
