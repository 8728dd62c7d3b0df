import { Action } from "./action.js";

/**
 * A stream of the call's sound to a WebSocket. It ends `finished`.
 *
 * Mirrors: Relay v3 `StreamAction`, /docs/server-sdks/reference/python/relay/actions/stream-action
 */
export class StreamAction extends Action<"calling.call.stream"> {}
