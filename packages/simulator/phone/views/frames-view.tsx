import type { JSX } from "preact";

import type { NetworkEvent } from "../../src/analysis/network-events.js";
import type { SessionFrame } from "../../src/analysis/session-frame.js";

import { shownNetworkEvents, shownFrames } from "../state/frame-filter.js";
import { openFrame } from "../state/route.js";
import { model } from "../state/session.js";
import { FrameFilter } from "./frame-filter.js";
import { FrameRow } from "./frame-row.js";
import { Empty, Pane } from "./pane.js";
import { VirtualList } from "./virtual-list.js";

/** The frames as they pass. */
export function FramesView(): JSX.Element {
  const frames = shownFrames();
  const wanted = openFrame.value;
  const before = new Map(frames.map((frame, index) => [frame, frames[index - 1]]));
  const isGone = wanted !== undefined && model().frame(wanted) === undefined;
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
          items={itemsOf(frames, shownNetworkEvents())}
          keyOf={(item) => ("words" in item ? `fault ${item.order}` : item.number)}
          rowHeight={28}
          followsEnd={true}
          target={wanted}
          render={(item) =>
            "words" in item ? (
              <NetworkEventRow event={item} />
            ) : (
              <FrameRow frame={item} before={before.get(item)} />
            )
          }
        />
      )}
    </Pane>
  );
}

/** Frames, and between them what was done to the network. */
function itemsOf(
  frames: readonly SessionFrame[],
  networkEvents: readonly NetworkEvent[],
): (SessionFrame | NetworkEvent)[] {
  if (networkEvents.length === 0) return [...frames];
  return [...frames, ...networkEvents].toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** A network event comes behind the frame that was the last when it was made. */
const placeOf = (item: SessionFrame | NetworkEvent): number =>
  "words" in item ? (item.after ?? 0) + 0.5 : item.number;

function NetworkEventRow({ event }: { readonly event: NetworkEvent }): JSX.Element {
  const { at, words, isFault } = event;
  return (
    <p class={isFault ? "network-event network-event-fault" : "network-event"}>
      <span class="frame-at">{at.toFixed(2)}</span>
      {words}
    </p>
  );
}

function NoFrame(): JSX.Element {
  return model().frames.length > 0 ? (
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
