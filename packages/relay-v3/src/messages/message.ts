import type { Twins } from "@twinline/core/internal";

import { MessageCore } from "./message-core.js";

/**
 * A text or picture message: what `client.send_message` returns and `client.on_message` hands over.
 * Every name may also be spelled in camelCase.
 *
 * Mirrors: Relay v3 `Message`, /docs/server-sdks/reference/python/relay/message
 */
export class Message extends MessageCore {}

export interface Message extends Twins<MessageCore> {}
