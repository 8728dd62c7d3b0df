import type { WireSocket } from "./connection.js";

/**
 * Finds out how far a client has read, by a ping of the WebSocket itself: it is answered in its turn,
 * after all that was written before it, and no client can forget to.
 */
export class ReadMarks {
  readonly #socket: WireSocket;
  readonly #waiting = new Map<string, () => void>();
  #count = 0;

  constructor(socket: WireSocket) {
    this.#socket = socket;
    socket.on("pong", (data: Buffer) => this.#returned(String(data)));
  }

  /** Calls back when the client has read all that was written so far; never, if the link breaks before. */
  set(then: () => void): void {
    // Where there is no wire, what was written has arrived.
    if (this.#socket.ping === undefined) return then();
    const mark = String((this.#count += 1));
    this.#waiting.set(mark, then);
    this.#socket.ping(mark);
  }

  #returned(mark: string): void {
    const then = this.#waiting.get(mark);
    this.#waiting.delete(mark);
    then?.();
  }
}
