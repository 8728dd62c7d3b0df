import { defineTwins, type Json } from "@twinline/core/internal";

import { documentedDialect, type Dialect } from "../common/dialect.js";
import { numberIn, stringIn, valueIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import type { MessageTwins } from "../types/twins.generated.js";

const fields = ["body", "direction", "media", "segments", "tags", "reason"];
const shown = {
  documented: ["id", "state", "context", "from_number", "to_number", ...fields],
  node: ["options", "id", "state", "context", "from", "to", ...fields],
};

/**
 * An inbound message, or an outbound one in a new state.
 *
 * Page: Relay.Messaging.Message.
 */
export class Message {
  static {
    defineTwins(this);
    defineShown(this, (message) => shown[message.#dialect.name]);
  }

  readonly #params: Json;
  readonly #dialect: Dialect;

  /** @internal */
  constructor(params: Json, dialect: Dialect = documentedDialect) {
    this.#params = params;
    this.#dialect = dialect;
  }

  /** The params of its event, as the platform sent them. */
  get options(): Json {
    return this.#params;
  }

  /** The identifier of the message. */
  get id(): string {
    return stringIn(this.#params, "message_id");
  }

  /** The state: `received`, `queued`, `initiated`, `sent`, `delivered`, `undelivered` or `failed`. */
  get state(): string {
    return stringIn(this.#params, "message_state");
  }

  /** The context that it arrived for, or that receives its states. */
  get context(): string {
    return stringIn(this.#params, "context");
  }

  /** The number of the sender. */
  get from_number(): string {
    return stringIn(this.#params, "from_number");
  }

  /** The number of the recipient. */
  get to_number(): string {
    return stringIn(this.#params, "to_number");
  }

  /** The Node SDK's name of `from_number`. */
  get from(): string {
    return this.from_number;
  }

  /** The Node SDK's name of `to_number`. */
  get to(): string {
    return this.to_number;
  }

  /** The text; empty when there is none. */
  get body(): string {
    return stringIn(this.#params, "body");
  }

  /** `inbound` or `outbound`. */
  get direction(): string {
    return stringIn(this.#params, "direction");
  }

  /** URLs of pictures and other files. */
  get media(): readonly string[] {
    return stringsIn(this.#params, "media");
  }

  /** The number of segments. */
  get segments(): number {
    return numberIn(this.#params, "segments");
  }

  /** The tags that it was sent with. */
  get tags(): readonly string[] {
    return stringsIn(this.#params, "tags");
  }

  /** Why it was not delivered; else undefined. */
  get reason(): string | undefined {
    return stringIn(this.#params, "reason") || undefined;
  }
}

export interface Message extends MessageTwins {}

function stringsIn(params: Json, name: string): readonly string[] {
  const list = valueIn(params, name);
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
