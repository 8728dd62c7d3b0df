import { WebSocket } from "ws";

import type { Socket, SocketFactory, SocketHandlers, SocketOptions } from "./socket.js";

interface Corkable {
  cork(): void;
  uncork(): void;
}

/** The WebSocket of the `ws` package. */
export const wsSocket: SocketFactory = (url, options, handlers) =>
  new WsSocket(url, options, handlers);

class WsSocket implements Socket {
  readonly #socket: WebSocket;
  #corked: Corkable | undefined;
  readonly #uncork = () => {
    this.#corked?.uncork();
    this.#corked = undefined;
  };

  constructor(url: string, options: SocketOptions, handlers: SocketHandlers) {
    this.#socket = new WebSocket(url, {
      maxPayload: options.maxFrame,
      perMessageDeflate: false,
      skipUTF8Validation: true,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    });
    let failure: Error | undefined;
    this.#socket.on("open", () => handlers.open());
    this.#socket.on("message", (data: Buffer) => handlers.message(data.toString("utf8")));
    this.#socket.on("unexpected-response", (_request, response) => {
      failure = new HandshakeRefused(response.statusCode ?? 0);
      response.resume();
      this.#socket.terminate();
    });
    // The listener stays for good: an error that comes late must not crash the process.
    this.#socket.on("error", (error) => (failure ??= error));
    this.#socket.on("close", (code, reason) => handlers.close(code, reason.toString(), failure));
  }

  send(text: string): void {
    if (this.#corked === undefined) {
      this.#corked =
        (this.#socket as unknown as { _socket?: Corkable | null })._socket ?? undefined;
      if (this.#corked !== undefined) {
        this.#corked.cork();
        setImmediate(this.#uncork);
      }
    }
    this.#socket.send(text, ignoreFailure);
  }

  close(): void {
    this.#uncork();
    this.#socket.close(1000);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

/** A frame that could not be written is followed by `close`, which settles what waits for it. */
function ignoreFailure(): void {}

/** The server answered the WebSocket handshake with an HTTP status instead. */
export class HandshakeRefused extends Error {
  constructor(readonly status: number) {
    super(`the server answered the WebSocket handshake with HTTP ${status}`);
    this.name = "HandshakeRefused";
  }
}
