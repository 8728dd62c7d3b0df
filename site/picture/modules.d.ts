declare module "gifenc" {
  interface Encoder {
    writeFrame(
      pixels: Uint8Array,
      width: number,
      height: number,
      options: {
        palette?: number[][];
        delay?: number;
        transparent?: boolean;
        transparentIndex?: number;
        dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  const gifenc: {
    quantize(pixels: Uint8Array, colours: number, options?: { format?: string }): number[][];
    applyPalette(pixels: Uint8Array, palette: number[][], format?: string): Uint8Array;
    GIFEncoder(): Encoder;
  };
  export default gifenc;
}

declare module "pngjs" {
  export const PNG: {
    sync: { read(png: Buffer): { width: number; height: number; data: Buffer } };
  };
}
