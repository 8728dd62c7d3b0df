/** The states of a call, in order. A call may skip some. */
export const callStates = ["created", "ringing", "answered", "ending", "ended"] as const;

export type CallState = (typeof callStates)[number];

/** True for the name of a call state. */
export function isCallState(word: unknown): word is CallState {
  return (callStates as readonly unknown[]).includes(word);
}

/** True if a call in `state` has reached `target` or a later state. Always false for an unknown state. */
export function hasReached(state: string, target: CallState): boolean {
  return callStates.indexOf(state as CallState) >= callStates.indexOf(target);
}
