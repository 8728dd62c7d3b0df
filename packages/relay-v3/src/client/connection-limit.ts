import { RelayError, type Session } from "@twinline/core";

/** The sessions of this process that clients keep connected, in whatever copy of this package. */
const connectedKey = Symbol.for("twinline.v3.connected");

type Shared = typeof globalThis & { [connectedKey]?: Set<Session> };

function connected(): Set<Session> {
  return ((globalThis as Shared)[connectedKey] ??= new Set());
}

/**
 * Counts a session among those that are connected.
 *
 * @param limit the value of `RELAY_MAX_CONNECTIONS`; unlimited without one
 * @throws {RelayError} there are as many already; `code` is `TOO_MANY_CONNECTIONS`
 */
export function countIn(session: Session, limit: string | undefined): void {
  const sessions = connected();
  const most = Math.max(1, Number.parseInt(limit ?? "", 10));
  if (!sessions.has(session) && sessions.size >= most) {
    throw new RelayError(
      `client.connect(): this process has ${sessions.size} connections, and RELAY_MAX_CONNECTIONS ` +
        `allows ${most}. Raise it, or give the clients one session to share.`,
      { code: "TOO_MANY_CONNECTIONS", method: "client.connect" },
    );
  }
  sessions.add(session);
}

/** The session is not connected any more. */
export function countOut(session: Session): void {
  connected().delete(session);
}
