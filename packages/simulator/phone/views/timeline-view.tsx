import type { JSX } from "preact";

import type { CallStory } from "../../src/phone/messages.js";
import { chosenStory, shownCall, stories } from "../state/store.js";
import { duration, reasonWords } from "../state/words.js";
import { StoryChart } from "./story-chart.js";
import { StoryEvents } from "./story-events.js";

/** One call, from its first moment to its last, and the way to the others. */
export function TimelineView(): JSX.Element {
  const all = stories.value;
  const wanted = chosenStory.value ?? shownCall.value;
  const story = all.find(({ id }) => id === wanted) ?? all.at(-1);
  return (
    <section class="log" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading" class="for-ears">
        Timeline
      </h2>
      {story !== undefined && (
        <div class="log-head">
          <Picker story={story} all={all} />
          <Facts story={story} />
        </div>
      )}
      {story === undefined ? <NoCall /> : <Told story={story} />}
    </section>
  );
}

function Picker(props: {
  readonly story: CallStory;
  readonly all: readonly CallStory[];
}): JSX.Element {
  return (
    <label class="picker">
      <span class="for-ears">Call</span>
      <select
        value={props.story.id}
        onChange={({ currentTarget }) => (chosenStory.value = currentTarget.value)}
      >
        {props.all.toReversed().map((story) => (
          <option key={story.id} value={story.id}>
            {labelOf(story)}
          </option>
        ))}
      </select>
    </label>
  );
}

function labelOf({ direction, from, to, context, ended }: CallStory): string {
  const line = context === "" ? to : `${context} (${to})`;
  const way = direction === "inbound" ? `${from} → ${line}` : `app → ${to}`;
  return ended === undefined ? `● ${way}` : way;
}

function Told({ story }: { readonly story: CallStory }): JSX.Element {
  return (
    <div class="log-body" key={story.id}>
      <StoryChart story={story} />
      <StoryEvents story={story} />
    </div>
  );
}

function Facts({ story }: { readonly story: CallStory }): JSX.Element {
  const { began, ended, end_reason, direction } = story;
  return (
    <p class="story-facts quiet">
      <span>{direction === "inbound" ? "inbound" : "outbound"}</span>
      <span>{ended === undefined ? "live" : reasonWords(end_reason)}</span>
      {ended !== undefined && <span>{duration(ended - began)}</span>}
    </p>
  );
}

function NoCall(): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">No call yet</p>
      <p class="quiet">
        Call an app with the phone. Its states, what it plays, records and collects, and every event
        appear here as they happen.
      </p>
    </div>
  );
}
