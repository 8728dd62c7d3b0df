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

/** Samples that are rendered at a time, ten seconds, while the file is served. */
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

  #header(): Uint8Array {
    const header = new DataView(new ArrayBuffer(headerSize));
    const write = (at: number, word: string): void => {
      for (let index = 0; index < word.length; index += 1) {
        header.setUint8(at + index, word.charCodeAt(index));
      }
    };
    const frame = this.#channels * bytesPerSample;
    write(0, "RIFF");
    header.setUint32(4, this.size - 8, true);
    write(8, "WAVEfmt ");
    header.setUint32(16, 16, true);
    // Uncompressed.
    header.setUint16(20, 1, true);
    header.setUint16(22, this.#channels, true);
    header.setUint32(24, sampleRate, true);
    header.setUint32(28, sampleRate * frame, true);
    header.setUint16(32, frame, true);
    header.setUint16(34, bytesPerSample * 8, true);
    write(36, "data");
    header.setUint32(40, this.size - headerSize, true);
    return new Uint8Array(header.buffer);
  }
}

function interleaved(channels: readonly Int16Array[], count: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(count * channels.length * bytesPerSample));
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    for (const samples of channels) {
      bytes.setInt16(offset, samples[index] ?? 0, true);
      offset += bytesPerSample;
    }
  }
  return new Uint8Array(bytes.buffer);
}
