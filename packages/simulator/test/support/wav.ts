/** A WAV file taken apart. */
export interface Wav {
  channels: number;
  rate: number;
  bits: number;
  /** Seconds. */
  duration: number;
  /** How loud a channel is between two moments, the root of the mean square, 0 to 1. */
  loudness(from: number, until: number, channel?: number): number;
  /** How much of a frequency there is between two moments, 0 to 1. */
  tone(frequency: number, from: number, until: number, channel?: number): number;
}

/** @throws when it is no WAV file of 16-bit samples, or the length in its header is wrong */
export function wav(bytes: Buffer): Wav {
  const size = bytes.readUInt32LE(40);
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 16) !== "WAVEfmt ") {
    throw new Error("It is no WAV file");
  }
  if (bytes.readUInt32LE(4) !== bytes.length - 8 || size !== bytes.length - 44) {
    throw new Error(`It says that it is ${size + 44} bytes long, and is ${bytes.length}`);
  }
  const channels = bytes.readUInt16LE(22);
  const rate = bytes.readUInt32LE(24);
  const frames = size / 2 / channels;
  const samples = (from: number, until: number, channel: number): number[] => {
    const first = Math.round(from * rate);
    const count = Math.min(frames, Math.round(until * rate)) - first;
    return Array.from(
      { length: count },
      (_, index) => bytes.readInt16LE(44 + ((first + index) * channels + channel) * 2) / 32_768,
    );
  };
  return {
    channels,
    rate,
    bits: bytes.readUInt16LE(34),
    duration: frames / rate,
    loudness: (from, until, channel = 0) => loudness(samples(from, until, channel)),
    tone: (frequency, from, until, channel = 0) =>
      toneOf(samples(from, until, channel), frequency, rate),
  };
}

export function loudness(samples: readonly number[]): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/** The amplitude of one frequency. */
export function toneOf(samples: readonly number[], frequency: number, rate: number): number {
  let real = 0;
  let imaginary = 0;
  for (const [index, value] of samples.entries()) {
    const angle = (2 * Math.PI * frequency * index) / rate;
    real += value * Math.cos(angle);
    imaginary += value * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

/** G.711 µ-law as samples, -1 to 1. */
export function fromPcmu(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => {
    const code = ~byte & 0xff;
    const size = ((((code & 0x0f) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
    return ((code & 0x80) === 0 ? size : -size) / 32_768;
  });
}
