import type { JSX } from "preact";

import type { View } from "../state/route.js";
import { FaultsView } from "./faults-view.js";
import { FramesView } from "./frames-view.js";
import { TimelineView } from "./timeline-view.js";

/** What stands beside the phone. */
export function Log({ view }: { readonly view: View }): JSX.Element {
  switch (view) {
    case "frames":
      return <FramesView />;
    case "faults":
      return <FaultsView />;
    default:
      return <TimelineView />;
  }
}
