import { defineTwins, type Json } from "@twinline/core/internal";

import type { Answer } from "../common/answer.js";
import { stringIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import type { SendResultTwins } from "../types/twins.generated.js";

/**
 * The result of sending a message. Successful when the platform accepted it; its states arrive later.
 *
 * Page: Relay.Messaging.SendResult.
 */
export class SendResult {
  static {
    defineTwins(this);
    defineShown(this, ["result", "errors", "successful", "messageId"]);
  }

  readonly #answer: Answer;
  readonly #message_id: string | undefined;

  /** The platform's reply. */
  readonly result: Json;

  /** @internal */
  constructor(answer: Answer, reply: Json = {}) {
    const { code, message } = answer;
    this.#answer = answer;
    this.#message_id = stringIn(reply, "message_id") || undefined;
    this.result = { code, message, ...reply };
  }

  /** Whether the platform accepted the message. */
  get successful(): boolean {
    return this.#answer.successful;
  }

  /** The identifier of the message; undefined when the platform refused it. */
  get message_id(): string | undefined {
    return this.#message_id;
  }

  /** Why it was refused; empty when it was not. */
  get errors(): readonly string[] {
    return this.successful ? [] : [this.#answer.message];
  }
}

export interface SendResult extends SendResultTwins {}
