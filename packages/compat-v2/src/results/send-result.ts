import { defineTwins, type Twins } from "@twinline/core/internal";

import type { Answer } from "../calls/execution.js";

/** What a sent message's result shows under names that have a twin. */
export interface SendResultMembers {
  /** The identifier of the message; undefined when the platform refused it. */
  readonly message_id: string | undefined;
}

/**
 * Answer to a message that was sent. Successful when the platform accepted it; its states come later.
 *
 * Page: Relay.Messaging.SendResult.
 */
export class SendResult implements SendResultMembers {
  static {
    defineTwins(this);
  }

  /** Whether the platform accepted the message. */
  readonly successful: boolean;
  readonly message_id: string | undefined;
  /** Why it was refused; empty when it was not. */
  readonly errors: readonly string[];

  /** @internal */
  constructor(answer: Answer, message_id: string | undefined) {
    this.successful = answer.successful;
    this.message_id = message_id;
    this.errors = answer.successful ? [] : [answer.message];
  }
}

export interface SendResult extends Twins<SendResultMembers> {}
