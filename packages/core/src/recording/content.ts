import { isJson, type Json } from "../session/frames.js";

const hidden = "***";

/** The fields of events that contain what a person said, keyed or wrote. */
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

/** The same fields in requests, by method. All other requests contain what the app says. */
const inRequests: Readonly<Record<string, ReadonlySet<string>>> = {
  "messaging.send": new Set(["body", "media"]),
  "calling.send_digits": new Set(["digits"]),
};

/** Returns a frame's message with what people said, keyed or wrote masked. */
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
      // `event` contains the digit that a detector heard.
      const shown = hide(item, keys);
      const isHeard = isDigit && key === "params" && isJson(shown) && "event" in shown;
      return [key, isHeard ? { ...shown, event: hidden } : shown];
    }),
  );
}
