import type { Clock } from "../clock/clock.js";

/** Lines of a kind that are written in a minute; the others are counted. */
const most = 20;

/** Seconds. */
const minute = 60;

/** How many kinds of lines are distinguished. */
const kinds = 200;

interface Kind {
  since: number;
  written: number;
  leftOut: number;
}

/** Leaves out what is repeated too often, and counts it: a fault of many calls must not flood the log. */
export class Sampler {
  readonly #clock: Clock;
  readonly #kinds = new Map<string, Kind>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Whether a line is to be written: how many like it were left out before it, or undefined when it is
   * to be left out too.
   */
  take(line: string): number | undefined {
    const name = kindOf(line);
    const now = this.#clock.now();
    let kind = this.#kinds.get(name);
    if (kind === undefined) this.#add(name, (kind = { since: now, written: 0, leftOut: 0 }));
    if (now - kind.since >= minute * 1000) {
      kind.since = now;
      kind.written = 0;
    }
    if (kind.written >= most) {
      kind.leftOut += 1;
      return undefined;
    }
    kind.written += 1;
    const { leftOut } = kind;
    kind.leftOut = 0;
    return leftOut;
  }

  #add(name: string, kind: Kind): void {
    this.#kinds.set(name, kind);
    if (this.#kinds.size <= kinds) return;
    for (const oldest of this.#kinds.keys()) {
      this.#kinds.delete(oldest);
      break;
    }
  }
}

/** Lines are of a kind when they differ only in ids and numbers. */
function kindOf(line: string): string {
  return line.replaceAll(/[\w-]*\d[\w-]*/g, "#");
}
