import { Action } from "./action.js";

/**
 * A fax on its way, out or in. It ends with `fax.type` `finished` or `error`; pages are events of the
 * action before that.
 *
 * ```ts
 * const event = await action.wait();
 * console.log(event.params.fax?.params?.document);
 * ```
 *
 * Mirrors: Relay v3 `FaxAction`, /docs/server-sdks/reference/python/relay/actions/fax-action
 */
export class FaxAction extends Action<"calling.call.fax"> {}
