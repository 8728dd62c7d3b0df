import type { WireSocket } from "./wire-socket.js";

/**
 * Finds out how far a client has read, by a ping of the WebSocket itself: it is answered in its turn,
 * after all that was written before it, and no client can forget to.
 *
 * One ping is on its way at a time, for a client may take many for an attack: `ws` hangs up at 60.
 */
export class ReadReceipts {
  readonly #socket: WireSocket;
  /** What the ping that is on its way is for. */
  #asked: (() => void)[] = [];
  /** What the next one is for. */
  #waiting: (() => void)[] = [];
  #pings = 0;

  constructor(socket: WireSocket) {
    this.#socket = socket;
    socket.on("pong", (data) => this.#returned(String(data)));
  }

  /** Calls back when the client has read all that was written so far; never, if the link breaks before. */
  set(then: () => void): void {
    // In memory, what was written has arrived.
    if (this.#socket.ping === undefined) return then();
    this.#waiting.push(then);
    if (this.#asked.length === 0) this.#ask();
  }

  #ask(): void {
    this.#asked = this.#waiting;
    this.#waiting = [];
    this.#pings += 1;
    this.#socket.ping?.(String(this.#pings));
  }

  #returned(mark: string): void {
    // A pong may come unasked for.
    if (this.#asked.length === 0 || mark !== String(this.#pings)) return;
    const read = this.#asked;
    this.#asked = [];
    if (this.#waiting.length > 0) this.#ask();
    for (const then of read) then();
  }
}
