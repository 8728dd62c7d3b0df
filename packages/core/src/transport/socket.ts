/** How long the other side may take to answer a closing handshake before the connection is cut, seconds. */
export const closeTimeout = 1;

/** Observes a socket. Nothing is called after `onClose`. */
export interface SocketObserver {
  onOpen(): void;
  onMessage(text: string): void;
  /** The connection is gone. `error` says why when it broke or could not be opened. */
  onClose(code: number, reason: string, error: Error | undefined): void;
}

export interface SocketOptions {
  /** Largest frame accepted from the other side, bytes. A larger one ends the connection. */
  readonly maxFrame: number;
  /** How much may wait for the other side to read it, bytes. More ends the connection. */
  readonly maxBuffered: number;
  /** Extra trusted certificate authorities, PEM. */
  readonly ca?: string | undefined;
}

/** One WebSocket, whatever it is made of. */
export interface Socket {
  /** Sends a text frame. Frames sent in one turn of the event loop leave in one write. */
  send(text: string): void;
  /** Starts the closing handshake: the other side may still send until it has answered. */
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
