import type { JSX } from "preact";

import {
  clearFilter,
  direction,
  ndjsonOf,
  onlyCall,
  search,
  shownFrames,
  withReplies,
} from "../state/frame-filter.js";
import { lookedAt } from "../state/looked-at.js";
import { model } from "../state/session.js";
import { partiesOf } from "../state/words.js";
import { CopyButton } from "./copy-button.js";

/** Which frames are shown. */
export function FrameFilter({ count }: { readonly count: number }): JSX.Element {
  const all = model().frames.length;
  const history = lookedAt();
  return (
    <div class="filter" role="search" aria-label="Frames">
      <input
        type="search"
        class="search"
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
          disabled={history === undefined}
          onChange={({ currentTarget }) => (onlyCall.value = currentTarget.checked)}
        />
        Only this call
        {onlyCall.value && history !== undefined && (
          <span class="quiet"> ({partiesOf(history)})</span>
        )}
      </label>
      <span class="head-end">
        <span class="quiet number-cell">{count === all ? all : `${count} of ${all}`}</span>
        {count < all && (
          <button type="button" class="button-quiet" onClick={clearFilter}>
            Show all
          </button>
        )}
        <CopyButton text={() => ndjsonOf(shownFrames())} what="the frames shown" label="Copy" />
      </span>
    </div>
  );
}
