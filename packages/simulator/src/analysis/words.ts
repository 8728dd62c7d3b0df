import type { CallHistory } from "./call-history.js";

const reasons: Readonly<Record<string, string>> = {
  hangup: "hung up",
  cancel: "hung up before it was answered",
  busy: "busy",
  noAnswer: "no answer",
  decline: "declined",
  error: "failed",
  abandoned: "the app went away",
  max_duration: "the maximum duration was reached",
  not_found: "the number does not exist",
};

type Ending = Pick<CallHistory, "direction" | "end_reason" | "ended_by" | "unheard">;

/** How a call ended, in words: `the caller hung up`, `busy`. */
export function endWords({ direction, end_reason = "", ended_by, unheard }: Ending): string {
  if (unheard !== undefined) return "no client listens";
  const reason = reasons[end_reason] ?? end_reason;
  const hungUp = end_reason === "hangup" || end_reason === "cancel";
  if (ended_by === "app") return hungUp ? "the app hung up" : `the app ended it: ${reason}`;
  if (ended_by === "person" && hungUp) {
    return direction === "inbound" ? `the caller ${reason}` : "the called party hung up";
  }
  return reason === "" ? "ended" : reason;
}

/** An injected fault in words. */
export function faultWords(what: string, detail: string): string {
  const [method = "", code = ""] = detail.split(" ");
  switch (what) {
    case "drop_connections":
      return "connections dropped";
    case "half_open":
      return "links left half open";
    case "forget_sessions":
      return "sessions forgotten";
    case "disconnect_clients":
      return detail === "restart" ? "clients asked to restart" : "clients asked to leave";
    case "go_down":
      return "the platform went down";
    case "come_back":
      return "the platform came back";
    case "fail_next":
      return `the next ${method} will be refused with ${code}`;
    case "refuse_authentication":
      return `credentials refused: ${detail}`;
    case "mute_pings":
      return `pings muted: ${detail}`;
    case "read_slowly":
      return detail === "0" ? "reads as fast as it can" : `reads a frame every ${detail} s`;
    default:
      return detail === "" ? what.replaceAll("_", " ") : `${what.replaceAll("_", " ")}: ${detail}`;
  }
}
