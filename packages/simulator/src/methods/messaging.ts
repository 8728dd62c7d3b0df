import { invalidParams } from "../requests/refusal.js";
import type { SessionRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

/** Messages: `queued`, `initiated`, `sent`, `delivered`, or `undelivered` with the reason. */
export const messaging = {
  "messaging.send": (
    { params, session, accept }: SessionRequest,
    { messages }: Pick<Network, "messages">,
  ): void => {
    const { body, media } = params;
    const hasMedia = Array.isArray(media) && media.length > 0;
    if ((body === undefined || body === "") && !hasMedia) {
      throw invalidParams("messaging.send: params must have body or media, got neither");
    }
    const message = messages.accept(params, session);
    accept("Message accepted", { message_id: message.message_id });
    messages.send(message, session);
  },
};
