import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import { FrameReader } from "./frame-reader.js";
import { FrameWriter } from "./frame-writer.js";

/** Sends text frames on an open WebSocket. */
export interface Outbox {
  /** Adds a text frame, which is sent by the next `flush` at the latest. */
  add(text: string): void;
  /** Sends the added frames. */
  flush(): void;
}

/**
 * Sends and receives the text frames of an open WebSocket without `ws`, if `ws` works as expected. Otherwise they go
 * through the public interface of `ws`; on Bun, for example, which replaces `ws` with its own implementation. Receiving
 * may fall back alone: frames are then still sent directly.
 *
 * @param stream the stream of the WebSocket, from the `upgrade` event of `ws`
 * @param maxFrame the longest frame that `ws` accepts, in bytes
 * @param onText gets the text frames that bypass `ws`
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

/** True if no extension compresses or changes frames. */
function isPlain(socket: WebSocket): boolean {
  return socket.extensions === "" && typeof socket.bufferedAmount === "number";
}

function isStream(stream: unknown): stream is Duplex {
  const { write, writable } = (stream ?? {}) as Partial<Duplex>;
  return typeof write === "function" && writable === true;
}

/** Concatenates frames and writes them together. */
class BatchedOutbox extends FrameWriter implements Outbox {
  constructor(socket: WebSocket, stream: Duplex) {
    super((bytes) => {
      // Nothing may follow a close frame.
      if (socket.readyState === socket.OPEN) stream.write(bytes);
    });
  }
}

/** Passes each frame to `ws`. */
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
