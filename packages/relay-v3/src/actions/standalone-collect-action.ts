import { CollectingAction } from "./collecting-action.js";

/**
 * A collection without a prompt. It ends with a result, with `no_input`, `no_match` or an `error`;
 * partial results and `start_of_input` do not end it. A continuous one ends when it is stopped, and each
 * result is an event of the action.
 *
 * Mirrors: Relay v3 `StandaloneCollectAction`,
 * /docs/server-sdks/reference/python/relay/actions/standalone-collect-action
 */
export class StandaloneCollectAction extends CollectingAction {}
