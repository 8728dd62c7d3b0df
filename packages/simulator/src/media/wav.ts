import { pieceOf, type Piece, type ServedFile } from "./file-store.js";
import { rendered, sampleRate } from "./synthesis.js";
import type { Segment } from "./track.js";

/** A stretch of a recording. */
export interface Clip {
  /** How many samples it is long. */
  readonly frames: number;
  /** What is heard in each channel; times count from the clip's beginning. */
  readonly channels: readonly (readonly Segment[])[];
}

const headerSize = 44;
const bytesPerSample = 2;

/** So many samples are rendered at a time, ten seconds, while the file is served. */
const chunk = 10 * sampleRate;

/** A recording as a WAV file: 16-bit PCM, 8 kHz. It is rendered when it is fetched. */
export class WavFile implements ServedFile {
  readonly type = "audio/wav";
  readonly #clips: readonly Clip[];
  readonly #channels: number;

  /** @param channels 1 or 2, as many as each clip has */
  constructor(clips: readonly Clip[], channels: number) {
    this.#clips = clips;
    this.#channels = channels;
  }

  /** Seconds. */
  get duration(): number {
    return this.#frames / sampleRate;
  }

  /** Bytes, with the header. */
  get size(): number {
    return headerSize + this.#frames * this.#channels * bytesPerSample;
  }

  *pieces(): Generator<Piece> {
    yield pieceOf(this.#header());
    for (const { frames, channels } of this.#clips) {
      for (let first = 0; first < frames; first += chunk) {
        const count = Math.min(chunk, frames - first);
        yield {
          size: count * channels.length * bytesPerSample,
          bytes: () =>
            interleaved(
              channels.map((segments) => rendered(segments, first, count)),
              count,
            ),
        };
      }
    }
  }

  get #frames(): number {
    return this.#clips.reduce((sum, { frames }) => sum + frames, 0);
  }

  #header(): Buffer {
    const header = Buffer.alloc(headerSize);
    const frame = this.#channels * bytesPerSample;
    header.write("RIFF", 0);
    header.writeUInt32LE(this.size - 8, 4);
    header.write("WAVEfmt ", 8);
    header.writeUInt32LE(16, 16);
    // Uncompressed.
    header.writeUInt16LE(1, 20);
    header.writeUInt16LE(this.#channels, 22);
    header.writeUInt32LE(sampleRate, 24);
    header.writeUInt32LE(sampleRate * frame, 28);
    header.writeUInt16LE(frame, 32);
    header.writeUInt16LE(bytesPerSample * 8, 34);
    header.write("data", 36);
    header.writeUInt32LE(this.size - headerSize, 40);
    return header;
  }
}

function interleaved(channels: readonly Int16Array[], count: number): Buffer {
  const bytes = Buffer.alloc(count * channels.length * bytesPerSample);
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    for (const samples of channels) offset = bytes.writeInt16LE(samples[index] ?? 0, offset);
  }
  return bytes;
}
