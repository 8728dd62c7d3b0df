import { Session, type SessionOptions, type SessionStatus } from "@twinline/core";

import { ManualClock } from "./manual-clock.js";
import { TestPlatform } from "./test-platform.js";

/** A platform, a clock that stands still, and a session that is not connected yet. */
export interface World extends AsyncDisposable {
  readonly platform: TestPlatform;
  readonly clock: ManualClock;
  readonly session: Session;
  readonly log: string[];
}

export async function world(options: SessionOptions = {}): Promise<World> {
  const platform = await TestPlatform.start();
  const clock = new ManualClock();
  const log: string[] = [];
  const note = (level: string) => (line: string) => void log.push(`${level} ${line}`);
  const session = new Session({
    project: "project-1",
    token: "PT-secret-token",
    host: platform.host,
    clock,
    random: () => 0.5,
    log_level: "debug",
    logger: { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") },
    env: {},
    ...options,
  });
  return {
    platform,
    clock,
    session,
    log,
    async [Symbol.asyncDispose]() {
      await session.disconnect();
      await platform.stop();
    },
  };
}

/** Resolves when the session's status is `state`. */
export async function reaches<State extends SessionStatus["state"]>(
  session: Session,
  state: State,
): Promise<Extract<SessionStatus, { state: State }>> {
  for await (const status of session.statuses()) {
    if (status.state === state) return status as Extract<SessionStatus, { state: State }>;
  }
  throw new Error(`the session closed before it was ${state}`);
}

/** Lets what is on its way arrive: a few turns of the event loop. */
export async function settle(turns = 10): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
