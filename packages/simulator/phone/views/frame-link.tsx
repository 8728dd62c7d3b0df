import { signal } from "@preact/signals";
import type { JSX } from "preact";

/** The frame that is open in the list of frames. */
export const openFrame = signal<number | undefined>(undefined);

/** Leads to a frame in the list of frames. */
export function FrameLink({ number }: { readonly number: number }): JSX.Element {
  return (
    <a
      class="frame-link"
      href="#frames"
      aria-label={`Frame ${number}`}
      onClick={() => (openFrame.value = number)}
    >
      #{number}
    </a>
  );
}
