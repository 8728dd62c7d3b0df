import type { Operation } from "@twinline/core/internal";

import { Action } from "../actions/action.js";
import { ReferAction } from "../actions/bridge.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { byField } from "../operation/event-reader.js";
import { AnswerResult, DisconnectResult, HangupResult, ReferResult } from "../results/lifecycle.js";
import { required, text } from "./parameter-types.js";
import type { Optional } from "./spelling.js";

/** Why a call is hung up. */
export type HangupReason = "hangup" | "cancel" | "busy" | "noAnswer" | "decline" | "error";

/** How `answer` and `disconnect` may be called. */
export interface Plain<Outcome> {
  (options?: Optional<object>): Promise<Outcome>;
}

/** How `hangup` may be called. */
export interface Hangup<Outcome> {
  /**
   * Hangs the call up and waits until it has ended.
   *
   * @param reason why; default `hangup`
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (reason?: HangupReason | null): Promise<Outcome>;
  /**
   * Hangs the call up and waits until it has ended.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (options: Optional<{ reason: HangupReason }>): Promise<Outcome>;
}

/** The headers of a REFER, as one object or as a list. */
export type ReferHeaders =
  | Readonly<Record<string, string>>
  | readonly { readonly name: string; readonly value: string }[];

/** How `refer` may be called. */
export interface Refer<Outcome> {
  /**
   * Refers a SIP call to another address and waits for the outcome. The `_async` form returns at once.
   *
   * @param to address, `sip:…`
   * @param headers headers of the REFER
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (to: string, headers?: ReferHeaders | null): Promise<Outcome>;
  /**
   * Refers a SIP call to another address and waits for the outcome. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
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
   * @returns unsuccessful when the call had ended already or the platform refused; never rejects for that
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
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
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  readonly refer: Refer<ReferResult>;
  /**
   * Starts to refer a SIP call to another address. Parameters as of `refer`.
   *
   * @returns the running refer; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  readonly refer_async: Refer<ReferAction>;
}

const answering: MethodFamily<AnswerResult> = {
  reader: byField("call_state"),
  succeeds: ({ call_state: state }) => state === "answered",
  Result: AnswerResult,
  Action,
  showsOnlyItsEnd: true,
};

const hangingUp: MethodFamily<HangupResult> = {
  reader: byField("call_state"),
  succeeds: ({ call_state: state }) => state === "ended",
  Result: HangupResult,
  Action,
};

const disconnecting: MethodFamily<DisconnectResult> = {
  reader: byField("connect_state"),
  succeeds: ({ connect_state: state }) => state === "disconnected",
  Result: DisconnectResult,
  Action,
  showsOnlyItsEnd: true,
};

const referring: MethodFamily<ReferResult, ReferAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "success",
  Result: ReferResult,
  Action: ReferAction,
};

/** A call that was answered before gets no event that says so again. */
function answeredBefore(operation: Operation): void {
  const { call_id, node_id, state } = operation.leg;
  if (operation.outcome !== undefined || state !== "answered") return;
  const event_type = "calling.call.state";
  const params = { call_id, node_id, call_state: state };
  // An event that is right behind the reply completes it sooner, and says more.
  queueMicrotask(() => operation.settle({ kind: "completed", event: { event_type, params } }));
}

export const lifecycleMethods: MethodTable<LifecycleMethods> = {
  answer: {
    method: "calling.answer",
    family: answering,
    blockingOnly: true,
    completes: ({ params: { call_state: state } }) => state === "answered" || state === "ending",
    accepted: answeredBefore,
  },
  hangup: {
    method: "calling.end",
    family: hangingUp,
    blockingOnly: true,
    positional: ["reason"],
    parameters: () => ({ reason: { to: "reason" } }),
    build: (params) => ({ reason: "hangup", ...params }),
  },
  disconnect: { method: "calling.disconnect", family: disconnecting, blockingOnly: true },
  refer: {
    method: "calling.refer",
    family: referring,
    positional: ["to", "headers"],
    parameters: () => ({
      to: required(text("device.params.to")),
      headers: { to: "device.params.headers" },
    }),
    unknownTo: "device.params",
    build: ({ device }) => ({ device: { type: "sip", ...(device as object) } }),
  },
};
