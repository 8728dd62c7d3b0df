/** What a frame is to be; by default whole, unmasked text. */
export interface FrameOptions {
  readonly text: string;
  readonly opcode?: number;
  readonly isLast?: boolean;
  readonly mask?: number;
  /** Bits that extensions use. */
  readonly reserved?: number;
}

/** A WebSocket frame, by the letter of RFC 6455, section 5.2. */
export function frame({
  text,
  opcode = 1,
  isLast = true,
  mask,
  reserved = 0,
}: FrameOptions): Buffer {
  const payload = Buffer.from(text);
  const flags = (isLast ? 0x80 : 0) | reserved | opcode;
  const masked = mask === undefined ? 0 : 0x80;
  const { length } = payload;
  const header =
    length < 126
      ? Buffer.from([flags, masked | length])
      : length < 65_536
        ? Buffer.from([flags, masked | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([flags, masked | 127]), eightBytes(length)]);
  if (mask === undefined) return Buffer.concat([header, payload]);
  const key = Buffer.alloc(4);
  key.writeUInt32BE(mask);
  const hidden = payload.map((byte, index) => byte ^ (key[index % 4] as number));
  return Buffer.concat([header, key, hidden]);
}

function eightBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
