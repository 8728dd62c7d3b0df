import type { Twins } from "@twinline/core/internal";

import { ClientCore } from "./client-core.js";

/**
 * Your program's line to the platform: it receives calls and messages, places calls and sends messages.
 * Every name may also be spelled in camelCase (`on_call`, `onCall`). All times are seconds.
 *
 * ```ts
 * const client = new RelayClient({ project, token, host, contexts: ["default"] });
 *
 * client.on_call(async (call) => {
 *   await call.answer();
 *   const action = await call.play([{ type: "tts", text: "Hello!" }]);
 *   await action.wait();
 *   await call.hangup();
 * });
 *
 * await client.run();
 * ```
 *
 * Mirrors: Relay v3 `RelayClient`, /docs/server-sdks/reference/python/relay/client
 */
export class RelayClient extends ClientCore {}

export interface RelayClient extends Twins<ClientCore> {}
