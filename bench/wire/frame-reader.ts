/** Splits a byte stream into WebSocket text frames and pongs. Small, and only as correct as the benchmark needs. */
export class FrameReader {
  readonly #onText: (text: string) => void;
  readonly #onPong: () => void;
  #rest: Buffer | undefined;

  constructor(onText: (text: string) => void, onPong: () => void = () => undefined) {
    this.#onText = onText;
    this.#onPong = onPong;
  }

  push(chunk: Buffer): void {
    let data = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = undefined;
    for (;;) {
      const used = this.#read(data);
      if (used === 0) break;
      data = data.subarray(used);
    }
    if (data.length > 0) this.#rest = data;
  }

  /** Reads the first frame. Returns its total length, or 0 if it is incomplete. */
  #read(data: Buffer): number {
    if (data.length < 2) return 0;
    const opcode = (data[0] as number) & 15;
    const isMasked = (data[1] as number) > 127;
    let length = (data[1] as number) & 127;
    let offset = 2;
    if (length === 126) {
      if (data.length < 4) return 0;
      length = data.readUInt16BE(2);
      offset = 4;
    } else if (length === 127) {
      if (data.length < 10) return 0;
      length = data.readUIntBE(4, 6);
      offset = 10;
    }
    const start = isMasked ? offset + 4 : offset;
    const end = start + length;
    if (data.length < end) return 0;
    if (opcode === 1) {
      if (isMasked) unmask(data, start, end);
      this.#onText(data.toString("utf8", start, end));
    } else if (opcode === 10) this.#onPong();
    return end;
  }
}

/** Removes the mask, whose four bytes precede `start`. */
function unmask(data: Buffer, start: number, end: number): void {
  const mask = start - 4;
  if (data.readInt32LE(mask) === 0) return;
  for (let index = start; index < end; index += 1) {
    data[index] = (data[index] as number) ^ (data[mask + ((index - start) & 3)] as number);
  }
}
