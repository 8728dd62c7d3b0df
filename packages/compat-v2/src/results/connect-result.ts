import type { Call } from "../calls/call.js";
import { Result } from "./result.js";
import { defineShown } from "../calls/shown.js";

/**
 * What came of connecting. Successful when somebody was connected.
 *
 * Page: Relay.Calling.ConnectResult.
 */
export class ConnectResult extends Result {
  static {
    defineShown(this, ["call"]);
  }

  /** The call of the other party, as long as the two are connected; else undefined. */
  get call(): Call | undefined {
    return this.execution.call.peer;
  }
}
