import { defineTwins } from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import type { Event } from "../common/event.js";
import { stringIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { ReferResultTwins } from "../types/twins.generated.js";

/**
 * The result of answering. Successful when the call is answered.
 *
 * Page: Relay.Calling.AnswerResult.
 */
export class AnswerResult extends Result {}

/**
 * The result of hanging up. Successful when the call has ended.
 *
 * Page: Relay.Calling.HangupResult.
 */
export class HangupResult extends Result {
  static {
    defineShown(this, ["reason"]);
  }

  /** Why the call ended: as requested, until the platform reports the reason. */
  get reason(): string {
    const execution = this.execution;
    return stringIn(execution.completion, "end_reason") || stringIn(execution.params, "reason");
  }
}

/**
 * The result of connecting. Successful when the calls are connected.
 *
 * Page: Relay.Calling.ConnectResult.
 */
export class ConnectResult extends Result {
  static {
    defineShown(this, ["call"]);
  }

  /** The call of the other party, as long as the two are connected; else undefined. */
  get call(): Call | undefined {
    return this.execution.call.peer;
  }
}

/** The result of disconnecting two connected calls. Successful when they are disconnected. */
export class DisconnectResult extends Result {}

/**
 * The result of dialing. Successful when the call was answered.
 *
 * Page: Relay.Calling.DialResult.
 */
export class DialResult<CallView = Call> {
  static {
    defineShown(this, ["successful", "event", "call"]);
  }

  readonly #call: CallView;
  readonly #event: Event | undefined;

  /** @internal */
  constructor(call: CallView, event: Event | undefined) {
    this.#call = call;
    this.#event = event;
  }

  /** Whether the call was answered. */
  get successful(): boolean {
    return this.#event?.name === "answered";
  }

  /** The event that ended the dial; undefined when the platform refused it. */
  get event(): Event | undefined {
    return this.#event;
  }

  /** The call that was dialled, also when there was no answer: see its `busy` and `failed`. */
  get call(): CallView {
    return this.#call;
  }
}

/** The result of referring a SIP call. Successful when the other side accepted it. */
export class ReferResult extends Result {
  static {
    defineShown(this, ["refer_to", "refer_response_code", "refer_notify_code"]);
    defineTwins(this);
  }

  /** The address that the call was referred to; undefined until the platform reports it. */
  get refer_to(): string | undefined {
    return this.#field("sip_refer_to");
  }

  /** The SIP code of the response to the REFER; undefined before there is one. */
  get refer_response_code(): string | undefined {
    return this.#field("sip_refer_response_code");
  }

  /** The SIP code of the latest NOTIFY; undefined before the first. */
  get refer_notify_code(): string | undefined {
    return this.#field("sip_notify_response_code");
  }

  #field(name: string): string | undefined {
    return stringIn(this.execution.progress, name) || undefined;
  }
}

export interface ReferResult extends ReferResultTwins {}
