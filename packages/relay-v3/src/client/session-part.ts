import type { RelayError } from "@twinline/core";

/** What of a client takes part in its session. */
export interface SessionPart {
  /** The client takes part from now on. */
  open?(): void;
  /** It is connected. */
  ready?(contexts: ReadonlySet<string>): void;
  /** The client has left its session; `error` says why when the app did not ask for it. */
  close?(error: RelayError | undefined): void;
  /** The client has left a session that others share: what is its own ends. */
  giveBack?(error: RelayError): void;
}
