import type { Clock } from "@twinline/core";

import type { VirtualClock } from "./virtual-clock.js";

/** What a virtual clock has that a real one has not: it waits while something is under way. */
export type VirtualTime = Pick<VirtualClock, "stir" | "watch">;

/** @returns undefined for a clock that waits for nothing */
export function virtualTime(clock: object): VirtualTime | undefined {
  return "stir" in clock && "watch" in clock ? (clock as VirtualTime) : undefined;
}

/**
 * Has virtual time wait for something that takes real time, such as a connection to another server, at
 * most for as long as the clock's patience lasts. A real clock does not wait.
 *
 * @returns ends the wait; it may be called more than once
 */
export function holdTime(clock: Clock): () => void {
  return clock.hold?.(0) ?? (() => undefined);
}
