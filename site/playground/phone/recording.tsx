import { signal } from "@preact/signals";
import type { JSX } from "preact";

export const playhead = signal<number | undefined>(undefined);

/** A recording: in the playground it has no address that could be fetched. */
export function Recording(): JSX.Element {
  return <p class="quiet">Recorded. The phone that comes with the simulator plays it.</p>;
}
