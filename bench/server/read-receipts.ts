import type { Duplex } from "node:stream";

import type { FrameWriter } from "../wire/frame-writer.js";

/** A WebSocket ping without a payload (RFC 6455, section 5.5.2). */
const ping = Buffer.from([0x89, 0x00]);

/** Detects when a client has read what was sent to it, with a ping that its WebSocket answers automatically. Only one ping is in flight at a time, because a client may treat many as an attack.
 */
export class ReadReceipts {
  readonly #stream: Duplex;
  readonly #writer: FrameWriter;
  /** The callbacks of the next ping. */
  #waiting: (() => void)[] = [];
  /** The callbacks of the ping in flight. */
  #asked: (() => void)[] = [];
  #isAsking = false;

  constructor(stream: Duplex, writer: FrameWriter) {
    this.#stream = stream;
    this.#writer = writer;
  }

  /** Calls back once the client has read everything sent so far. */
  whenRead(then: () => void): void {
    this.#waiting.push(then);
    if (!this.#isAsking) this.#askSoon();
  }

  /** Handles a pong. */
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
      // Write it together with the frames before it.
      this.#stream.cork();
      this.#writer.flush();
      this.#stream.write(ping);
      this.#stream.uncork();
    });
  }
}
