import type { JSX } from "preact";

import type { CallStory } from "../../src/phone/messages.js";
import { FrameLink } from "./frame-link.js";

interface Moment {
  readonly at: number;
  readonly name: string;
  readonly detail: string;
  readonly frame?: number;
}

/** Every moment of a call, in words. */
export function StoryEvents({ story }: { readonly story: CallStory }): JSX.Element {
  const states = story.states.map(({ state, at }): Moment => ({
    at,
    name: "state",
    detail: state,
  }));
  const moments = [...states, ...story.marks].toSorted((one, other) => one.at - other.at);
  return (
    <div class="moments-room">
      <h3 class="small-heading" id="moments">
        Events
      </h3>
      <ol class="moments" aria-labelledby="moments">
        {moments.map(({ at, name, detail, frame }) => (
          <li key={`${at} ${name} ${detail} ${frame}`} class="moment">
            <span class="moment-at">{(at - story.began).toFixed(2)} s</span>
            <span class={`moment-name moment-${name === "state" ? "state" : "event"}`}>{name}</span>
            <span class="moment-detail">{detail}</span>
            {frame !== undefined && <FrameLink number={frame} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
