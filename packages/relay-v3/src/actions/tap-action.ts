import { Action } from "./action.js";

/**
 * A tap: the call's sound goes to a receiver as well. It ends `finished`.
 *
 * Mirrors: Relay v3 `TapAction`, /docs/server-sdks/reference/python/relay/actions/tap-action
 */
export class TapAction extends Action<"calling.call.tap"> {}
