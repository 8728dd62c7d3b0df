/** A JSON object from the wire that has not been checked. */
export type Json = Readonly<Record<string, unknown>>;

/** A frame from the platform, by kind. */
export type Frame =
  | {
      readonly kind: "reply";
      readonly id: string;
      readonly result: unknown;
      readonly error: unknown;
    }
  | {
      readonly kind: "request";
      /** The unchanged id, because a reply must repeat it. Undefined if no reply is expected. */
      readonly id: string | number | undefined;
      readonly method: string;
      readonly params: Json;
    }
  | { readonly kind: "malformed"; readonly problem: string };

const noParams: Json = Object.freeze({});

/** Parses a frame. Never throws: an unusable frame is returned as `malformed`. */
export function readFrame(text: string): Frame {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser's own message quotes the frame, which may contain secrets.
    return { kind: "malformed", problem: `it is not JSON (${text.length} characters)` };
  }
  if (!isJson(parsed)) {
    return { kind: "malformed", problem: `it is ${describe(parsed)}, not an object` };
  }
  const { id, method } = parsed;
  if (typeof method === "string") {
    const params = parsed["params"];
    return {
      kind: "request",
      id: typeof id === "string" || typeof id === "number" ? id : undefined,
      method,
      params: isJson(params) ? params : noParams,
    };
  }
  if (typeof id === "string" || typeof id === "number") {
    if (parsed["result"] === undefined && parsed["error"] === undefined) {
      return { kind: "malformed", problem: "it has neither a method, a result nor an error" };
    }
    return { kind: "reply", id: String(id), result: parsed["result"], error: parsed["error"] };
  }
  return { kind: "malformed", problem: "it has neither a method nor an id" };
}

/** True for a plain JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

/** A value of the wire that should be a string; empty when it isn't one. */
export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Builds the frame of a request. */
export function requestFrame(id: string, method: string, params: object): string {
  return `{"jsonrpc":"2.0","id":"${id}","method":"${method}","params":${JSON.stringify(params)}}`;
}

/** Ids that need no escaping in JSON. The platform's ids are like this. */
const plainId = /^[\w.:-]*$/;

/** The empty reply that acknowledges an event, a ping or a disconnect. */
export function acknowledgement(id: string | number): string {
  // There is one for each event, and this check takes half as long as escaping the id.
  const shown = typeof id === "string" && plainId.test(id) ? `"${id}"` : JSON.stringify(id);
  return `{"jsonrpc":"2.0","id":${shown},"result":{}}`;
}

/** The reply to an unknown request. */
export function methodNotFound(id: string | number, method: string): string {
  const error = { code: -32601, message: `Method not found: ${method}` };
  return `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"error":${JSON.stringify(error)}}`;
}
