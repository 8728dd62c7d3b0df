import type { ClientOptions, RawData, WebSocket } from "ws";

import { RelayConnectionError } from "../errors/errors.js";
import { afterJobs } from "../platform/process.js";
import { fastPath, type Outbox } from "./fast-path/fast-path.js";
import {
  closeTimeout,
  type Socket,
  type SocketFactory,
  type SocketObserver,
  type SocketOptions,
} from "./socket.js";

/** The WebSocket of the `ws` package. */
export const wsSocket: SocketFactory = (url, options, observer) =>
  new WsSocket(url, options, observer);

class WsSocket implements Socket {
  readonly #observer: SocketObserver;
  readonly #url: string;
  readonly #maxBuffered: number;
  #socket: WebSocket | undefined;
  #outbox: Outbox | undefined;
  #isOver = false;
  #isReported = false;
  #isTurnScheduled = false;
  readonly #endTurn = () => {
    this.#isTurnScheduled = false;
    this.#outbox?.flush();
    this.#checkBuffered();
  };

  constructor(url: string, options: SocketOptions, observer: SocketObserver) {
    this.#observer = observer;
    this.#url = url;
    this.#maxBuffered = options.maxBuffered;
    // With the http and tls modules of Node.js, `ws` takes twice as long to load as the rest of a face.
    import("ws")
      .then(({ WebSocket: Client }) => this.#open(Client, options))
      .catch((error: unknown) => this.#closed(1006, "", error as Error));
  }

  send(text: string): void {
    this.#outbox?.add(text);
    if (this.#isTurnScheduled) return;
    this.#isTurnScheduled = true;
    afterJobs(this.#endTurn);
  }

  close(): void {
    this.#isOver = true;
    this.#outbox?.flush();
    this.#socket?.close(1000);
  }

  terminate(): void {
    this.#isOver = true;
    this.#socket?.terminate();
  }

  #open(Client: typeof WebSocket, options: SocketOptions): void {
    const observer = this.#observer;
    if (this.#isOver) {
      this.#closed(1006, "", undefined);
      return;
    }
    const settings: ClientOptions & { readonly closeTimeout: number } = {
      maxPayload: options.maxFrame,
      perMessageDeflate: false,
      closeTimeout: closeTimeout * 1000,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    };
    const socket = new Client(this.#url, settings);
    this.#socket = socket;
    let stream: unknown;
    let failure: Error | undefined;
    const onText = (text: string): void => {
      if (!this.#isReported) observer.onMessage(text);
    };
    socket.on("upgrade", (response) => (stream = response.socket));
    socket.on("open", () => {
      this.#outbox = fastPath(socket, stream, options.maxFrame, onText);
      observer.onOpen();
    });
    socket.on("message", (data) => onText(textOf(data)));
    socket.on("unexpected-response", (_request, response) => {
      failure = new HandshakeRefused(response.statusCode ?? 0, response.headers["retry-after"]);
      response.resume();
      socket.terminate();
    });
    // This listener is never removed, because a late error must not crash the process.
    socket.on("error", (error) => {
      failure ??= error;
      // `ws` reads nothing after an error, so there is no point in waiting for the other side to close.
      if (this.#outbox !== undefined) this.#closed(1006, "", failure);
    });
    socket.on("close", (code, reason) => this.#closed(code, reason.toString(), failure));
  }

  #checkBuffered(): void {
    const waiting = this.#socket?.bufferedAmount ?? 0;
    if (waiting <= this.#maxBuffered || this.#isReported) return;
    const error = new RelayConnectionError(
      `${this.#url} does not read fast enough: ${waiting} bytes are buffered, more than max_buffered ` +
        `(${this.#maxBuffered}) allows, so the connection was closed`,
      { code: "WRITE_LIMIT" },
    );
    this.terminate();
    this.#closed(1006, "", error);
  }

  #closed(code: number, reason: string, error: Error | undefined): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#observer.onClose(code, reason, error);
  }
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString("utf8") : String(data);
}

/** The server answered the WebSocket handshake with an HTTP status instead. */
export class HandshakeRefused extends Error {
  /**
   * @param status the HTTP status
   * @param retryAfter the header `Retry-After`, unparsed
   */
  constructor(
    readonly status: number,
    readonly retryAfter?: string,
  ) {
    super(`the server answered the WebSocket handshake with HTTP ${status}`);
    this.name = "HandshakeRefused";
  }
}
