import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

import { keyTone } from "../sound/tones.js";
import { isTyping } from "../state/shortcuts.js";

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
  readonly onErase?: () => void;
  readonly onEnter?: () => void;
}

/** Twelve keys with their tones. The computer's keys work too, wherever nothing is being typed. */
export function Keypad(props: KeypadProps): JSX.Element {
  const { disabled = false, onKey, onErase, onEnter } = props;
  useEffect(() => {
    if (disabled) return undefined;
    const typed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { key, target } = event;
      if (onErase !== undefined && key === "Backspace") onErase();
      else if (onEnter !== undefined && key === "Enter" && !isControl(target)) onEnter();
      else if (/^[0-9*#]$/.test(key)) press(key);
      else if (onErase !== undefined && key === "+") onKey(key);
      else return;
      event.preventDefault();
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
          aria-label={spoken[key]}
          data-repeat
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

/** True where Enter has a meaning of its own. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary") !== null;
}

/** Shows which key it was, when it was pressed on the computer's keyboard. */
function flash(key: string): void {
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button?.animate([{ filter: "brightness(0.85)" }, { filter: "none" }], { duration: 220 });
}
