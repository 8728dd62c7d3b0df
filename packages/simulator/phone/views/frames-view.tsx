import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { shownFrames } from "../state/frame-filter.js";
import { frames } from "../state/store.js";
import { FrameFilter } from "./frame-filter.js";
import { openFrame } from "./frame-link.js";
import { FrameRow } from "./frame-row.js";

/** How many frames stand in the list; the rest is one touch away, and a browser stays quick. */
const most = 400;

/** The frames as they pass. */
export function FramesView(): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const passing = shownFrames.value;
  const shown = passing.slice(-most);
  useEffect(() => {
    const wanted = openFrame.peek();
    if (wanted === undefined) return;
    atEnd.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-frame="${wanted}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus();
  }, []);
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [passing.at(-1)?.number, passing.length]);
  return (
    <section class="log" aria-labelledby="frames-heading">
      <h2 id="frames-heading" class="for-ears">
        Frames
      </h2>
      <FrameFilter />
      {shown.length === 0 ? (
        <NoFrame />
      ) : (
        <ol
          class="frames"
          ref={list}
          aria-label="Frames, oldest first"
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
            atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
          }}
        >
          {passing.length > most && (
            <li class="frames-more quiet">
              {passing.length - most} earlier frames: filter to see them
            </li>
          )}
          {shown.map((frame) => (
            <FrameRow key={frame.number} frame={frame} />
          ))}
        </ol>
      )}
    </section>
  );
}

function NoFrame(): JSX.Element {
  const any = frames.value.length > 0;
  return (
    <div class="empty">
      <p class="empty-title">{any ? "No frame fits the filter" : "No frame has passed yet"}</p>
      <p class="quiet">
        {any
          ? "Show less particular ones, or wait: what fits appears here."
          : "As soon as a client connects, everything it says and is told appears here, secrets masked."}
      </p>
    </div>
  );
}
