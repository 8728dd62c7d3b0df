import type { TracedSession } from "./channels.js";

/** A frame as it passed a session. Its message is read, and its secrets are hidden, when asked for. */
export class WireFrame {
  readonly session: TracedSession;
  /** Counts up from 1 over the life of the session. */
  readonly number: number;
  /** Seconds since the session was made. */
  readonly at: number;
  readonly direction: "to_platform" | "to_client";
  /** Which connection it passed: they count up from 1. */
  readonly connection: number;
  /** The call it is about, if that is known. */
  readonly call_id: string | undefined;
  readonly #text: string;
  readonly #masked: (value: unknown) => string;

  /** @param masked the value as JSON, its secrets hidden */
  constructor(
    place: Pick<WireFrame, "session" | "number" | "at" | "direction" | "connection">,
    call_id: string | undefined,
    text: string,
    masked: (value: unknown) => string,
  ) {
    this.session = place.session;
    this.number = place.number;
    this.at = place.at;
    this.direction = place.direction;
    this.connection = place.connection;
    this.call_id = call_id;
    this.#text = text;
    this.#masked = masked;
  }

  /** Its length in characters. */
  get length(): number {
    return this.#text.length;
  }

  /** The message, with secrets replaced by `***`. A frame that is not a JSON object is shown as `{malformed: text}`. */
  get message(): Readonly<Record<string, unknown>> {
    return JSON.parse(this.#masked(parsed(this.#text))) as Readonly<Record<string, unknown>>;
  }

  /** What `JSON.stringify` and `util.inspect` show: no secrets. */
  toJSON(): Pick<WireFrame, "number" | "at" | "direction" | "connection" | "message"> {
    const { number, at, direction, connection, message } = this;
    return { number, at, direction, connection, message };
  }
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Shown as it is.
  }
  return { malformed: text };
}
