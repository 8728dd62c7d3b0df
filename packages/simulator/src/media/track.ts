import type { SoundKind } from "../people/transcript.js";

/** What can be heard on a track; the last two are the tones of fax machines. */
export type SegmentKind = SoundKind | "CED" | "CNG";

/** A stretch of sound, on the clock of its track. Times are seconds. */
export interface Segment {
  readonly kind: SegmentKind;
  /** The words, the digit, the URL. */
  readonly text: string;
  readonly from: number;
  /** Infinity while it lasts. */
  readonly until: number;
  /** How much of the sound was heard before this segment: it was paused, or a recording began late. */
  readonly before: number;
  /** How long a word takes. */
  readonly pace: number;
}

/** The duration of tones. */
const lengths: Readonly<Partial<Record<SegmentKind, number>>> = {
  digits: 0.2,
  beep: 0.25,
  CED: 2.6,
  CNG: 0.5,
};

/** The sound in one direction of a call, for rendering. */
export class Track {
  readonly #now: () => number;
  #segments: Segment[] = [];

  /** @param now seconds on the clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Adds a tone that lasts as long as such tones do. */
  add(kind: SegmentKind, text: string): void {
    const from = this.#now();
    const until = from + (lengths[kind] ?? 0);
    this.#segments.push({ kind, text, from, until, before: 0, pace: 0 });
  }

  /**
   * A sound begins, or resumes after a pause.
   *
   * @param before how much of it was heard before, seconds
   * @param pace how long a word takes, seconds
   * @returns what ends it and returns its length
   */
  begin(kind: SegmentKind, text: string, before: number, pace: number): () => number {
    const open: Segment = { kind, text, from: this.#now(), until: Infinity, before, pace };
    const index = this.#segments.push(open) - 1;
    return () => {
      const segment = this.#segments[index];
      if (segment !== open) return 0;
      const until = this.#now();
      this.#segments[index] = { ...open, until };
      return until - open.from;
    };
  }

  /** What is heard between two moments, cut to them; times count from the first. */
  between(from: number, until: number): Segment[] {
    return this.#segments
      .filter((segment) => segment.from < until && segment.until > from)
      .map((segment) => {
        const late = Math.max(0, from - segment.from);
        return {
          ...segment,
          from: segment.from + late - from,
          until: Math.min(segment.until, until) - from,
          before: segment.before + late,
        };
      });
  }
}
