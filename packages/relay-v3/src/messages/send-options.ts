import type { MethodParams } from "@twinline/core";

import type { RelayEvent } from "../events/relay-event.js";
import type { Spelled } from "../types/lenient.js";
import type { Extra } from "../types/options.js";
import type { MessageEvent } from "./message.js";

interface SendFields extends Omit<MethodParams["messaging.send"], "context" | "media" | "tags"> {
  /** The context that gets the events of its states. By default, and when empty, the session's own. */
  context?: string;
  /** Addresses of pictures and other files. There must be a body, media or both. */
  media?: readonly string[];
  /** Come back in its events. */
  tags?: readonly string[];
  /**
   * Runs once when it is `delivered`, `undelivered` or `failed`; with an event of type `""` when the
   * client was disconnected before. It may be async; what it throws is logged.
   */
  on_completed?: (event: MessageEvent | RelayEvent<"">) => unknown;
  /** Parameters that this version does not know: merged into the request as they are. */
  extra?: Extra;
}

/** A message to send: its recipient, its sender, and a `body`, `media` or both. */
export type SendMessageOptions = Spelled<SendFields>;
