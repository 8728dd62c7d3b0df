import type { Session, SessionOptions } from "@twinline/core";

/**
 * What a client is made of: how to connect (see `SessionOptions`: project, token, host, times), or a
 * session that it shares with other clients.
 */
export type ClientOptions = SessionOptions | SharedSession;

/** A session that somebody else made. */
export interface SharedSession {
  readonly session: Session;
}

export function sharedSession(options: unknown): Session | undefined {
  if (typeof options !== "object" || options === null || !("session" in options)) return undefined;
  return (options as SharedSession).session;
}
