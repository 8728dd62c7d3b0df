import { RelayClosedError } from "@twinline/core";
import { watchSignals } from "@twinline/core/internal";

import type { Membership } from "./membership.js";

/**
 * Connects and stays connected until the client is disconnected or the process gets a signal to stop. The
 * first signal lets live calls end; a second one cuts them off.
 *
 * @param drainTimeout how long live calls may take after a signal, seconds
 */
export async function runUntilStopped(
  membership: Membership,
  drainTimeout: number | undefined,
): Promise<void> {
  const { session } = membership;
  const first = watchSignals();
  const stopped = first.received.then((signal) => ({ signal }));
  try {
    const left = membership.enter();
    // Whatever makes it fail also makes it leave.
    membership.connect(true).catch(() => undefined);
    const ending = await Promise.race([left, stopped]);
    if (ending === undefined || ending instanceof RelayClosedError) return;
    if (!("signal" in ending)) throw ending;
    session.log.info(`${ending.signal}: taking no more calls; the program ends with the last one`);
    const second = watchSignals();
    void second.received.then(() => session.disconnect());
    try {
      await session.drain({ timeout: drainTimeout });
    } finally {
      second.stop();
    }
  } finally {
    first.stop();
  }
}
