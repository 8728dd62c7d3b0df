import type { ConnectResult } from "../results/connect.js";
import type { ReferResult } from "../results/lifecycle.js";
import { Action } from "./action.js";

/**
 * A running connect. Its `control_id` is the call's tag: the platform knows a connect by its call.
 *
 * Page: Relay.Calling.ConnectAction.
 */
export class ConnectAction extends Action<ConnectResult> {}

/** A running refer. Its `control_id` is the call's tag: the platform knows a refer by its call. */
export class ReferAction extends Action<ReferResult> {}
