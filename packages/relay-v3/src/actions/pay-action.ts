import { Action } from "./action.js";

/**
 * A payment. Each step is an event of the action, told by `for`; it ends when the payment is completed,
 * has failed or was given up.
 *
 * Mirrors: Relay v3 `PayAction`, /docs/server-sdks/reference/python/relay/actions/pay-action
 */
export class PayAction extends Action<"calling.call.pay"> {}
