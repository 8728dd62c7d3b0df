import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import { keyTone } from "../sound/tones.js";

const keys: readonly (readonly [key: string, letters: string])[] = [
  ["1", "\u00a0"],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", "+"],
  ["#", ""],
];

const spoken: Readonly<Record<string, string>> = { "*": "star", "#": "pound" };

interface KeypadProps {
  readonly disabled?: boolean;
  readonly onKey: (key: string) => void;
}

/** Twelve keys with their tones. The computer's keys work too, wherever nothing is being typed. */
export function Keypad({ disabled = false, onKey }: KeypadProps): JSX.Element {
  useEffect(() => {
    if (disabled) return undefined;
    const typed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!/^[0-9*#]$/.test(event.key)) return;
      event.preventDefault();
      press(event.key);
    };
    addEventListener("keydown", typed);
    return () => removeEventListener("keydown", typed);
  });
  const press = (key: string): void => {
    keyTone(key);
    flash(key);
    onKey(key);
  };
  return (
    <div class="keypad" role="group" aria-label="Keypad">
      {keys.map(([key, letters]) => (
        <button
          key={key}
          type="button"
          class="key"
          data-key={key}
          disabled={disabled}
          aria-label={spoken[key] ?? key}
          onClick={() => press(key)}
        >
          <span class="key-digit">{key}</span>
          {letters !== "" && (
            <span class="key-letters" aria-hidden="true">
              {letters}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

/** Shows which key it was, when it was pressed on the computer's keyboard. */
function flash(key: string): void {
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button?.animate([{ filter: "brightness(0.85)" }, { filter: "none" }], { duration: 220 });
}
