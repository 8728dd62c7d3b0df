import { Action } from "./action.js";

/**
 * A talk with an AI agent. It mostly ends with the call.
 *
 * Mirrors: Relay v3 `AIAction`, /docs/server-sdks/reference/python/relay/actions/ai-action
 */
export class AIAction extends Action<"calling.call.ai"> {}
