import { Action } from "./action.js";

/**
 * A detection. The first finding ends it; later ones, such as `READY` after a machine's beep, are
 * events of the call.
 *
 * ```ts
 * const event = await action.wait();
 * console.log(event.params.detect?.params?.event); // HUMAN, MACHINE, …
 * ```
 *
 * Mirrors: Relay v3 `DetectAction`, /docs/server-sdks/reference/python/relay/actions/detect-action
 */
export class DetectAction extends Action<"calling.call.detect"> {}
