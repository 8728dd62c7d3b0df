import type { RelayError } from "@twinline/core";

/** What of a client takes part in its session. */
export interface SessionPart {
  /** The client takes part from now on. */
  open?(): void;
  /** It is connected. */
  ready?(contexts: ReadonlySet<string>): void;
  /** It takes part no more, because of `error` when nobody asked for it. */
  close?(error: RelayError | undefined): void;
  /** The session goes on without the client: what was the client's own must not. */
  giveBack?(error: RelayError): void;
}
