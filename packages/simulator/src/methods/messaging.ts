import { invalidParams } from "../requests/refusal.js";
import type { PlatformRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "messages">;

/** Sends a message: `queued`, `initiated`, `sent`, `delivered`, or `undelivered` with the reason. */
export function sendMessage({ params, session, accept }: PlatformRequest, services: Needs): void {
  const { body, media } = params;
  const empty = (body === undefined || body === "") && !(Array.isArray(media) && media.length > 0);
  if (empty) throw invalidParams("messaging.send: params must have body or media, got neither");
  const message = services.messages.accept(params, session);
  accept("Message accepted", { message_id: message.message_id });
  services.messages.send(message, session);
}
