import { computed, signal } from "@preact/signals";

import type { PhoneFrame } from "../../src/phone/messages.js";
import { chosenStory, frames, shownCall } from "./store.js";

/** Words that a frame must contain, anywhere in it. */
export const search = signal("");
export const direction = signal<"" | PhoneFrame["direction"]>("");
/** Replies, acknowledgements and pings: half of all frames, and seldom what one looks for. */
export const withReplies = signal(false);
/** Only frames about the call on the phone's screen. */
export const onlyCall = signal(false);

const texts = new WeakMap<PhoneFrame, string>();

function textOf(frame: PhoneFrame): string {
  const known = texts.get(frame);
  if (known !== undefined) return known;
  const text = JSON.stringify(frame.message).toLowerCase();
  texts.set(frame, text);
  return text;
}

/** True for a frame that says something by itself. */
function isNoise({ method, message }: PhoneFrame): boolean {
  if (method === "signalwire.ping") return true;
  if (method !== undefined) return false;
  // A reply that refuses is worth a look.
  const { error, result } = message as { error?: unknown; result?: { code?: unknown } };
  const code = result?.code;
  return error === undefined && (code === undefined || String(code).startsWith("2"));
}

export const shownFrames = computed<readonly PhoneFrame[]>(() => {
  const words = search.value.toLowerCase().split(" ").filter(Boolean);
  const call = onlyCall.value ? (shownCall.value ?? chosenStory.value) : undefined;
  return frames.value.filter(
    (frame) =>
      (direction.value === "" || frame.direction === direction.value) &&
      (withReplies.value || frame.fault !== undefined || !isNoise(frame)) &&
      (call === undefined || textOf(frame).includes(call)) &&
      words.every((word) => textOf(frame).includes(word)),
  );
});

/** Frames as a file of them: one in a line. */
export const ndjsonOf = (some: readonly PhoneFrame[]): string =>
  some
    .map(({ number, at, direction: way, connection, fault, message }) =>
      JSON.stringify({ number, at, direction: way, connection, fault, message }),
    )
    .join("\n");
