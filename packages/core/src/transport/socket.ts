/** How long the other side may take to answer a closing handshake before the connection is cut, seconds. */
export const closeTimeout = 1;

/** Observes a socket. Nothing is called after `onClose`. */
export interface SocketObserver {
  onOpen(): void;
  onMessage(text: string): void;
  /** Called when the connection has closed. `error` is set if it broke or could not be opened. */
  onClose(code: number, reason: string, error: Error | undefined): void;
}

export interface SocketOptions {
  /** The largest frame accepted from the platform, in bytes. A larger one closes the connection. */
  readonly maxFrame: number;
  /** The maximum amount of unread outgoing data, in bytes. More than that closes the connection. */
  readonly maxBuffered: number;
  /** Additional trusted certificate authorities, in PEM format. */
  readonly ca?: string | undefined;
}

/** One WebSocket, whatever its implementation. */
export interface Socket {
  /** Sends a text frame. Frames sent in the same turn of the event loop leave in one write. */
  send(text: string): void;
  /** Starts the closing handshake. Frames may still arrive until the other side has answered. */
  close(): void;
  /** Closes at once. */
  terminate(): void;
}

/** Opens a socket to `url`. It must not call the observer before it has returned. */
export type SocketFactory = (
  url: string,
  options: SocketOptions,
  observer: SocketObserver,
) => Socket;
