import { methodRows, type Operation } from "@twinline/core/internal";

import { Action } from "../actions/action.js";
import { ReferAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { byField } from "../common/event.js";
import { AnswerResult, DisconnectResult, HangupResult, ReferResult } from "../results/lifecycle.js";
import type {
  AnswerOptions,
  DisconnectOptions,
  HangupOptions,
  ReferOptions,
  ReferParams,
} from "../types/inputs.generated.js";
import { string } from "./parameter-types.js";

/** Why a call is hung up. */
export type HangupReason = NonNullable<HangupOptions["reason"]>;

/** The methods of a call that begin it and end it. */
export interface LifecycleMethods {
  /**
   * Answers an inbound call and waits until it is answered.
   *
   * @param options `extra` only; see {@link AnswerOptions}
   * @returns unsuccessful when the platform refused or the call ended instead; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, answer.
   */
  answer(options?: AnswerOptions): Promise<AnswerResult>;
  /**
   * Hangs the call up and waits until it has ended.
   *
   * @param reason why: `hangup`, `cancel`, `busy`, `noAnswer`, `decline` or `error`, default `hangup`; or the options
   * @returns unsuccessful when the platform refused or the call had already ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, hangup.
   */
  hangup(reason?: HangupReason | HangupOptions | null): Promise<HangupResult>;
  /**
   * Separates the call from the one that it is connected with, and waits until it is on its own.
   *
   * @param options `extra` only; see {@link DisconnectOptions}
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   */
  disconnect(options?: DisconnectOptions): Promise<DisconnectResult>;
  /**
   * Refers a SIP call to another address and waits for the outcome.
   *
   * @param to address, `sip:…`; or everything in one object
   * @param headers headers of the REFER, as one object or as a list of `{name, value}`
   * @returns unsuccessful when the other side did not accept; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  refer(to: string | ReferParams, headers?: ReferOptions["headers"]): Promise<ReferResult>;
  /**
   * Starts to refer a SIP call to another address and returns at once.
   *
   * @param to address, `sip:…`; or everything in one object
   * @param headers headers of the REFER, as one object or as a list of `{name, value}`
   * @returns the running refer; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  refer_async(to: string | ReferParams, headers?: ReferOptions["headers"]): Promise<ReferAction>;
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

export const lifecycleMethods = methodRows<MethodTable<LifecycleMethods>>()({
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
      to: { ...string("device.params.to"), required: true },
      headers: { to: "device.params.headers" },
    }),
    unknownTo: "device.params",
    build: ({ device }) => ({ device: { type: "sip", ...(device as object) } }),
  },
});
