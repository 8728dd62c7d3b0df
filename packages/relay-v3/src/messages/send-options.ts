import type { RelayEvent } from "../events/relay-event.js";
import type { MessageEvent } from "./message.js";

/** The options of `client.send_message` that are not sent, or have another name on the wire. */
export interface SendFields {
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
}
