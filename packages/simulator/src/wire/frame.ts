import { isJson, type Json, type Secrets } from "@twinline/core/internal";

import { contentOf, type FrameContent } from "./frame-content.js";

/** The direction of a frame. */
export type Direction = "to_platform" | "to_client";

/** What happened to a frame on its way, when a fault was injected. */
export type FrameFault =
  | "dropped"
  | "duplicated"
  | "delayed"
  | "reordered"
  | "truncated"
  | "corrupted";

/** One frame as it passed. */
export class Frame {
  /** Counts up from 1 over the life of the simulator. */
  readonly number: number;
  /** Seconds since the simulator was started. */
  readonly at: number;
  /** To the platform, or to the client. */
  readonly direction: Direction;
  /** Which connection it passed: they count up from 1. */
  readonly connection: number;
  /** Present when a fault was injected. */
  readonly fault: FrameFault | undefined;
  /** How late it is, seconds, when it was delayed. */
  readonly delay: number | undefined;
  readonly #raw: unknown;
  readonly #secrets: Secrets;
  #masked: Json | undefined;

  constructor(
    number: number,
    at: number,
    direction: Direction,
    connection: number,
    raw: unknown,
    secrets: Secrets,
    fault?: FrameFault,
    delay?: number,
  ) {
    this.number = number;
    this.at = at;
    this.direction = direction;
    this.connection = connection;
    this.fault = fault;
    this.delay = delay;
    this.#raw = raw;
    this.#secrets = secrets;
  }

  /** The message, with secrets replaced by `***`. A frame that was no JSON object is `{malformed: text}`. */
  get message(): Json {
    this.#masked ??= JSON.parse(this.#secrets.json(this.#object())) as Json;
    return this.#masked;
  }

  /** The method of a request, or undefined for a reply. Of `blade.execute`, the method inside. */
  get method(): string | undefined {
    return this.#content().method;
  }

  /** The type of the event that it carries, such as `calling.call.play`. */
  get event_type(): string | undefined {
    return this.#content().event_type;
  }

  /** The params of a request, or the inner params of an event. Empty for a reply. Secrets are replaced. */
  get params(): Json {
    return contentOf(this.message).params;
  }

  /** The call it is about, if its params name one. */
  get call_id(): string | undefined {
    const id = this.#content().params["call_id"];
    return typeof id === "string" ? id : undefined;
  }

  /** What `JSON.stringify` and `util.inspect` show: no secrets. */
  toJSON(): Json {
    const { number, at, direction, connection, fault, delay, message } = this;
    return {
      number,
      at,
      direction,
      connection,
      ...(fault === undefined ? {} : { fault }),
      ...(delay === undefined ? {} : { delay }),
      message,
    };
  }

  #object(): Json {
    return isJson(this.#raw) ? this.#raw : { malformed: this.#raw };
  }

  #content(): FrameContent {
    return contentOf(this.#object());
  }
}
