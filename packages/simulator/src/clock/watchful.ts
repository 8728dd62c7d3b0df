import type { VirtualClock } from "./virtual-clock.js";

/** What a virtual clock does that a real one does not: it waits while something goes on. */
export type Watchful = Pick<VirtualClock, "stir" | "watch">;

/** @returns undefined for a clock that waits for nothing */
export function watchful(clock: object): Watchful | undefined {
  return "stir" in clock && "watch" in clock ? (clock as Watchful) : undefined;
}
