import type { Clock } from "../clock/clock.js";

/** Maximum number of lines of one pattern in a minute; the others are counted. */
const linesPerMinute = 20;

/** Seconds. */
const minute = 60;

/** How many patterns are remembered. */
const patternLimit = 200;

/** The lines that differ only in ids and numbers. */
interface Pattern {
  since: number;
  written: number;
  leftOut: number;
}

/** Drops and counts repeated lines, so that an error in many calls does not flood the log. */
export class Sampler {
  readonly #clock: Clock;
  readonly #patterns = new Map<string, Pattern>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Whether a line is to be written: how many like it were left out before it, or undefined when it is
   * to be left out too.
   */
  admit(line: string): number | undefined {
    const name = patternOf(line);
    const now = this.#clock.now();
    let pattern = this.#patterns.get(name);
    if (pattern === undefined) this.#add(name, (pattern = { since: now, written: 0, leftOut: 0 }));
    if (now - pattern.since >= minute * 1000) {
      pattern.since = now;
      pattern.written = 0;
    }
    if (pattern.written >= linesPerMinute) {
      pattern.leftOut += 1;
      return undefined;
    }
    pattern.written += 1;
    const { leftOut } = pattern;
    pattern.leftOut = 0;
    return leftOut;
  }

  #add(name: string, pattern: Pattern): void {
    this.#patterns.set(name, pattern);
    if (this.#patterns.size <= patternLimit) return;
    for (const oldest of this.#patterns.keys()) {
      this.#patterns.delete(oldest);
      break;
    }
  }
}

function patternOf(line: string): string {
  return line.replaceAll(/[\w-]*\d[\w-]*/g, "#");
}
