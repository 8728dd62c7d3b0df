/** The states of a call, in the order in which it goes through them. It may skip some. */
export const callStates = ["created", "ringing", "answered", "ending", "ended"] as const;

export type CallState = (typeof callStates)[number];

/** True for a word that names a state of a call. */
export function isCallState(word: unknown): word is CallState {
  return (callStates as readonly unknown[]).includes(word);
}

/** True when a call in `state` has reached `target` or is past it. An unknown state has reached nothing. */
export function hasReached(state: string, target: CallState): boolean {
  return callStates.indexOf(state as CallState) >= callStates.indexOf(target);
}
