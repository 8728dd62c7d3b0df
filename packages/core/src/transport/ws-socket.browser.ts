import { RelayConnectionError, RelayParamError } from "../errors/errors.js";
import type { Socket, SocketFactory, SocketObserver, SocketOptions } from "./socket.js";

/** The WebSocket of the browser. */
export const wsSocket: SocketFactory = (url, options, observer) => {
  if (options.ca !== undefined) {
    throw new RelayParamError(
      "ca_file: a browser uses its own certificate authorities; leave it out",
      {
        path: "ca_file",
      },
    );
  }
  try {
    return new BrowserSocket(url, options, observer);
  } catch (error) {
    // For example, a page loaded over https must not connect without TLS.
    queueMicrotask(() => observer.onClose(1006, "", error as Error));
    return unopened;
  }
};

const nothing = (): void => undefined;
const unopened: Socket = { send: nothing, close: nothing, terminate: nothing };

class BrowserSocket implements Socket {
  readonly #observer: SocketObserver;
  readonly #options: SocketOptions;
  readonly #url: string;
  readonly #socket: WebSocket;
  #isReported = false;

  constructor(url: string, options: SocketOptions, observer: SocketObserver) {
    this.#observer = observer;
    this.#options = options;
    this.#url = url;
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.addEventListener("open", () => observer.onOpen());
    socket.addEventListener("message", ({ data }) => this.#receive(data));
    // A browser hides the reason from the page; `close` follows.
    socket.addEventListener("close", ({ code, reason }) => this.#closed(code, reason, undefined));
  }

  send(text: string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(text);
    const waiting = this.#socket.bufferedAmount;
    const { maxBuffered } = this.#options;
    if (waiting <= maxBuffered) return;
    this.#break(
      `${this.#url} does not read fast enough: ${waiting} bytes are buffered, more than max_buffered ` +
        `(${maxBuffered}) allows, so the connection was closed`,
      "WRITE_LIMIT",
    );
  }

  close(): void {
    this.#socket.close(1000);
  }

  terminate(): void {
    this.#socket.close();
  }

  #receive(data: unknown): void {
    if (this.#isReported) return;
    const { maxFrame } = this.#options;
    const text = String(data);
    if (text.length <= maxFrame) return this.#observer.onMessage(text);
    this.#break(
      `${this.#url} sent a frame of ${text.length} characters, more than max_frame (${maxFrame}) ` +
        "allows, so the connection was closed",
      "FRAME_LIMIT",
    );
  }

  #break(words: string, code: string): void {
    this.#socket.close();
    this.#closed(1006, "", new RelayConnectionError(words, { code }));
  }

  #closed(code: number, reason: string, error: Error | undefined): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#observer.onClose(code, reason, error);
  }
}
