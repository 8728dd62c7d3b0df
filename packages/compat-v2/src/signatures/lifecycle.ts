import type { Operation } from "@twinline/core/internal";

import { Action } from "../actions/action.js";
import { ReferAction } from "../actions/refer-action.js";
import { isOptions } from "../calls/documented-form.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import { AnswerResult } from "../results/answer-result.js";
import { DisconnectResult } from "../results/disconnect-result.js";
import { HangupResult } from "../results/hangup-result.js";
import { ReferResult } from "../results/refer-result.js";
import { free, required, text } from "./parameters.js";

const answering: Kind<AnswerResult> = {
  reading: byField("call_state"),
  succeeds: ({ call_state: state }) => state === "answered",
  Result: AnswerResult,
  Action,
};

const hangingUp: Kind<HangupResult> = {
  reading: byField("call_state"),
  succeeds: ({ call_state: state }) => state === "ended",
  Result: HangupResult,
  Action,
};

const disconnecting: Kind<DisconnectResult> = {
  reading: byField("connect_state"),
  succeeds: ({ connect_state: state }) => state === "disconnected",
  Result: DisconnectResult,
  Action,
};

const referring: Kind<ReferResult, ReferAction> = {
  reading: byField("state"),
  succeeds: ({ state }) => state === "success",
  Result: ReferResult,
  Action: ReferAction,
};

/** Headers as the Node SDK lists them, `{name, value}` each, as the one object that goes on the wire. */
function headersAsObject(args: readonly unknown[]): readonly unknown[] {
  return args.map((argument) => {
    if (!isOptions(argument) || !Array.isArray(argument["headers"])) return argument;
    const pairs = argument["headers"].filter(isOptions).map(({ name, value }) => [name, value]);
    return { ...argument, headers: Object.fromEntries(pairs) as unknown };
  });
}

/** A call that was answered before gets no event that says so again. */
function answeredBefore(operation: Operation): void {
  const { call_id, node_id, state } = operation.leg;
  if (operation.outcome !== undefined || state !== "answered") return;
  const event_type = "calling.call.state";
  const params = { call_id, node_id, call_state: state };
  operation.settle({ kind: "completed", event: { event_type, params } });
}

export const lifecycleVerbs = {
  answer: new Verb("answer", answering, {
    method: "calling.answer",
    completes: ({ params: { call_state: state } }) => state === "answered" || state === "ending",
    accepted: answeredBefore,
  }),
  hangup: new Verb("hangup", hangingUp, {
    method: "calling.end",
    positional: ["reason"],
    parameters: { reason: { to: "reason" } },
    build: ({ params }) => ({ reason: "hangup", ...params }),
  }),
  disconnect: new Verb("disconnect", disconnecting, { method: "calling.disconnect" }),
  refer: new Verb("refer", referring, {
    method: "calling.refer",
    positional: ["to", "headers"],
    parameters: {
      to: required(text("device.params.to")),
      headers: free("device.params.headers"),
    },
    adapt: headersAsObject,
    build: ({ params }) => ({ device: { type: "sip", ...(params["device"] as object) } }),
  }),
};
