import { textIn } from "../calls/json.js";
import { Result } from "./result.js";
import { defineShown } from "../calls/shown.js";

/**
 * What came of hanging up. Successful when the call has ended by it.
 *
 * Page: Relay.Calling.HangupResult.
 */
export class HangupResult extends Result {
  static {
    defineShown(this, ["reason"]);
  }

  /** Why the call ended: what was asked for, until the platform says what it was. */
  get reason(): string {
    const execution = this.execution;
    return textIn(execution.completion, "end_reason") || textIn(execution.params, "reason");
  }
}
