import gifenc from "gifenc";
import { PNG } from "pngjs";

/** A picture and when it was taken, milliseconds. */
export interface Shot {
  readonly at: number;
  readonly png: Uint8Array;
}

interface Picture {
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

// The last colour of the palette stands for what has not changed.
const colours = 255;
const transparent = 255;

/** How long the last picture stays, milliseconds. */
const pause = 3000;

/** The palette that suits some of the pictures, from the first to the last. */
function paletteOf(pictures: readonly Picture[]): number[][] {
  const every = Math.max(1, Math.floor(pictures.length / 6));
  const chosen = pictures.filter(
    (_, index) => index % every === 0 || index === pictures.length - 1,
  );
  const all = new Uint8Array(chosen.reduce((sum, { pixels }) => sum + pixels.length, 0));
  let offset = 0;
  for (const { pixels } of chosen) {
    all.set(pixels, offset);
    offset += pixels.length;
  }
  return gifenc.quantize(all, colours, { format: "rgb565" });
}

/** Leaves out the pixels that are as before; undefined when none has changed. */
function changes(indexed: Uint8Array, before: Uint8Array | undefined): Uint8Array | undefined {
  if (before === undefined) return indexed;
  let hasChanged = false;
  const out = new Uint8Array(indexed.length);
  for (let index = 0; index < indexed.length; index += 1) {
    const isSame = indexed[index] === before[index];
    out[index] = isSame ? transparent : (indexed[index] ?? 0);
    if (!isSame) hasChanged = true;
  }
  return hasChanged ? out : undefined;
}

/** Creates an animated GIF that loops forever. */
export function animate(shots: readonly Shot[]) {
  const pictures = shots.map(({ at, png }): Picture => {
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    return { at, width, height, pixels: new Uint8Array(data) };
  });
  const palette = paletteOf(pictures);
  const frames: { at: number; pixels: Uint8Array }[] = [];
  let before: Uint8Array | undefined;
  for (const { at, pixels } of pictures) {
    const indexed = gifenc.applyPalette(pixels, palette, "rgb565");
    const changed = changes(indexed, before);
    if (changed !== undefined) frames.push({ at, pixels: changed });
    before = indexed;
  }
  const [first] = pictures;
  if (first === undefined) throw new Error("There is no picture to make an animation of.");
  const encoder = gifenc.GIFEncoder();
  const full = [...palette, [255, 0, 255]];
  while (full.length < 256) full.push([0, 0, 0]);
  frames.forEach(({ at, pixels }, index) => {
    const delay = (frames[index + 1]?.at ?? at + pause) - at;
    encoder.writeFrame(pixels, first.width, first.height, {
      ...(index === 0 ? { palette: full } : {}),
      delay: Math.round(delay),
      transparent: index > 0,
      transparentIndex: transparent,
      dispose: 1,
    });
  });
  encoder.finish();
  const begin = frames[0]?.at ?? 0;
  const seconds = ((frames.at(-1)?.at ?? begin) - begin + pause) / 1000;
  return { gif: encoder.bytes(), frames: frames.length, seconds };
}
