import type { PatientClock } from "./timers.js";

/**
 * Has virtual time wait for something that takes real time, such as a connection to elsewhere, though
 * not for ever: only as long as the clock's patience lasts. A real clock waits for nobody.
 *
 * @returns what ends it; it may be called more than once
 */
export function errand(clock: PatientClock): () => void {
  return clock.hold?.(0) ?? (() => undefined);
}
