import { signal } from "@preact/signals";

import { run } from "./actions.js";
import { linkState } from "./link.js";
import { go, view, views, type View } from "./route.js";
import { calls, current, opened, shownCall } from "./session.js";

export const helpIsOpen = signal(false);

/** The keys that work wherever nothing is being typed, for the help. */
export const shortcuts: readonly (readonly [key: string, what: string])[] = [
  ["0–9 * # +", "Dial, or press a key in a call"],
  ["Backspace", "Delete the last digit"],
  ["Enter", "Call the number"],
  ["a", "Answer the call that rings"],
  ["h", "Hang up, or decline"],
  ["s", "Say something"],
  ["c t r l f m x", "Calls, timeline, transcript, ladder, frames, messages, faults"],
  ["p", "Phone, where it has a view of its own"],
  ["?", "This help"],
];

const viewKeys: Readonly<Record<string, View>> = {
  p: "phone",
  c: "calls",
  t: "timeline",
  r: "transcript",
  l: "ladder",
  f: "frames",
  m: "messages",
  x: "faults",
};

/** True where a key is text: in a field that takes words, not on a checkbox or a button. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return (
    target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type)
  );
}

const bare = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey;

/** From now on keys work, and nothing happens twice. */
export function listenToKeys(): void {
  addEventListener("keydown", typed);
  // The second click of a double click lands on whatever the first one put there.
  addEventListener("click", onlyOnce, { capture: true });
  addEventListener("keydown", notHeld, { capture: true });
}

function typed(event: KeyboardEvent): void {
  if (!bare(event) || event.repeat || isTyping(event.target)) return;
  if (act(event.key)) event.preventDefault();
}

/** @returns whether the key means anything */
function act(key: string): boolean {
  if (key === "?") {
    helpIsOpen.value = !helpIsOpen.value;
    return true;
  }
  const wanted = viewKeys[key];
  if (wanted !== undefined && views.includes(wanted)) {
    if (wanted !== view.value) go({ view: wanted, frame: undefined });
    return true;
  }
  if (opened.value !== undefined || linkState.value !== "open") return false;
  return onPhone(key);
}

function onPhone(key: string): boolean {
  const ringing = calls.value.find(
    ({ direction, state }) =>
      direction === "incoming" && (state === "created" || state === "ringing"),
  );
  if (key === "a" && ringing !== undefined) {
    shownCall.value = ringing.id;
    void run({ do: "answer", call: ringing.id });
    return true;
  }
  const call = current.value;
  if (key === "h" && (call !== undefined || ringing !== undefined)) {
    const target = call !== undefined && call.state !== "ended" ? call : ringing;
    if (target === undefined) return false;
    void run({ do: target === ringing ? "decline" : "hang_up", call: target.id });
    return true;
  }
  if (key === "s") {
    const field = document.querySelector<HTMLInputElement>(".say-input:not(:disabled)");
    field?.focus();
    return field !== null;
  }
  return false;
}

function onlyOnce(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target instanceof Element)) return;
  if (event.target.closest("[data-repeat]") !== null) return;
  if (event.target.closest("button, a, summary") === null) return;
  event.preventDefault();
  event.stopPropagation();
}

function notHeld(event: KeyboardEvent): void {
  const presses = event.key === "Enter" || event.key === " ";
  if (event.repeat && presses && event.target instanceof HTMLButtonElement) event.preventDefault();
}
