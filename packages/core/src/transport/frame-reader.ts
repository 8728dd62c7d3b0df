/** What a reader does with what it has read. */
export interface FrameHandlers {
  /** A whole message: a text frame that was neither fragmented nor cut by a chunk's end. */
  text(text: string): void;
  /** Bytes of any other frame, in their order; never a part of a frame that went to `text`. */
  other(bytes: Buffer): void;
}

const noBytes = Buffer.alloc(0);

/** FIN and the opcode of text, without extension bits. */
const wholeText = 0x81;
const finBit = 0x80;
const extensionBits = 0x70;
const opcodeBits = 0x0f;
const maskBit = 0x80;
/** Continuation, text, binary. */
const dataOpcodes: readonly number[] = [0, 1, 2];
/** Ping, pong. */
const lifeOpcodes: readonly number[] = [9, 10];

/**
 * Takes the plain text frames (RFC 6455, as a server sends them) out of a stream of bytes. They are
 * nearly all that the platform sends, and to read them where they lie costs a third of what a general
 * reader spends on them. Everything that needs more care is left to one: fragments, control frames,
 * frames across two chunks, too long ones, and what breaks the rules.
 */
export class FrameReader {
  readonly #handlers: FrameHandlers;
  readonly #longest: number;
  /** The first bytes of a header that the last chunk cut. */
  #cut: Buffer = noBytes;
  /** How much of the frame under way is still to come; it is not ours. */
  #owed = 0;
  /** Between the first and the last fragment of a message. */
  #isFragmented = false;
  /** Since a frame that closes the connection, or must close it: no text counts behind it. */
  #isOver = false;

  /** @param longest of a frame that is read here, bytes */
  constructor(longest: number, handlers: FrameHandlers) {
    this.#longest = longest;
    this.#handlers = handlers;
  }

  push(chunk: Buffer): void {
    const bytes = this.#cut.length === 0 ? chunk : Buffer.concat([this.#cut, chunk]);
    this.#cut = noBytes;
    let offset = Math.min(this.#owed, bytes.length);
    if (offset > 0) {
      this.#owed -= offset;
      this.#handlers.other(bytes.subarray(0, offset));
    }
    while (offset < bytes.length) {
      const start = payloadStart(bytes, offset);
      if (start > bytes.length) {
        this.#cut = bytes.subarray(offset);
        return;
      }
      offset = this.#frame(bytes, offset, start);
    }
  }

  /** Reads the frame at `offset`. Returns where it ends, or where the chunk does. */
  #frame(bytes: Buffer, offset: number, start: number): number {
    const size = payloadSize(bytes, offset);
    const end = start + size;
    const flags = bytes[offset] as number;
    const isUsual = size <= this.#longest && !isMasked(bytes, offset);
    const isOurs = flags === wholeText && isUsual && !this.#isFragmented && !this.#isOver;
    if (isOurs && end <= bytes.length) {
      this.#handlers.text(bytes.toString("utf8", start, end));
      return end;
    }
    const opcode = flags & opcodeBits;
    if (dataOpcodes.includes(opcode)) this.#isFragmented = (flags & finBit) === 0;
    else if (!lifeOpcodes.includes(opcode)) this.#isOver = true;
    if (!isUsual || (flags & extensionBits) !== 0) this.#isOver = true;
    const until = Math.min(end, bytes.length);
    this.#owed = end - until;
    this.#handlers.other(bytes.subarray(offset, until));
    return until;
  }
}

/** The seven bits of a header that hold a length, or say where it is. */
function lengthCode(bytes: Buffer, offset: number): number {
  return (bytes[offset + 1] as number) & 0x7f;
}

function isMasked(bytes: Buffer, offset: number): boolean {
  return ((bytes[offset + 1] as number) & maskBit) !== 0;
}

/** Where the payload of the frame at `offset` begins: beyond the chunk when the header is cut. */
function payloadStart(bytes: Buffer, offset: number): number {
  if (offset + 1 >= bytes.length) return offset + 2;
  const code = lengthCode(bytes, offset);
  const start = code < 126 ? offset + 2 : code === 126 ? offset + 4 : offset + 10;
  return isMasked(bytes, offset) ? start + 4 : start;
}

function payloadSize(bytes: Buffer, offset: number): number {
  const code = lengthCode(bytes, offset);
  if (code < 126) return code;
  if (code === 126) return bytes.readUInt16BE(offset + 2);
  return bytes.readUInt32BE(offset + 2) * 2 ** 32 + bytes.readUInt32BE(offset + 6);
}
