import type { Json } from "@twinline/core/internal";

import { contentOf } from "../wire/frame-content.js";
import type { RecordedFrame } from "@twinline/core/internal";
import { summaryOf } from "./summary.js";

/** A frame of a session, and its relations to others. */
export interface SessionFrame extends RecordedFrame {
  readonly method: string | undefined;
  readonly event_type: string | undefined;
  readonly params: Json;
  /** A summary of its content. */
  readonly summary: string;
  /** The call that it is about: of a reply, that of its request. */
  call_id: string | undefined;
  /** The frame that answers it. */
  reply: number | undefined;
  /** The frame that it answers. */
  request: number | undefined;
  /** Of a reply: how long after its request it came, seconds. */
  latency: number | undefined;
  /** Of a reply: the code or the words with which it refuses. */
  refusal: string | undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

export function sessionFrame(recorded: RecordedFrame): SessionFrame {
  const { message } = recorded;
  const { method, event_type, params } = contentOf(message);
  const isReply = method === undefined;
  return {
    ...recorded,
    method,
    event_type,
    params,
    summary: isReply ? replyWords(message) : summaryOf(params),
    call_id: textOf(params["call_id"]),
    reply: undefined,
    request: undefined,
    latency: undefined,
    refusal: isReply ? refusalOf(message) : undefined,
  };
}

/** The code and the message of a reply. */
function replyWords(message: Json): string {
  const { code, message: words } = bodyOf(message);
  return [code, words].filter((part) => part !== undefined).join(" ");
}

function refusalOf(message: Json): string | undefined {
  const { code, message: words } = bodyOf(message);
  if (message["error"] === undefined && (code === undefined || String(code).startsWith("2"))) {
    return undefined;
  }
  return [code, words].filter((part) => part !== undefined).join(" ");
}

function bodyOf(message: Json): { readonly code?: unknown; readonly message?: unknown } {
  const body = message["error"] ?? message["result"];
  if (typeof body !== "object" || body === null) return {};
  // An older envelope wraps the result in another.
  const inner = (body as Json)["result"];
  return typeof inner === "object" && inner !== null && "code" in inner ? inner : body;
}
