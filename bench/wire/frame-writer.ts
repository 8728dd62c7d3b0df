import type { Duplex } from "node:stream";

/** Writes text frames to a stream: all frames of one turn of the event loop in one buffer.
 * The client's mask is four zeroes, which cost nothing to apply. This is for benchmarks only: a real client must use
 * random masks.
 */
export class FrameWriter {
  readonly #stream: Duplex;
  readonly #isClient: boolean;
  #texts: string[] = [];
  #bytes = 0;
  readonly #flush = () => this.flush();

  constructor(stream: Duplex, isClient: boolean) {
    this.#stream = stream;
    this.#isClient = isClient;
  }

  send(text: string): void {
    if (this.#texts.length === 0) setImmediate(this.#flush);
    this.#texts.push(text);
    // At most three bytes for a UTF-16 unit, and fourteen for the header.
    this.#bytes += text.length * 3 + 14;
  }

  flush(): void {
    if (this.#texts.length === 0) return;
    const buffer = Buffer.allocUnsafe(this.#bytes);
    let offset = 0;
    for (const text of this.#texts) offset = this.#frame(text, buffer, offset);
    this.#texts = [];
    this.#bytes = 0;
    this.#stream.write(buffer.subarray(0, offset));
  }

  #frame(text: string, buffer: Buffer, offset: number): number {
    const mask = this.#isClient ? 4 : 0;
    // For ASCII, the size of the header is known before the string is encoded.
    const header = headerLength(text.length);
    const start = offset + header + mask;
    const length = buffer.write(text, start, "utf8");
    if (headerLength(length) !== header)
      throw new RangeError("cannot write a frame with this much non-ASCII text");
    const flag = this.#isClient ? 128 : 0;
    buffer[offset] = 0x81;
    if (header === 2) buffer[offset + 1] = flag | length;
    else if (header === 4) {
      buffer[offset + 1] = flag | 126;
      buffer.writeUInt16BE(length, offset + 2);
    } else {
      buffer[offset + 1] = flag | 127;
      buffer.writeUInt32BE(0, offset + 2);
      buffer.writeUInt32BE(length, offset + 6);
    }
    if (this.#isClient) buffer.writeUInt32BE(0, start - 4);
    return start + length;
  }
}

function headerLength(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}
