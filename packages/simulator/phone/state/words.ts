import { endWords } from "../../src/analysis/words.js";
import type { CallHistory } from "../../src/analysis/call-history.js";
import type { PhoneCall } from "../../src/phone/messages.js";
import { model } from "./session.js";

/** The state of a call, for a person. */
export function stateWords(call: PhoneCall): string {
  const { state, direction, id, end_reason } = call;
  if (state === "created" || state === "ringing") {
    return direction === "placed" ? "Calling…" : "Incoming call";
  }
  if (state === "answered") return "Connected";
  if (state === "ending") return "Hanging up…";
  const history = model().history(id);
  if (history?.ended !== undefined) return capital(endWords(history));
  const inbound = direction === "placed" ? "inbound" : "outbound";
  return capital(
    endWords({ direction: inbound, end_reason, ended_by: undefined, unheard: undefined }),
  );
}

/** The state of a call at a time: `ringing`, `live`, `the caller hung up`. */
export function outcomeWords(history: CallHistory, at: number): string {
  if (history.ended !== undefined && history.ended <= at) return endWords(history);
  return history.answered !== undefined && history.answered <= at ? "in progress" : "ringing";
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who a call connects: `+1555… → support`. */
export function partiesOf({ direction, from, to, context }: CallHistory): string {
  if (direction === "outbound") return `app → ${to}`;
  return `${from} → ${context === "" ? to : context}`;
}

/** `0:07`, `12:30`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** `0.4 s`, `12 s`. */
export function duration(seconds: number): string {
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** `3 ms`, `1.2 s`. */
export function latency(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}
