import { Operation } from "../calls/operation.js";
import { isJson, type Json } from "@twinline/core/internal";

import { Player } from "../media/player.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";

/** The action of a request and its options: `"stop"`, `{start: {…}}`, or the older `{action: "start", …}`. */
function actionOf({ method, params }: CallRequest, known: readonly string[]): [string, Json] {
  const { action } = params;
  const options = isJson(action) ? action : {};
  const name =
    (typeof action === "string" ? action : undefined) ??
    known.find((candidate) => options[candidate] !== undefined) ??
    text(options, "action");
  if (!known.includes(name)) {
    const got = JSON.stringify(action);
    throw invalidParams(`${method}: params.action must be one of ${known.join(", ")}, got ${got}`);
  }
  const details = options[name];
  return [name, isJson(details) ? details : options];
}

/**
 * Starts or stops a transcription or translation that reports to a webhook. The simulator calls no webhooks,
 * and the protocol has no events about it: it runs or it does not.
 */
function follow({ call, method, accept }: CallRequest, action: string, what: string): void {
  const running = call.operations.of(method)[0];
  if (action === "start") {
    if (running !== undefined)
      throw new Refusal("409", `${method}: it is already running on this call`);
    call.operations.add(new Operation(call, method));
    return accept(`Live ${what} started`);
  }
  if (running === undefined) throw new Refusal("404", `${method}: it is not running on this call`);
  if (action === "summarize") return accept(`Live ${what} is summarized`);
  accept(`Live ${what} stopped`);
  running.stop();
}

/** Live transcription and translation. */
export const live = {
  "calling.live_transcribe": (request: CallRequest): void => {
    const [action] = actionOf(request, ["start", "stop", "summarize"]);
    follow(request, action, "transcription");
  },
  /** An injected message is heard as it is: nothing is really translated. */
  "calling.live_translate": (request: CallRequest): void => {
    const { call, method, accept } = request;
    const [action, details] = actionOf(request, ["start", "stop", "summarize", "inject"]);
    if (action !== "inject") return follow(request, action, "translation");
    if (call.operations.of(method).length === 0) {
      throw new Refusal("404", `${method}: it is not running on this call`);
    }
    const message = text(details, "message");
    if (message === "")
      throw invalidParams(`${method}: params.action.inject.message must be a string`);
    accept("Message injected");
    const listener = text(details, "direction") === "local-caller" ? call.peer : call;
    if (listener === undefined) return;
    new Player(listener.timers, listener.transcript, {
      media: [{ type: "tts", params: { text: message } }],
    }).start();
  },
};
