import type { CallAudio } from "../calls/call-audio.js";
import type { Segment } from "./track.js";

/**
 * What was said on a call between two moments, a line for each utterance: `remote-caller` is
 * the person at the other end, `local-caller` what that person heard.
 */
export function transcriptionOf(audio: CallAudio, from: number, until: number): string {
  const said = [
    ...audio.spoken.between(from, until).map((segment) => ({ who: "remote-caller", segment })),
    ...audio.heard.between(from, until).map((segment) => ({ who: "local-caller", segment })),
  ];
  return said
    .filter(({ segment }) => segment.kind === "speech")
    .toSorted((one, other) => one.segment.from - other.segment.from)
    .map(({ who, segment }) => ({ who, words: wordsOf(segment) }))
    .filter(({ words }) => words !== "")
    .map(({ who, words }) => `${who}: ${words}\n`)
    .join("");
}

/** The words that were spoken in full. */
function wordsOf({ text, pace, from, until, before }: Segment): string {
  const count = (time: number): number => Math.floor(time / pace + 1e-6);
  return text
    .split(" ")
    .slice(count(before), count(before + until - from))
    .join(" ");
}
