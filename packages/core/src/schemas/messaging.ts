import { choice, list, object, optional, string, url, whole } from "./build.js";
import { event, isOneOf, method } from "./rows.js";
import { Reply } from "./types/reply.js";

export const messaging = {
  "messaging.send": method("message", {
    about:
      "Sends a text message. Its state arrives in events that carry the `message_id` of the reply.",
    params: {
      context: optional(
        string("The context that receives its state events. Default: that of the session."),
      ),
      to_number: string("Recipient, `+` and digits."),
      from_number: string("A number of the project, `+` and digits."),
      body: optional(string("The text.")),
      media: optional(list(url(), "Addresses of pictures and other files.")),
      tags: optional(list(string(), "Returned in its events.")),
      region: optional(string("Region to send from.")),
    },
    requireAny: ["body", "media"],
    result: object({
      code: Reply.properties.code,
      message: Reply.properties.message,
      message_id: string("The message."),
    }),
    tracking: {
      event: "messaging.state",
      by: "message_id",
      completes: [isOneOf("message_state", "delivered", "undelivered", "failed")],
    },
  }),
};

const message = {
  message_id: string("The message."),
  context: optional(string("The context of the message.")),
  direction: optional(choice(["inbound", "outbound"], "Whether it was received or sent.")),
  from_number: optional(string("Sender.")),
  to_number: optional(string("Recipient.")),
  body: optional(string("The text.")),
  media: optional(list(string(), "Addresses of pictures and other files.")),
  segments: optional(whole("Number of billed segments.")),
  message_state: choice(
    ["queued", "initiated", "sent", "delivered", "undelivered", "failed", "received"],
    "The state.",
  ),
  tags: optional(list(string(), "The tags that it was sent with.")),
};

export const messagingEvents = {
  "messaging.receive": event("context", "A message has arrived.", message),
  "messaging.state": event("message_id", "The state of a message has changed.", {
    ...message,
    reason: optional(string("Why it was not delivered; only with `undelivered` and `failed`.")),
  }),
};
