import type { JSX } from "preact";

import { shownFrames } from "../state/frame-filter.js";
import { openFrame } from "../state/route.js";
import { book } from "../state/session.js";
import { FrameFilter } from "./frame-filter.js";
import { FrameRow } from "./frame-row.js";
import { Empty, Pane } from "./pane.js";
import { VirtualList } from "./virtual-list.js";

/** The frames as they pass. */
export function FramesView(): JSX.Element {
  const frames = shownFrames();
  const wanted = openFrame.value;
  const isGone = wanted !== undefined && book().frame(wanted) === undefined;
  return (
    <Pane title="Frames" head={<FrameFilter count={frames.length} />}>
      {isGone && (
        <p class="notice" role="note">
          Frame {wanted} is not in this session, or no longer kept.
        </p>
      )}
      {frames.length === 0 ? (
        <NoFrame />
      ) : (
        <VirtualList
          label="Frames, oldest first"
          class="frames"
          items={frames}
          keyOf={({ number }) => number}
          rowHeight={28}
          followsEnd={true}
          target={wanted}
          render={(frame, index) => <FrameRow frame={frame} before={frames[index - 1]} />}
        />
      )}
    </Pane>
  );
}

function NoFrame(): JSX.Element {
  return book().frames.length > 0 ? (
    <Empty title="No frame fits the filter">
      Search for fewer words, or wait: what fits appears here.
    </Empty>
  ) : (
    <Empty title="No frame yet">
      As soon as a client connects, everything that passes between it and the platform appears here,
      with secrets masked.
    </Empty>
  );
}
