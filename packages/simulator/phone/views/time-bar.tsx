import type { JSX } from "preact";

import { run } from "../state/actions.js";
import { cursor } from "../state/cursor.js";
import { linkState } from "../state/link.js";
import { closeSession } from "../state/opening.js";
import { model, opened } from "../state/session.js";
import { shownTime } from "../state/ticker.js";
import { time } from "../state/time.js";
import { clockTime } from "../state/words.js";

/** The time of the session: its pace, and a cursor to drag through it. */
export function TimeBar(): JSX.Element {
  return (
    <section class="time-bar" aria-label="Time">
      {opened.value === undefined ? <Pace /> : <Opened name={opened.value.name} />}
      <Cursor />
    </section>
  );
}

const paces = [1, 2, 10] as const;

function Pace(): JSX.Element | null {
  const { clock, pace, to_prompt } = time.value;
  if (linkState.value === "none") return null;
  if (clock === "real") {
    return <span class="quiet">Real time</span>;
  }
  const paused = pace === 0;
  const gone = linkState.value !== "open";
  return (
    <span class="pace">
      <button
        type="button"
        class="button"
        data-repeat
        disabled={gone}
        onClick={() => void run({ do: "set_pace", pace: paused ? 1 : 0 })}
      >
        {paused ? "Go on" : "Pause"}
      </button>
      <button
        type="button"
        class="button"
        data-repeat
        disabled={gone}
        onClick={() => void run({ do: "step" })}
      >
        Step
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={to_prompt}
        disabled={gone}
        onClick={() => void run({ do: "run_to_prompt" })}
      >
        To next prompt
      </button>
      {clock === "paced" && (
        <label>
          <span class="for-ears">Pace</span>
          <select
            value={String(pace)}
            disabled={gone}
            onChange={({ currentTarget }) =>
              void run({ do: "set_pace", pace: Number(currentTarget.value) })
            }
          >
            <option value="0">paused</option>
            {paces.map((times) => (
              <option key={times} value={String(times)}>
                {times} ×
              </option>
            ))}
          </select>
        </label>
      )}
      {clock === "virtual" && <span class="quiet">virtual time</span>}
    </span>
  );
}

function Opened({ name }: { readonly name: string }): JSX.Element {
  return (
    <span class="opened">
      <strong>{name}</strong>
      <button type="button" class="button" onClick={closeSession}>
        Close
      </button>
    </span>
  );
}

/** Drags the desk through the session, back and forth. */
function Cursor(): JSX.Element | null {
  const shown = model();
  const now = shownTime();
  const end = Math.max(shown.end, opened.value === undefined ? now : 0);
  if (shown.frames.length === 0 && shown.histories.length === 0) return null;
  const step = end > 600 ? 1 : 0.05;
  // The last step of a slider stops up to a step short of its end, give or take a rounding error.
  const move = (at: number): void => {
    cursor.value = end - at < 1.5 * step ? undefined : at;
  };
  return (
    <label class="cursor">
      <span class="for-ears">Time in the session</span>
      <input
        type="range"
        min={0}
        max={end}
        step={step}
        value={cursor.value ?? end}
        aria-valuetext={`${clockTime(now)} of ${clockTime(end)}`}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
      />
      <span class="number-cell quiet">
        {clockTime(now)} of {clockTime(end)}
      </span>
      {cursor.value !== undefined && (
        <button type="button" class="button-quiet" onClick={() => (cursor.value = undefined)}>
          {opened.value === undefined ? "Back to now" : "To the end"}
        </button>
      )}
    </label>
  );
}
