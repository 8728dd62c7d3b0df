import { chmodSync, createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { finished } from "node:stream/promises";

import type { Frame } from "../wire/frame.js";
import type { TimedNote } from "../notes/note.js";
import { framesOf, headingLine, lineOf, type RecordedFrame } from "@twinline/core/internal";

/** What frames pass through: a simulator. */
export interface FrameSource {
  /** The frames that have passed, oldest first. */
  readonly log: readonly Frame[];
  /** Follows the frames, or the notes, from now on. */
  on(event: "frame", listener: (frame: Frame) => unknown): void;
  on(event: "note", listener: (note: TimedNote) => unknown): void;
  /** Removes a listener of `on`. */
  off(event: "frame", listener: (frame: Frame) => unknown): void;
  off(event: "note", listener: (note: TimedNote) => unknown): void;
}

/** A session that is being saved. */
export interface Recorder {
  /** The file that it is saved in. */
  readonly file: string;
  /** How many frames have been saved. */
  readonly frames: number;
  /** Ends it. Resolves when everything is in the file. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Saves the frames of a simulator as they pass, those of its log first: NDJSON, a frame a line, secrets
 * replaced by `***`. From now on, what people do and hear is noted between them. Stop it before the simulator is closed, or leave it to `await using`.
 *
 * @throws when the file cannot be written: at once, or from `stop()`
 */
export function recordSession(source: FrameSource, file: string): Recorder {
  // At once, so that a wrong path is an error here and not later.
  writeOwn(file, headingLine);
  const stream = createWriteStream(file, { flags: "a" });
  const over = finished(stream);
  // `stop` waits for it; until then a failure must not end the process.
  over.catch(() => undefined);
  let count = 0;
  const listener = (frame: Frame): void => {
    count += 1;
    stream.write(lineOf(frame));
  };
  for (const frame of source.log) listener(frame);
  const noted = (note: TimedNote): void => void stream.write(`${JSON.stringify(note)}\n`);
  source.on("frame", listener);
  source.on("note", noted);
  const stop = async (): Promise<void> => {
    source.off("frame", listener);
    source.off("note", noted);
    stream.end();
    await over;
  };
  return {
    file,
    get frames() {
      return count;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * Saves what is in the log of a simulator, as {@link recordSession} does.
 *
 * @throws when the file cannot be written
 */
export function saveSession(source: Pick<FrameSource, "log">, file: string): void {
  writeOwn(file, headingLine + source.log.map(lineOf).join(""));
}

/** Only this user may read what people said on the phone. */
function writeOwn(file: string, text: string): void {
  writeFileSync(file, "", { mode: 0o600 });
  // A file that was there keeps its mode.
  chmodSync(file, 0o600);
  writeFileSync(file, text);
}

/**
 * The frames of a session that was saved.
 *
 * @throws when the file cannot be read, or is not a recording
 */
export function readSession(file: string): RecordedFrame[] {
  return framesOf(readFileSync(file, "utf8"), file);
}
