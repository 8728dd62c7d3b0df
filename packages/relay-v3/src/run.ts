import { RelayClosedError, RelayError, type Session } from "@twinline/core";
import { watchSignals } from "@twinline/core/internal";

/** What is run, and what ends it. */
export interface Run {
  readonly session: Session;
  connect(): Promise<void>;
  /** Resolves when the client was disconnected. */
  readonly left: Promise<void>;
  /** How long live calls may take after a signal, seconds. */
  readonly drainTimeout: number | undefined;
}

/**
 * Connects and stays connected until the client is disconnected or the process is told to stop. The
 * first signal lets live calls end; a second one cuts them off.
 */
export async function runUntilStopped(run: Run): Promise<void> {
  const { session, left, drainTimeout } = run;
  const first = watchSignals();
  const stopped = first.received.then((name) => ({ name }));
  try {
    const ending = await Promise.race([closed(run), left, stopped]);
    if (ending === undefined) return;
    if (ending instanceof RelayError) throw ending;
    session.log.info(`${ending.name}: the client takes no more calls and ends with the last one`);
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

/** Connects, then waits for the end of the session. Resolves with what ended it, unless it was closed. */
async function closed(run: Run): Promise<RelayError | undefined> {
  try {
    await run.connect();
  } catch (error) {
    // Disconnected while it was still connecting.
    if (error instanceof RelayClosedError) return undefined;
    throw error;
  }
  return run.session.closed;
}
