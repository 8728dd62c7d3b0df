import { computed, signal } from "@preact/signals";

import type { TimeView } from "../../src/phone/messages.js";
import { linkState } from "./link.js";

const initial: TimeView = { clock: "real", now: 0, pace: 1, to_prompt: false };

/** The simulator's clock, as it was when it was read last. */
export const time = signal<TimeView>(initial);

let since = 0;

/** Takes over the simulator's time. */
export function setTime(view: TimeView): void {
  since = performance.now();
  time.value = view;
}

/** Takes the time without anything else about the clock. */
export function setNow(now: number): void {
  setTime({ ...time.peek(), now });
}

/** Whether time passes between two messages of the simulator. */
export const isRunning = computed(
  () => linkState.value === "open" && time.value.clock !== "virtual" && time.value.pace > 0,
);

/** Seconds since the simulator was started. It stands still while the simulator cannot be reached. */
export function simulatorNow(): number {
  const { now, pace } = time.value;
  if (!isRunning.value) return Math.max(now, frozen);
  const estimate = now + ((performance.now() - since) / 1000) * pace;
  frozen = estimate;
  return estimate;
}

/** The last time that was shown, so that it never goes back when the simulator is lost. */
let frozen = 0;

/** The simulator was restarted. */
export function resetTime(): void {
  frozen = 0;
}
