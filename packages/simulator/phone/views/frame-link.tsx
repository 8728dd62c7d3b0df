import type { JSX } from "preact";

import { addressOf, chosenCall } from "../state/route.js";
import { model } from "../state/session.js";

/** Leads to a frame in the list of frames. */
export function FrameLink({ number }: { readonly number: number }): JSX.Element {
  if (model().frame(number) === undefined) {
    return (
      <span class="frame-link quiet" title="This frame is no longer kept">
        #{number}
      </span>
    );
  }
  return (
    <a
      class="frame-link"
      href={addressOf({ view: "frames", call: chosenCall.value, frame: number })}
      aria-label={`Frame ${number}`}
    >
      #{number}
    </a>
  );
}
