/** What a socket tells its owner. Nothing is told after `close`. */
export interface SocketHandlers {
  open(): void;
  message(text: string): void;
  /** The link is gone: `error` says why when it broke or never came up. */
  close(code: number, reason: string, error: Error | undefined): void;
}

export interface SocketOptions {
  /** Largest frame accepted from the other side, in bytes. A larger one closes the link. */
  readonly maxFrame: number;
  /** Extra trusted certificate authorities, PEM. */
  readonly ca?: string | undefined;
}

/** One WebSocket, whatever it is made of. */
export interface Socket {
  /** Sends a text frame. Frames sent in one turn of the event loop leave in one write. */
  send(text: string): void;
  /** Closes politely: the other side is told and may still send. */
  close(): void;
  /** Closes at once. */
  terminate(): void;
}

/** Opens a socket to `url`. It must not call a handler before it has returned. */
export type SocketFactory = (
  url: string,
  options: SocketOptions,
  handlers: SocketHandlers,
) => Socket;
