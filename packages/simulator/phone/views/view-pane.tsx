import type { JSX } from "preact";

import type { View } from "../state/route.js";
import { CallsView } from "./calls-view.js";
import { FaultsView } from "./faults-view.js";
import { FramesView } from "./frames-view.js";
import { LadderView } from "./ladder-view.js";
import { MessagesView } from "./messages-view.js";
import { TimelineView } from "./timeline-view.js";
import { TranscriptView } from "./transcript-view.js";

const panes: Readonly<Record<Exclude<View, "phone">, () => JSX.Element>> = {
  calls: CallsView,
  timeline: TimelineView,
  transcript: TranscriptView,
  ladder: LadderView,
  frames: FramesView,
  messages: MessagesView,
  faults: FaultsView,
};

/** The pane beside the phone. */
export function ViewPane({ view }: { readonly view: Exclude<View, "phone"> }): JSX.Element {
  const Shown = panes[view];
  return <Shown />;
}
