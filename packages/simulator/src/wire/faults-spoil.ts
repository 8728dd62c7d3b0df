import type { FrameFault } from "./frame.js";

/** What spoils a frame's text: see the verdicts of the same names. */
export type Spoiling = "truncate" | "corrupt" | { readonly truncate: number };

/** A frame's text as it arrives, and what the log says about it. */
export interface Spoilt {
  readonly text: string;
  readonly fault: FrameFault;
}

/** Stands where a character was: what a decoder shows for bytes that it cannot read. */
const unreadable = "\uFFFD";

/** Spoils the text of a frame, in the same way every time. */
export function spoilt(text: string, how: Spoiling): Spoilt {
  if (how === "corrupt") return { text: corrupted(text), fault: "corrupted" };
  const kept = how === "truncate" ? text.length >> 1 : Math.max(0, how.truncate);
  return { text: text.slice(0, kept), fault: "truncated" };
}

/** The middle third is unreadable. */
function corrupted(text: string): string {
  const third = Math.floor(text.length / 3);
  return text.slice(0, third) + unreadable.repeat(text.length - 2 * third) + text.slice(-third);
}
