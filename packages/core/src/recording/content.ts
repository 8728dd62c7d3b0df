import { isJson, type Json } from "../session/frames.js";

const hidden = "***";

/** Where an event holds what a person said, keyed or wrote. */
const inEvents: ReadonlySet<string> = new Set([
  "digits",
  "digit",
  "text",
  "transcript",
  "transcription",
  "utterance",
  "body",
  "media",
]);

/** The same in a request, by its method. All other requests hold what the app says. */
const inRequests: Readonly<Record<string, ReadonlySet<string>>> = {
  "messaging.send": new Set(["body", "media"]),
  "calling.send_digits": new Set(["digits"]),
};

/** A frame's message without what people said, keyed or wrote in it. */
export function withoutContent(message: Json): Json {
  const { method, params } = message;
  const keys =
    method === "signalwire.event" || method === undefined ? inEvents : inRequests[String(method)];
  if (keys === undefined) return message;
  const place = method === undefined ? "result" : "params";
  const content = method === undefined ? message["result"] : params;
  return isJson(content) ? { ...message, [place]: hide(content, keys) } : message;
}

function hide(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => hide(item, keys));
  if (!isJson(value)) return value;
  const isDigit = value["type"] === "digit";
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (keys.has(key)) return [key, isJson(item) ? hide(item, keys) : hidden];
      // The digit that a detector heard is in `event`.
      const shown = hide(item, keys);
      const isHeard = isDigit && key === "params" && isJson(shown) && "event" in shown;
      return [key, isHeard ? { ...shown, event: hidden } : shown];
    }),
  );
}
