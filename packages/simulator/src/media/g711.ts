const bias = 0x84;
const clip = 32_635;

/** Samples as G.711 µ-law, a byte each: what RTP and streams call PCMU. */
export function pcmu(samples: Int16Array): Uint8Array {
  return Uint8Array.from(samples, muLaw);
}

/** Samples as G.711 A-law, a byte each: PCMA. */
export function pcma(samples: Int16Array): Uint8Array {
  return Uint8Array.from(samples, aLaw);
}

function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const size = Math.min(clip, Math.abs(sample)) + bias;
  const exponent = Math.max(0, 24 - Math.clz32(size));
  const mantissa = (size >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

function aLaw(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  const size = Math.min(clip, Math.abs(sample));
  const exponent = Math.max(0, 24 - Math.clz32(size));
  const mantissa = (size >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f;
  return (sign | (exponent << 4) | mantissa) ^ 0x55;
}
