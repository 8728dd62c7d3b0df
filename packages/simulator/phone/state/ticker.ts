import { effect, signal } from "@preact/signals";

import { cursor } from "./cursor.js";
import { opened, revision } from "./session.js";
import { isRunning, simulatorNow } from "./time.js";

const interval = 200;

/** Seconds on the session's clock. Read it only where something moves with time. */
const ticking = signal(0);

// Time that stands still needs no timer; what the simulator says of it shows at once.
effect(() => {
  // Each batch of entries brings the time with it.
  if (revision.value >= 0) ticking.value = simulatorNow();
  if (!isRunning.value || opened.value !== undefined) return undefined;
  const timer = setInterval(() => (ticking.value = simulatorNow()), interval);
  return () => clearInterval(timer);
});

/** The time that the desk shows: that of the cursor, the end of a saved session, or now. */
export function shownTime(): number {
  return cursor.value ?? opened.value?.model.end ?? ticking.value;
}
