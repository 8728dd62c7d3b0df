import type { ReferAction } from "../actions/refer-action.js";
import type { AnswerResult } from "../results/answer-result.js";
import type { DisconnectResult } from "../results/disconnect-result.js";
import type { HangupResult } from "../results/hangup-result.js";
import type { ReferResult } from "../results/refer-result.js";
import type { Optional } from "./spelling.js";

/** Why a call is hung up. */
export type HangupReason = "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error";

/** How `answer` and `disconnect` may be called. */
export interface Plain<Outcome> {
  (options?: Optional<object>): Promise<Outcome>;
}

/** How `hangup` may be called. */
export interface Hangup<Outcome> {
  (reason?: HangupReason | null): Promise<Outcome>;
  (options: Optional<{ reason: HangupReason }>): Promise<Outcome>;
}

/** The headers of a REFER, as one object or as a list. */
export type ReferHeaders =
  | Readonly<Record<string, string>>
  | readonly { readonly name: string; readonly value: string }[];

/** How `refer` may be called. */
export interface Refer<Outcome> {
  (to: string, headers?: ReferHeaders | null): Promise<Outcome>;
  (options: { readonly to: string } & Optional<{ headers: ReferHeaders }>): Promise<Outcome>;
}

/** The methods of a call that begin it and end it. */
export interface LifecycleMethods {
  /**
   * Answers an inbound call and waits until it is answered.
   *
   * @returns unsuccessful when the call ended instead or the platform refused; never rejects for that
   *
   * Page: Relay.Calling.Call, answer.
   */
  readonly answer: Plain<AnswerResult>;
  /**
   * Hangs the call up and waits until it has ended.
   *
   * @param reason why; default `hangup`
   * @returns unsuccessful when the call was over already or the platform refused; never rejects for that
   * @throws {RelayParamError} an argument is unknown or of the wrong type
   *
   * Page: Relay.Calling.Call, hangup.
   */
  readonly hangup: Hangup<HangupResult>;
  /**
   * Takes a call that is connected with another apart from it, and waits until they are apart.
   *
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   */
  readonly disconnect: Plain<DisconnectResult>;
  /**
   * Refers a SIP call to another address and waits for the outcome.
   *
   * @param to address, `sip:…`
   * @param headers headers of the REFER
   * @returns unsuccessful when the other side did not take it over; never rejects for that
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   */
  readonly refer: Refer<ReferResult>;
  /**
   * Starts to refer a SIP call to another address. Parameters as of `refer`.
   *
   * @returns the refer under way; already completed when the platform refused it
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   */
  readonly refer_async: Refer<ReferAction>;
}
