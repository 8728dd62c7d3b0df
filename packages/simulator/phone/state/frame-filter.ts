import { signal } from "@preact/signals";

import type { NetworkEvent } from "../../src/analysis/network-events.js";
import type { SessionFrame } from "../../src/analysis/session-frame.js";
import { cursor } from "./cursor.js";
import { lookedAt } from "./looked-at.js";
import { openFrame } from "./route.js";
import { model } from "./session.js";

/** Words that a frame must contain, anywhere in it. */
export const search = signal("");
export const direction = signal<"" | SessionFrame["direction"]>("");
/** Replies, acknowledgements and pings: half of all frames, and seldom what one looks for. */
export const withReplies = signal(false);
/** Only frames about the call that is looked at. */
export const onlyCall = signal(false);

const texts = new WeakMap<SessionFrame, string>();

function textOf(frame: SessionFrame): string {
  const known = texts.get(frame);
  if (known !== undefined) return known;
  const text = JSON.stringify(frame.message).toLowerCase();
  texts.set(frame, text);
  return text;
}

/** True for a frame that says nothing by itself. A reply that refuses is worth a look. */
function isNoise({ method, refusal }: SessionFrame): boolean {
  return method === "signalwire.ping" || (method === undefined && refusal === undefined);
}

/** The frames that pass the filter. One that a link leads to always does. */
export function shownFrames(): SessionFrame[] {
  const words = search.value.toLowerCase().split(" ").filter(Boolean);
  const call = onlyCall.value ? lookedAt()?.id : undefined;
  const until = cursor.value ?? Infinity;
  const wanted = openFrame.value;
  return model().frames.filter((frame) => {
    if (frame.at > until) return false;
    if (frame.number === wanted) return true;
    return (
      (direction.value === "" || frame.direction === direction.value) &&
      (withReplies.value || frame.fault !== undefined || !isNoise(frame)) &&
      (call === undefined || frame.call_id === call) &&
      words.every((word) => textOf(frame).includes(word))
    );
  });
}

/** What was done to the network, where the filter lets it pass. */
export function shownNetworkEvents(): NetworkEvent[] {
  const words = search.value.toLowerCase().split(" ").filter(Boolean);
  const until = cursor.value ?? Infinity;
  const history = onlyCall.value ? lookedAt() : undefined;
  const [from, to] = [history?.began ?? 0, Math.min(until, history?.ended ?? Infinity)];
  return model().networkEvents.all.filter(
    (item) =>
      item.at >= from &&
      item.at <= to &&
      words.every((word) => item.words.toLowerCase().includes(word)),
  );
}

/** Shows every frame. */
export function clearFilter(): void {
  search.value = "";
  direction.value = "";
  onlyCall.value = false;
  withReplies.value = true;
}

/** Frames as a file of them: one in a line. */
export const ndjsonOf = (some: readonly SessionFrame[]): string =>
  some
    .map(({ number, at, direction: way, connection, fault, delay, message }) =>
      JSON.stringify({ number, at, direction: way, connection, fault, delay, message }),
    )
    .join("\n");
