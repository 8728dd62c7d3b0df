import type { JSX } from "preact";

import { CallsView } from "../../../packages/simulator/phone/views/calls-view.js";
import { FaultsView } from "../../../packages/simulator/phone/views/faults-view.js";
import { FramesView } from "../../../packages/simulator/phone/views/frames-view.js";
import { LadderView } from "../../../packages/simulator/phone/views/ladder-view.js";
import { MessagesView } from "../../../packages/simulator/phone/views/messages-view.js";
import { TimelineView } from "../../../packages/simulator/phone/views/timeline-view.js";
import { addressOf, chosenCall, view, views, type View } from "../phone/route.js";
import { Console } from "./console.js";
import { printed } from "./printed.js";

const names: Readonly<Record<Exclude<View, "phone">, string>> = {
  console: "Console",
  timeline: "Timeline",
  ladder: "Ladder",
  frames: "Frames",
  calls: "Calls",
  messages: "Messages",
  faults: "Faults",
};

const panes: Readonly<Record<Exclude<View, "phone">, () => JSX.Element>> = {
  console: Console,
  timeline: TimelineView,
  ladder: LadderView,
  frames: FramesView,
  calls: CallsView,
  messages: MessagesView,
  faults: FaultsView,
};

/** What becomes of the program: what it prints, and its calls. */
export function Panes(): JSX.Element {
  const shown = view.value === "phone" ? "timeline" : view.value;
  const Shown = panes[shown];
  return (
    <section class="panes" aria-label="What happens">
      <nav class="views" aria-label="Views">
        {views
          .filter((name) => name !== "phone")
          .map((name) => (
            <a
              key={name}
              class="view-link"
              href={addressOf({ view: name, call: chosenCall.value, frame: undefined })}
              aria-current={shown === name ? "page" : undefined}
            >
              {names[name]}
              {name === "console" && <ConsoleBadge />}
            </a>
          ))}
      </nav>
      <Shown />
    </section>
  );
}

function ConsoleBadge(): JSX.Element | null {
  const errors = printed.value.filter(({ level }) => level === "error").length;
  if (errors > 0) {
    return (
      <span class="badge badge-bad">
        {errors}
        <span class="for-ears"> errors</span>
      </span>
    );
  }
  const count = printed.value.length;
  return count === 0 ? null : <span class="badge badge-quiet">{count}</span>;
}
