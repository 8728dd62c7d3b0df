import { RelayParamError, type Session, type SessionOptions } from "@twinline/core";
import { describe, documentedOptions } from "@twinline/core/internal";

/**
 * What a client is made of: how to connect (see `SessionOptions`: project, token, host, times), or a
 * session that it shares with other clients.
 */
export type ClientOptions =
  | SessionOptions
  | (SharedSession & { readonly [Name in keyof SessionOptions]?: undefined });

/** A session that somebody else made. Nothing that makes one goes with it. */
export interface SharedSession {
  readonly session: Session;
}

/**
 * The session that is to be shared, or undefined when the client is to make one of its own.
 *
 * @throws {RelayParamError} it is no session, or other options stand beside it
 */
export function sharedSession(options: unknown): Session | undefined {
  if (typeof options !== "object" || options === null || !("session" in options)) return undefined;
  const { session } = documentedOptions("new Client()", options, { session: ["object"] });
  // By its shape: a session may come from another copy of the package.
  if (typeof (session as Partial<Session> | undefined)?.request === "function") {
    return session as Session;
  }
  throw new RelayParamError(`new Client(): session must be a Session, got ${describe(session)}`, {
    path: "session",
  });
}
