import type { TimedNote } from "../notes/note.js";
import type { RecordedFrame } from "../recording/recorded-frame.js";

/** A line of a session: a frame that passed, or a note of what happened beside the frames. */
export type Entry = RecordedFrame | TimedNote;

export const isNote = (entry: Entry): entry is TimedNote => "note" in entry;
