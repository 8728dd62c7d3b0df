import { randomFillSync } from "node:crypto";

/** Large enough for the frames of many turns. A longer frame gets its own buffer. */
const slabSize = 64 * 1024;

/** Masks are generated in advance, because one call for many is much cheaper than one per frame. */
const maskPoolSize = 4 * 512;

const noSlab = Buffer.alloc(0);

/** The header of a long frame: flags, eight bytes of length, and the mask. */
const longestHeader = 14;

/**
 * Concatenates a client's text frames (RFC 6455) in one buffer, so that all frames of a turn leave in one write.
 * Writing each frame separately would cost more than everything else.
 */
export class FrameWriter {
  readonly #write: (bytes: Buffer) => void;
  #slab: Buffer = noSlab;
  /** The start of the unwritten frames. */
  #start = 0;
  #end = 0;
  readonly #masks = Buffer.allocUnsafe(maskPoolSize);
  #nextMask = maskPoolSize;

  constructor(write: (bytes: Buffer) => void) {
    this.#write = write;
  }

  /** Adds a frame. */
  add(text: string): void {
    // The size is known only after encoding: at most three bytes per UTF-16 code unit.
    const room = longestHeader + text.length * 3;
    if (this.#slab.length - this.#end < room) {
      this.flush();
      this.#use(Buffer.allocUnsafeSlow(Math.max(slabSize, room)));
    }
    this.#end = this.#frame(text, this.#end);
  }

  /** Writes the added frames. */
  flush(): void {
    if (this.#end === this.#start) return;
    const bytes = this.#slab.subarray(this.#start, this.#end);
    this.#start = this.#end;
    // A buffer for a long frame is not kept.
    if (this.#slab.length > slabSize) this.#use(noSlab);
    this.#write(bytes);
  }

  #use(slab: Buffer): void {
    this.#slab = slab;
    this.#start = 0;
    this.#end = 0;
  }

  /** Encodes a frame at `offset`. Returns its end. */
  #frame(text: string, offset: number): number {
    const slab = this.#slab;
    // Nearly all frames are ASCII, so assume that size, and encode the text directly in its place.
    let start = offset + headerSize(text.length);
    const length = slab.write(text, start);
    const size = headerSize(length);
    if (offset + size !== start) {
      slab.copyWithin(offset + size, start, start + length);
      start = offset + size;
    }
    slab[offset] = 0x81;
    if (size === 6) slab[offset + 1] = 0x80 | length;
    else if (size === 8) {
      slab[offset + 1] = 0x80 | 126;
      slab.writeUInt16BE(length, offset + 2);
    } else {
      slab[offset + 1] = 0x80 | 127;
      slab.writeUInt32BE(Math.floor(length / 2 ** 32), offset + 2);
      slab.writeUInt32BE(length % 2 ** 32, offset + 6);
    }
    this.#mask(start, start + length);
    return start + length;
  }

  /** Masks the payload, and writes the mask in front of it. */
  #mask(start: number, end: number): void {
    if (this.#nextMask === maskPoolSize) {
      randomFillSync(this.#masks);
      this.#nextMask = 0;
    }
    const mask = this.#masks.readInt32LE(this.#nextMask);
    this.#nextMask += 4;
    const slab = this.#slab;
    slab.writeInt32LE(mask, start - 4);
    const first = mask & 255;
    const second = (mask >> 8) & 255;
    const third = (mask >> 16) & 255;
    const fourth = mask >>> 24;
    // Four bytes per iteration take a fifth of the time of one byte per iteration.
    let index = start;
    for (; index + 3 < end; index += 4) {
      slab[index] = (slab[index] as number) ^ first;
      slab[index + 1] = (slab[index + 1] as number) ^ second;
      slab[index + 2] = (slab[index + 2] as number) ^ third;
      slab[index + 3] = (slab[index + 3] as number) ^ fourth;
    }
    if (index < end) slab[index] = (slab[index] as number) ^ first;
    if (index + 1 < end) slab[index + 1] = (slab[index + 1] as number) ^ second;
    if (index + 2 < end) slab[index + 2] = (slab[index + 2] as number) ^ third;
  }
}

/** The size of the header, including the mask, of a frame with this many bytes. */
function headerSize(length: number): number {
  if (length < 126) return 6;
  return length < 65_536 ? 8 : longestHeader;
}
