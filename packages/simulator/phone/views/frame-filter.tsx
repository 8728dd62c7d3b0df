import type { JSX } from "preact";

import {
  direction,
  ndjsonOf,
  onlyCall,
  search,
  shownFrames,
  withReplies,
} from "../state/frame-filter.js";
import { frames, shownCall } from "../state/store.js";
import { CopyButton } from "./copy-button.js";

/** Which frames are shown. */
export function FrameFilter(): JSX.Element {
  const passing = shownFrames.value;
  const all = frames.value.length;
  return (
    <div class="filter" role="search" aria-label="Frames">
      <input
        type="search"
        class="filter-search"
        aria-label="Search frames"
        placeholder="Search: play, call id, words…"
        value={search.value}
        onInput={({ currentTarget }) => (search.value = currentTarget.value)}
      />
      <select
        aria-label="Direction"
        value={direction.value}
        onChange={({ currentTarget }) =>
          (direction.value = currentTarget.value as typeof direction.value)
        }
      >
        <option value="">Both directions</option>
        <option value="to_platform">From the app</option>
        <option value="to_client">To the app</option>
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={withReplies.value}
          onChange={({ currentTarget }) => (withReplies.value = currentTarget.checked)}
        />
        Replies and pings
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyCall.value}
          disabled={shownCall.value === undefined}
          onChange={({ currentTarget }) => (onlyCall.value = currentTarget.checked)}
        />
        Only this call
      </label>
      <span class="filter-end">
        <span class="quiet log-count">
          {passing.length === all ? all : `${passing.length} of ${all}`}
        </span>
        <CopyButton text={() => ndjsonOf(passing)} what="the frames shown" label="Copy" />
      </span>
    </div>
  );
}
