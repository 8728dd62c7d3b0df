import type { TraceMessages } from "./channels.js";

/** The word in which an operation's last event says how it came out; empty when there is none. */
export function stateOf(params: object | undefined): string {
  const { state, connect_state } = (params ?? {}) as { state?: unknown; connect_state?: unknown };
  const word = state ?? connect_state;
  return typeof word === "string" ? word : "";
}

const failed = new Set(["error", "failed"]);

/** How an operation ended: its phase, or `failed` when its own last event says so. */
export function outcomeOf({ phase, params }: TraceMessages["twinline:operation"]): string {
  return phase === "completed" && failed.has(stateOf(params)) ? "failed" : phase;
}

/** True for an end that is a fault, and neither the caller's nor the app's own doing. */
export function isFault(outcome: string): boolean {
  return outcome === "failed" || outcome === "refused" || outcome === "lost";
}
