import { isUtf8 } from "node:buffer";
import type { Duplex } from "node:stream";

/** A listener of a stream's `data` event. */
type Listener = (this: Duplex, bytes: Buffer) => void;

/** Longer frames are left to `ws`, which can assemble them without copying them repeatedly. */
const longestFrame = 64 * 1024;

// The first byte of an unfragmented frame without extensions, by its kind.
const wholeText = 0x81;
const ping = 0x89;
const pong = 0x8a;

/**
 * Reads whole text frames, which are what a session normally gets, before `ws` does, and passes whole pings and pongs
 * to `ws`. At the first byte of anything else, `ws` gets its stream back for good, with every byte that was not read.
 * So `ws` alone handles invalid, long and rare frames, and always starts at the beginning of a frame.
 */
export class FrameReader {
  readonly #stream: Duplex;
  readonly #ws: Listener;
  readonly #longest: number;
  readonly #onText: (text: string) => void;
  readonly #onData = (bytes: Buffer): void => this.#read(bytes);
  /** The beginning of an incomplete frame. */
  #begun: Buffer | undefined;

  private constructor(
    stream: Duplex,
    ws: Listener,
    maxFrame: number,
    onText: (text: string) => void,
  ) {
    this.#stream = stream;
    this.#ws = ws;
    this.#longest = Math.min(maxFrame, longestFrame);
    this.#onText = onText;
  }

  /**
   * Reads a stream that `ws` has just started to read, if `ws` reads it as expected, with one listener.
   *
   * @param maxFrame the longest frame that `ws` accepts, bytes
   * @param onText gets the text frames that bypass `ws`
   */
  static readAhead(stream: Duplex, maxFrame: number, onText: (text: string) => void): void {
    const [ws, ...others] = stream.listeners("data") as Listener[];
    if (ws === undefined || others.length > 0) return;
    const reader = new FrameReader(stream, ws, maxFrame, onText);
    stream.off("data", ws);
    stream.on("data", reader.#onData);
  }

  #read(bytes: Buffer): void {
    const data = this.#begun === undefined ? bytes : Buffer.concat([this.#begun, bytes]);
    this.#begun = undefined;
    const size = data.length;
    let start = 0;
    while (size - start >= 2) {
      const first = data[start];
      let length = data[start + 1] as number;
      let content = start + 2;
      if (length === 126 && first === wholeText) {
        if (size - start < 4) break;
        length = ((data[content] as number) << 8) | (data[content + 1] as number);
        content += 2;
      } else if (length > 125) {
        // The frame is masked, has a 64-bit length, or is a control frame that is too long.
        this.#giveBack(data, start);
        return;
      }
      const end = content + length;
      const isText = first === wholeText;
      if ((!isText && first !== ping && first !== pong) || length > this.#longest) {
        this.#giveBack(data, start);
        return;
      }
      if (end > size) break;
      if (isText) {
        const text = data.toString("utf8", content, end);
        // The decoder replaces invalid bytes with this character.
        if (text.includes("\ufffd") && !isUtf8(data.subarray(content, end))) {
          this.#giveBack(data, start);
          return;
        }
        this.#onText(text);
      } else this.#ws.call(this.#stream, data.subarray(start, end));
      start = end;
    }
    if (start < size) this.#begun = data.subarray(start);
  }

  #giveBack(data: Buffer, start: number): void {
    this.#stream.off("data", this.#onData);
    this.#stream.on("data", this.#ws);
    this.#ws.call(this.#stream, data.subarray(start));
  }
}
