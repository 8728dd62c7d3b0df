/** Parameters of the platform that this version does not know, merged into the request unchanged. */
export type Extra = Readonly<Record<string, unknown>>;

// These three are written in both spellings to `inputs.generated.ts`; the options of every method extend them.

export interface ExtraOption {
  /** Parameters of the platform that this version does not know, merged into the request unchanged. */
  extra?: Readonly<Record<string, unknown>>;
}

export interface ControlOption {
  /** The id of the operation on the call; by default a new one. Must not be in use by a running operation. */
  control_id?: string;
}

/** @typeParam Final the event that the operation ends with */
export interface CompletionOption<Final> {
  /**
   * Runs once when the operation has ended: with its last event, with the call's `ended` event when the
   * call ended first, or with an event of type `""` when there is nothing to report (the call no longer
   * existed, or the session was lost or closed). It may be async; errors that it throws are logged.
   */
  on_completed?: (event: Final) => unknown;
}
