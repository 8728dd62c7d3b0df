import type { Call } from "../call/call.js";
import { defineShown } from "../operation/shown.js";
import { Result } from "./result.js";

/**
 * The result of connecting. Successful when the calls are connected.
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
