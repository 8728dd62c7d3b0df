import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { CallHistory, Mark, Span } from "../../src/analysis/call-history.js";
import { lookedAt } from "../state/looked-at.js";
import { chosenCall } from "../state/route.js";
import { model } from "../state/session.js";
import { shownTime } from "../state/ticker.js";
import { Axis } from "./axis.js";
import { CallHead, Unheard } from "./call-head.js";
import { Empty, Pane } from "./pane.js";
import { TimelineLanes } from "./timeline-lanes.js";
import { TimelineRow } from "./timeline-row.js";
import { VirtualList } from "./virtual-list.js";

const commandsOnly = signal(false);

/** One call, from its first moment to its last. */
export function TimelineView(): JSX.Element {
  const history = lookedAt();
  return (
    <Pane title="Timeline" head={history !== undefined && <CallHead history={history} />}>
      {history === undefined ? <NoCall /> : <Timeline key={history.id} history={history} />}
    </Pane>
  );
}

function Timeline({ history }: { readonly history: CallHistory }): JSX.Element {
  const now = shownTime();
  const axis = new Axis(history, now);
  const rows = rowsOf(history, now);
  return (
    <VirtualList
      label="What happened on the call"
      class="timeline"
      items={rows}
      keyOf={(row) => `${row.kind} ${row.order}`}
      rowHeight={44}
      followsEnd={history.ended === undefined}
      render={(row) => <TimelineRow row={row} axis={axis} now={now} />}
      head={
        <>
          <Unheard history={history} />
          <TimelineLanes history={history} axis={axis} now={now} />
          <label class="check rows-switch">
            <input
              type="checkbox"
              checked={commandsOnly.value}
              onChange={({ currentTarget }) => (commandsOnly.value = currentTarget.checked)}
            />
            Commands only
          </label>
          {history.commands === 0 && (
            <p class="quiet chart-note">The app has sent no command on this call.</p>
          )}
        </>
      }
    />
  );
}

/** What happened up to a time, in the order in which it did. */
function rowsOf(history: CallHistory, now: number): (Span | Mark)[] {
  const { spans, marks } = history;
  const shown = commandsOnly.value
    ? marks.filter(({ by, failed }) => by === "app" || failed)
    : marks;
  const rows = [
    ...spans.filter(({ began }) => began <= now),
    ...shown.filter(({ at }) => at <= now),
    ...faultsDuring(history, now),
  ];
  return rows.toSorted((one, other) => one.order - other.order);
}

/** What was done to the network while a call lived, as moments of it. */
function faultsDuring({ began, ended = Infinity }: CallHistory, now: number): Mark[] {
  return model()
    .networkEvents.all.filter(({ at }) => at >= began && at <= Math.min(ended, now))
    .map(({ order, at, words, isFault }) => ({
      kind: "mark",
      order,
      at,
      by: "fault",
      name: isFault ? "fault" : "link",
      detail: words,
      failed: isFault,
      frame: undefined,
    }));
}

function NoCall(): JSX.Element {
  if (chosenCall.value !== undefined) {
    return (
      <Empty title="This call is not in the session">
        It ended so long ago that it is no longer kept, or the link is from another session.
      </Empty>
    );
  }
  return (
    <Empty title="No call yet">
      Call an app with the phone. What the app plays, records and collects, what you do, and every
      event appear here as they happen.
    </Empty>
  );
}
