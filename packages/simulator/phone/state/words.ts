import type { PhoneCall } from "../../src/phone/messages.js";

const reasons: Readonly<Record<string, string>> = {
  hangup: "Hung up",
  cancel: "Cancelled",
  busy: "Busy",
  noAnswer: "No answer",
  decline: "Declined",
  error: "Failed",
  abandoned: "The app went away",
  max_duration: "Time is up",
  not_found: "Nobody there",
};

/** Why a call ended, for a person. */
export const reasonWords = (reason: string | undefined): string =>
  reasons[reason ?? ""] ?? reason ?? "Ended";

/** How a call stands, for a person. */
export function stateWords({ state, direction, end_reason }: PhoneCall): string {
  if (state === "created" || state === "ringing") {
    return direction === "placed" ? "Calling…" : "Incoming call";
  }
  if (state === "answered") return "Connected";
  return state === "ending" ? "Hanging up…" : reasonWords(end_reason);
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
