import type { Frame } from "../wire/frame.js";
import { gistOf } from "./gist.js";
import type { PhoneFrame } from "./messages.js";

/** A frame as the page shows it. */
export function phoneFrame(frame: Frame): PhoneFrame {
  const { number, at, direction, connection, fault, method, event_type, call_id, message } = frame;
  const gist = method === undefined ? replyGist(message) : gistOf(frame.params);
  return { number, at, direction, connection, fault, method, event_type, call_id, gist, message };
}

/** How a reply went: its code and its words. */
function replyGist(message: { readonly [key: string]: unknown }): string {
  const body = message["error"] ?? message["result"];
  if (typeof body !== "object" || body === null) return "";
  const { code, message: words } = body as { code?: unknown; message?: unknown };
  return [code, words].filter((part) => part !== undefined).join(" ");
}
