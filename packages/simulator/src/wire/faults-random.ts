import { suggestion } from "@twinline/core/internal";

import { SeededIds } from "../network/ids.js";
import type { FaultRule, FrameEffect } from "./faults.js";
import type { Direction } from "./frame.js";

/** A fault of a frame. */
export type FaultKind = "drop" | "delay" | "duplicate" | "reorder" | "truncate" | "corrupt";

export const faultKinds: readonly FaultKind[] = [
  "drop",
  "delay",
  "duplicate",
  "reorder",
  "truncate",
  "corrupt",
];

/** Options of {@link random_faults}. */
export interface RandomFaultsOptions {
  /** The same seed decides the same about the same frames: any whole number. Default 1. */
  seed?: number | undefined;
  /** The probability of a fault for each frame, 0 to 1. Default 0.05. */
  rate?: number | undefined;
  /** What may happen, all equally likely. Default: everything. */
  kinds?: readonly FaultKind[] | undefined;
  /** Only to frames that go this way. Default: both. */
  direction?: Direction | undefined;
  /** The longest delay, seconds. Default 2. */
  longest?: number | undefined;
}

/** The most frames that a reordered one may arrive after. */
const furthest = 3;

/**
 * A rule for {@link Simulator.fault} that injects faults at random, the same ones in every run with the same
 * seed.
 *
 * @throws {RangeError} for a rate outside 0 to 1
 * @throws {TypeError} for an unknown kind
 */
export function random_faults(options: RandomFaultsOptions = {}): FaultRule {
  const { seed = 1, rate = 0.05, kinds = faultKinds, direction, longest = 2 } = options;
  if (!(rate >= 0 && rate <= 1)) {
    throw new RangeError(`random_faults: rate must be 0 to 1, got ${rate}`);
  }
  const wrong = kinds.find((kind) => !faultKinds.includes(kind));
  if (wrong !== undefined) {
    const what = suggestion(wrong, faultKinds);
    throw new TypeError(`random_faults: unknown kind of fault "${wrong}"${what}`);
  }
  const random = randomNumbers(seed);
  return (frame) => {
    // Three numbers for every frame, so that a fault of one does not change those of the next.
    const [chance, choice, amount] = [random(), random(), random()];
    if (direction !== undefined && frame.direction !== direction) return undefined;
    const kind = kinds[Math.floor(choice * kinds.length)];
    return chance >= rate || kind === undefined ? undefined : effectOf(kind, amount, longest);
  };
}

function effectOf(kind: FaultKind, amount: number, longest: number): FrameEffect {
  if (kind === "delay") return { delay: amount * longest };
  return kind === "reorder" ? { behind: 1 + Math.floor(amount * furthest) } : kind;
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  const ids = new SeededIds(seed);
  return () => Number.parseInt(ids.uuid().slice(0, 8), 16) / 2 ** 32;
}
