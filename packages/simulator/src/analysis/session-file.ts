import type { TimedNote } from "../notes/note.js";
import { framesOf, headingLine, isJson, type RecordedFrame } from "@twinline/core/internal";

export { headingLine };

/** A line of a session: a frame, or a note of what happened beside the frames. */
export type Entry = RecordedFrame | TimedNote;

export const isNote = (entry: Entry): entry is TimedNote => "note" in entry;

/** An entry as a line of the file. */
export function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * The frames and notes in the text of a file.
 *
 * @param name of the file, for the error
 * @throws when the file is not a session, or a line of it is neither a frame nor a note
 */
export function entriesOf(text: string, name: string): Entry[] {
  const lines = text.split("\n");
  const notes = lines.map(noteOf);
  const frames = framesOf(text, name);
  let next = 0;
  const entries: Entry[] = [];
  for (const [index, note] of notes.entries()) {
    if (note !== undefined) entries.push(note);
    else if (index > 0 && lines[index]?.trim() !== "") {
      const frame = frames[next];
      next += 1;
      if (frame !== undefined) entries.push(frame);
    }
  }
  return entries;
}

function noteOf(line: string): TimedNote | undefined {
  if (!line.includes('"note":')) return undefined;
  try {
    const entry = JSON.parse(line) as Entry;
    return isJson(entry) && isNote(entry) && isJson(entry.note) ? entry : undefined;
  } catch {
    return undefined;
  }
}
