import type { ConnectResult } from "../results/connect-result.js";
import { Action } from "./action.js";

/**
 * A connect under way. Its `control_id` is the call's tag: the platform knows a connect by its call.
 *
 * Page: Relay.Calling.ConnectAction.
 */
export class ConnectAction extends Action<ConnectResult> {}
