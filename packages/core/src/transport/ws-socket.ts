import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import { FrameReader } from "./frame-reader.js";
import { FrameWriter } from "./frame-writer.js";
import type { Socket, SocketFactory, SocketHandlers, SocketOptions } from "./socket.js";

/** The WebSocket of the `ws` package. */
export const wsSocket: SocketFactory = (url, options, handlers) =>
  new WsSocket(url, options, handlers);

class WsSocket implements Socket {
  readonly #handlers: SocketHandlers;
  #socket: WebSocket | undefined;
  #isOver = false;
  #isFlushing = false;
  readonly #writer = new FrameWriter((bytes) => this.#write(bytes));
  readonly #flush = () => {
    this.#isFlushing = false;
    this.#writer.flush();
  };

  constructor(url: string, options: SocketOptions, handlers: SocketHandlers) {
    this.#handlers = handlers;
    // With node's http and tls below it, `ws` takes twice as long to load as all the rest of a face.
    import("ws")
      .then(({ WebSocket: Client }) => this.#open(Client, url, options))
      .catch((error: unknown) => handlers.close(1006, "", error as Error));
  }

  /** Frames do not go through `ws`, which would make several small writes of each. */
  send(text: string): void {
    this.#writer.add(text);
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(this.#flush);
  }

  close(): void {
    this.#isOver = true;
    this.#writer.flush();
    this.#socket?.close(1000);
  }

  terminate(): void {
    this.#isOver = true;
    this.#socket?.terminate();
  }

  #open(Client: typeof WebSocket, url: string, options: SocketOptions): void {
    const handlers = this.#handlers;
    if (this.#isOver) {
      handlers.close(1006, "", undefined);
      return;
    }
    const socket = new Client(url, {
      maxPayload: options.maxFrame,
      perMessageDeflate: false,
      skipUTF8Validation: true,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    });
    this.#socket = socket;
    let failure: Error | undefined;
    socket.on("open", () => {
      readAhead(socket, options.maxFrame, handlers);
      handlers.open();
    });
    socket.on("message", (data: Buffer) => handlers.message(data.toString("utf8")));
    socket.on("unexpected-response", (_request, response) => {
      failure = new HandshakeRefused(response.statusCode ?? 0);
      response.resume();
      socket.terminate();
    });
    // The listener stays for good: an error that comes late must not crash the process.
    socket.on("error", (error) => (failure ??= error));
    socket.on("close", (code, reason) => handlers.close(code, reason.toString(), failure));
  }

  /** What cannot be written any more is lost; `close` follows and settles what waits for it. */
  #write(bytes: Buffer): void {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState !== socket.OPEN) return;
    streamOf(socket).write(bytes);
  }
}

/** What a WebSocket of `ws` runs over. */
function streamOf(socket: WebSocket): Duplex {
  return (socket as unknown as { readonly _socket: Duplex })._socket;
}

/**
 * Lets plain text frames by `ws`, which makes three buffers of each and an event; it reads the rest.
 * Should it no longer listen as it does today, it reads everything.
 */
function readAhead(socket: WebSocket, longest: number, handlers: SocketHandlers): void {
  const stream = streamOf(socket);
  const [listener, ...others] = stream.listeners("data") as ((bytes: Buffer) => void)[];
  if (listener === undefined || others.length > 0) return;
  const reader = new FrameReader(longest, {
    text: (text) => handlers.message(text),
    other: (bytes) => listener.call(stream, bytes),
  });
  stream.off("data", listener);
  stream.on("data", (bytes: Buffer) => reader.push(bytes));
}

/** The server answered the WebSocket handshake with an HTTP status instead. */
export class HandshakeRefused extends Error {
  constructor(readonly status: number) {
    super(`the server answered the WebSocket handshake with HTTP ${status}`);
    this.name = "HandshakeRefused";
  }
}
