import { Action } from "./action.js";

// Actions that can be stopped, and nothing more.

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

/**
 * A payment. Each step is an event of the action, named by `for`; it ends when the payment is completed,
 * has failed or was given up.
 *
 * Mirrors: Relay v3 `PayAction`, /docs/server-sdks/reference/python/relay/actions/pay-action
 */
export class PayAction extends Action<"calling.call.pay"> {}

/**
 * A tap: the call's sound goes to a receiver as well. It ends `finished`.
 *
 * Mirrors: Relay v3 `TapAction`, /docs/server-sdks/reference/python/relay/actions/tap-action
 */
export class TapAction extends Action<"calling.call.tap"> {}

/**
 * A stream of the call's sound to a WebSocket. It ends `finished`.
 *
 * Mirrors: Relay v3 `StreamAction`, /docs/server-sdks/reference/python/relay/actions/stream-action
 */
export class StreamAction extends Action<"calling.call.stream"> {}

/**
 * A transcription. It ends `finished`.
 *
 * Mirrors: Relay v3 `TranscribeAction`, /docs/server-sdks/reference/python/relay/actions/transcribe-action
 */
export class TranscribeAction extends Action<"calling.call.transcribe"> {}

/**
 * A talk with an AI agent. It mostly ends with the call.
 *
 * Mirrors: Relay v3 `AIAction`, /docs/server-sdks/reference/python/relay/actions/ai-action
 */
export class AIAction extends Action<"calling.call.ai"> {}
