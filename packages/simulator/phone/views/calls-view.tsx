import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { CallHistory } from "../../src/analysis/call-history.js";
import { lookedAt, storiesAsOf } from "../state/looked-at.js";
import { addressOf } from "../state/route.js";
import { shownTime } from "../state/ticker.js";
import { clockTime, duration, outcomeWords, partiesOf } from "../state/words.js";
import { Empty, Pane } from "./pane.js";
import { VirtualList } from "./virtual-list.js";

const search = signal("");

/** Every call of the session, newest first. */
export function CallsView(): JSX.Element {
  const all = storiesAsOf();
  const now = shownTime();
  const words = search.value.toLowerCase().split(" ").filter(Boolean);
  const found = all
    .filter((history) => words.every((word) => textOf(history, now).includes(word)))
    .toReversed();
  return (
    <Pane
      title="Calls"
      head={
        <>
          <input
            type="search"
            class="search"
            aria-label="Search calls"
            placeholder="Search: number, context, outcome, words…"
            value={search.value}
            onInput={({ currentTarget }) => (search.value = currentTarget.value)}
          />
          <span class="quiet number-cell head-end">
            {found.length === all.length ? all.length : `${found.length} of ${all.length}`}
          </span>
        </>
      }
    >
      {found.length === 0 ? (
        <Empty title={all.length === 0 ? "No call yet" : "No call fits the search"}>
          {all.length === 0
            ? "Every call of the session appears here, and stays after it has ended."
            : "Search for fewer words."}
        </Empty>
      ) : (
        <VirtualList
          label="Calls, newest first"
          items={found}
          keyOf={({ id }) => id}
          rowHeight={52}
          render={(history) => <CallRow history={history} now={now} />}
        />
      )}
    </Pane>
  );
}

function CallRow({
  history,
  now,
}: {
  readonly history: CallHistory;
  readonly now: number;
}): JSX.Element {
  const { id, began, ended, commands, troubles } = history;
  const live = ended === undefined || ended > now;
  const length = (live ? now : ended) - began;
  return (
    <a
      class={`call-row-link${live ? " call-live" : ""}${troubles > 0 ? " call-bad" : ""}`}
      href={addressOf({ view: "timeline", call: id, frame: undefined })}
      aria-current={lookedAt()?.id === id ? "true" : undefined}
    >
      <span class="quiet number-cell">{clockTime(began)}</span>
      <span class="call-parties">{partiesOf(history)}</span>
      <span class={troubles > 0 ? "outcome outcome-bad" : "outcome"}>
        {outcomeWords(history, now)}
      </span>
      <span class="quiet call-counts">
        {duration(Math.max(0, length))} · {commands} {commands === 1 ? "command" : "commands"}
        {troubles > 0 && ` · ${troubles} ${troubles === 1 ? "problem" : "problems"}`}
      </span>
    </a>
  );
}

function textOf(history: CallHistory, now: number): string {
  const { from, to, context, id, utterances } = history;
  const said = utterances.map(({ text }) => text);
  return [from, to, context, id, outcomeWords(history, now), ...said].join(" ").toLowerCase();
}
