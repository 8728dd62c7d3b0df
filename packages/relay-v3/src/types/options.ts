/** Parameters of the platform that this version does not know: merged into the request as they are. */
export type Extra = Readonly<Record<string, unknown>>;

// These three are written in both spellings to `inputs.generated.ts`; the options of every method extend them.

export interface ExtraOption {
  /** Parameters that this version does not know: merged into the request as they are. */
  extra?: Readonly<Record<string, unknown>>;
}

export interface ControlOption {
  /** Names the operation on the call; by default a fresh id. No other running one may have it. */
  control_id?: string;
}

/** @typeParam Final the event that the operation ends with */
export interface CompletionOption<Final> {
  /**
   * Runs once when the operation is over: with its last event, with the call's `ended` when the call
   * ended first, or with an event of type `""` when there is nothing to report (the call was gone, or
   * the session). It may be async; what it throws is logged.
   */
  on_completed?: (event: Final) => unknown;
}
