import type { Duplex } from "node:stream";

import type { FrameWriter } from "../wire/frame-writer.js";

/** A WebSocket ping without a payload (RFC 6455, section 5.5.2). */
const ping = Buffer.from([0x89, 0x00]);

/**
 * Learns when a client has read what was written to it: by a ping behind it, which its WebSocket answers by
 * itself. One is on its way at a time, for a client may take many for an attack: `ws` hangs up at 60.
 */
export class ReadReceipts {
  readonly #stream: Duplex;
  readonly #writer: FrameWriter;
  /** What the next ping is for. */
  #waiting: (() => void)[] = [];
  /** What the ping that is on its way is for. */
  #asked: (() => void)[] = [];
  #isAsking = false;

  constructor(stream: Duplex, writer: FrameWriter) {
    this.#stream = stream;
    this.#writer = writer;
  }

  /** Calls back when the client has read all that it was sent until now. */
  whenRead(then: () => void): void {
    this.#waiting.push(then);
    if (!this.#isAsking) this.#askSoon();
  }

  /** The pong came. */
  pong(): void {
    for (const then of this.#asked.splice(0)) then();
    if (this.#waiting.length > 0) this.#askSoon();
    else this.#isAsking = false;
  }

  #askSoon(): void {
    this.#isAsking = true;
    setImmediate(() => {
      this.#asked = this.#waiting;
      this.#waiting = [];
      // In one piece with the frames before it.
      this.#stream.cork();
      this.#writer.flush();
      this.#stream.write(ping);
      this.#stream.uncork();
    });
  }
}
