import { signal } from "@preact/signals";

/** The time to which the session was dragged back, seconds; undefined: its end. */
export const cursor = signal<number | undefined>(undefined);
