import type { JSX } from "preact";

import { calls, liveCalls, shownCall } from "../state/session.js";
import { stateWords } from "../state/words.js";
import { Icon } from "./icon.js";

/** The calls of the phone side by side, and the way to a new one. */
export function CallStrip(): JSX.Element | null {
  const shown = calls.value.filter(
    (call) => call.id === shownCall.value || liveCalls.value.includes(call),
  );
  if (shown.length === 0) return null;
  return (
    <nav class="strip" aria-label="Calls">
      {shown.map((call) => (
        <button
          key={call.id}
          type="button"
          class={`strip-call strip-${call.state}`}
          aria-current={call.id === shownCall.value ? "true" : undefined}
          onClick={() => (shownCall.value = call.id)}
        >
          <span class="strip-dot" aria-hidden="true" />
          <span class="strip-name">{call.context === "" ? call.other : call.context}</span>
          <span class="for-ears">, {stateWords(call)}</span>
        </button>
      ))}
      <button
        type="button"
        class="strip-new"
        aria-label="New call"
        title="New call"
        aria-current={shownCall.value === undefined ? "true" : undefined}
        onClick={() => (shownCall.value = undefined)}
      >
        <Icon name="plus" />
      </button>
    </nav>
  );
}
